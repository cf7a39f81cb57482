#include "store/examine_sales_pacts.hpp"

#include "app/pact/signature_record.hpp"
#include "store/rows.hpp"
#include "store/signature_row.hpp"
#include "store/sql_texts.hpp"

#include <fmt/format.h>

#include <set>

namespace salespact::store {
namespace {

constexpr std::int64_t texts_a_look = 200;

struct TextRow {
  SalesPactId pact;
  std::int64_t number = 0;
  std::string text;
  Sha256 hash{};
};

TextRow text_row(sql::Columns c) {
  return {.pact = c.id<SalesPactId>(), .number = c.integer(), .text = c.string(), .hash = c.bytes<32>()};
}

std::string text_fault(Session& session) {
  TextRow last;
  for (;;) {
    sql::Statement query = session.use(queries::sales_pact_texts_after);
    const auto rows =
        all_rows(query.bind("pact_id", last.pact).bind("number", last.number).bind("most", texts_a_look), text_row);
    if (rows.empty()) return "";
    for (const TextRow& row : rows) {
      if (sha256(row.text) == row.hash) continue;
      return fmt::format("text {} of pact {} was changed", row.number, row.pact.text());
    }
    last = rows.back();
  }
}

struct SignatureRow {
  SalesPactId pact;
  Sha256 hash{};  // of the text
  Signature signature;
};

SignatureRow signature_row(sql::Columns c) {
  SignatureRow row{.pact = c.id<SalesPactId>(), .hash = c.bytes<32>(), .signature = {}};
  row.signature = signature_in(c);
  return row;
}

using Told = std::pair<std::string, std::string>;  // object and what is told of it

std::string signature_fault(Session& session) {
  sql::Statement query = session.use(queries::told_sales_pact_signatures);
  const auto told =
      all_rows(query.bind("action", app::sales_pact_signed), [](sql::Columns c) { return Told{c.string(), c.string()}; });
  std::set<Told> entries(told.begin(), told.end());
  for (const SignatureRow& row : all_rows(session.use(queries::every_sales_pact_signature), signature_row)) {
    const bool as_told =
        entries.erase({app::audit_object("sales_pact", row.pact), app::told_signature(row.signature)}) > 0;
    if (as_told && row.signature.text_hash == row.hash) continue;
    return fmt::format("the signature of {} under text {} of pact {} was changed", text_of(row.signature.capacity),
                       row.signature.text, row.pact.text());
  }
  if (entries.empty()) return "";
  return fmt::format("a signature is gone: {}, {}", entries.begin()->first, entries.begin()->second);
}

}  // namespace

std::string sales_pact_fault(Session& session) {
  const std::string fault = text_fault(session);
  return fault.empty() ? signature_fault(session) : fault;
}

}  // namespace salespact::store
