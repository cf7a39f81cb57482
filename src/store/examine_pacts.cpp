#include "store/examine_pacts.hpp"

#include "app/pact/signature_record.hpp"
#include "app/proof/erasure_record.hpp"
#include "store/document_json.hpp"
#include "store/rows.hpp"
#include "store/signature_row.hpp"
#include "store/sql_texts.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace salespact::store {
namespace {

constexpr std::int64_t texts_a_look = 200;

using AnyPactId = Id<struct AnyPactTag>;

// Where the pacts of one kind are, and how the audit log speaks of them.
struct PactRecords {
  const sql::Query& texts_after;
  const sql::Query& every_signature;
  std::string_view object;  // "sales_pact"
  std::string_view signed_action;
};

struct TextRow {
  AnyPactId pact;
  std::int64_t number = 0;
  std::string text;
  Sha256 hash{};
};

TextRow text_row(sql::Columns c) {
  return {.pact = c.id<AnyPactId>(), .number = c.integer(), .text = c.string(), .hash = c.bytes<32>()};
}

std::string text_fault(Session& session, const PactRecords& records) {
  TextRow last;
  for (;;) {
    sql::Statement query = session.use(records.texts_after);
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
  AnyPactId pact;
  Sha256 hash{};  // of the text
  Signature signature;
};

SignatureRow signature_row(sql::Columns c) {
  SignatureRow row{.pact = c.id<AnyPactId>(), .hash = c.bytes<32>(), .signature = {}};
  row.signature = signature_in(c);
  return row;
}

using Told = std::pair<std::string, std::string>;  // object and what is told of it

std::string signature_fault(Session& session, const PactRecords& records) {
  sql::Statement query = session.use(queries::told_signatures);
  const auto told = all_rows(query.bind("action", records.signed_action),
                             [](sql::Columns c) { return Told{c.string(), c.string()}; });
  std::set<Told> entries(told.begin(), told.end());
  for (const SignatureRow& row : all_rows(session.use(records.every_signature), signature_row)) {
    const bool as_told =
        entries.erase({app::audit_object(records.object, row.pact), app::told_signature(row.signature)}) > 0;
    if (as_told && row.signature.text_hash == row.hash) continue;
    return fmt::format("the signature of {} under text {} of pact {} was changed", text_of(row.signature.capacity),
                       row.signature.text, row.pact.text());
  }
  if (entries.empty()) return "";
  return fmt::format("a signature is gone: {}, {}", entries.begin()->first, entries.begin()->second);
}

// A text with the event that tells of it, where there is one.
struct ProposedRow {
  AnyPactId pact;
  std::int64_t number = 0;
  std::string text;
  Sha256 hash{};
  bool easing = false;
  Instant frozen_at;
  PersonId frozen_by;
  std::optional<Instant> proposed_at;
  std::optional<PersonId> proposed_by;
  std::optional<std::string> repairs_error;
};

ProposedRow proposed_row(sql::Columns c) {
  return {.pact = c.id<AnyPactId>(),
          .number = c.integer(),
          .text = c.string(),
          .hash = c.bytes<32>(),
          .easing = c.flag(),
          .frozen_at = c.instant(),
          .frozen_by = c.id<PersonId>(),
          .proposed_at = c.maybe_instant(),
          .proposed_by = c.maybe_id<PersonId>(),
          .repairs_error = c.maybe_string()};
}

using TextsByHash = std::map<std::string, std::string>;  // hexadecimal

// What is beside the words of a text and follows from them, or from the event that tells of it (R-AMD). Empty, or the
// column that does not.
std::string column_beside(const ProposedRow& row, const TextsByHash& earlier) {
  if (row.proposed_at && row.frozen_at != *row.proposed_at) return "frozen_at";
  if (row.proposed_by && row.frozen_by != *row.proposed_by) return "frozen_by_id";
  const Document text = document_from_json(row.text);
  const Document* replaces = text.find("replaces");
  const auto* hash = replaces == nullptr ? nullptr : std::get_if<std::string>(&replaces->value);
  const auto before = hash == nullptr ? earlier.end() : earlier.find(*hash);
  if (hash != nullptr && before == earlier.end()) return "";  // the text before is gone, which is told elsewhere
  const bool eases = hash != nullptr && row.repairs_error.value_or("").empty() &&
                     is_easing(terms_from_json(before->second), terms_from_json(row.text));
  return row.easing == eases ? "" : "easing";
}

std::string beside_text_fault(Session& session) {
  ProposedRow last;
  TextsByHash earlier;
  for (;;) {
    sql::Statement query = session.use(queries::proposed_sales_pact_texts_after);
    auto rows =
        all_rows(query.bind("pact_id", last.pact).bind("number", last.number).bind("most", texts_a_look), proposed_row);
    if (rows.empty()) return "";
    for (ProposedRow& row : rows) {
      if (row.pact != last.pact) earlier.clear();
      try {
        const std::string column = column_beside(row, earlier);
        if (!column.empty()) {
          return fmt::format("{} of text {} of pact {} was changed", column, row.number, row.pact.text());
        }
      } catch (const app::StoreFault& fault) {
        return fmt::format("text {} of pact {} can't be read: {}", row.number, row.pact.text(), fault.what());
      }
      earlier.emplace(to_hex(row.hash), row.text);
      last = std::move(row);
    }
  }
}

// A text with what its rep's own section said, where that is kept.
struct MotivesRow {
  AnyPactId pact;
  std::int64_t number = 0;
  std::string text;
  std::optional<std::string> section;
  std::optional<std::string> salt;
};

MotivesRow motives_row(sql::Columns c) {
  return {.pact = c.id<AnyPactId>(),
          .number = c.integer(),
          .text = c.string(),
          .section = c.maybe_string(),
          .salt = c.maybe_string()};
}

// What a text commits its rep's own section to, in hexadecimal.
std::string commitment_in(const std::string& text) {
  const Document document = document_from_json(text);
  const Document* motives = document.find("motives");
  const Document* commitment = motives == nullptr ? nullptr : motives->find("sha256");
  const auto* told = commitment == nullptr ? nullptr : std::get_if<std::string>(&commitment->value);
  return told == nullptr ? std::string() : *told;
}

bool is_committed(const MotivesRow& row) {
  try {
    return to_hex(sha256(*row.salt + canonical_json(document_from_json(*row.section)))) == commitment_in(row.text);
  } catch (const app::StoreFault&) {
    return false;  // no JSON any more
  }
}

struct ToldErasure {
  std::string object;
  std::int64_t texts = 0;
  Instant at;
};

std::vector<ToldErasure> told_erasures(Session& session) {
  sql::Statement query = session.use(queries::told_erasures);
  return all_rows(query.bind("action", app::motives_erased), [](sql::Columns c) {
    ToldErasure one{.object = c.string(), .texts = 0, .at = {}};
    one.texts = app::texts_erased_in(c.text()).value_or(0);
    one.at = c.instant();
    return one;
  });
}

// Those of a draft (0) are nobody's promise yet. One that is gone was erased if the audit log says so, and else taken
// away.
std::string motives_fault(Session& session) {
  const auto erasures = told_erasures(session);
  const auto is_erased = [&](const MotivesRow& row) {
    const std::string object = app::audit_object("sales_pact", row.pact);
    return std::ranges::any_of(erasures,
                               [&](const ToldErasure& one) { return one.object == object && row.number <= one.texts; });
  };
  for (const MotivesRow& row : all_rows(session.use(queries::every_sales_pact_commitment), motives_row)) {
    if (row.section ? is_committed(row) : commitment_in(row.text).empty() || is_erased(row)) continue;
    return fmt::format("what moves the rep, in text {} of pact {}, {}", row.number, row.pact.text(),
                       row.section ? "or its salt was changed"
                                   : "is gone, and the audit log tells of no erasure: salespact erase notes one");
  }
  return "";
}

std::string fault_in(Session& session, const PactRecords& records) {
  const std::string fault = text_fault(session, records);
  return fault.empty() ? signature_fault(session, records) : fault;
}

}  // namespace

std::string sales_pact_fault(Session& session) {
  std::string fault = fault_in(session, {.texts_after = queries::sales_pact_texts_after,
                                         .every_signature = queries::every_sales_pact_signature,
                                         .object = "sales_pact",
                                         .signed_action = app::sales_pact_signed});
  if (!fault.empty()) return fault;
  const std::string beside = beside_text_fault(session);
  return beside.empty() ? motives_fault(session) : beside;
}

std::string erased_motives(Session& session) {
  const auto erasures = told_erasures(session);
  if (erasures.empty()) return "";
  return fmt::format("; what moves the rep was erased in {} of them, last on {}", erasures.size(),
                     erasures.back().at.rfc3339().substr(0, std::string_view("2027-03-31").size()));
}

std::string team_pact_fault(Session& session) {
  return fault_in(session, {.texts_after = queries::team_pact_texts_after,
                            .every_signature = queries::every_team_pact_signature,
                            .object = "team_pact",
                            .signed_action = app::team_pact_signed});
}

}  // namespace salespact::store
