#include "base/checked.hpp"
#include "base/text.hpp"
#include "ingest/owner_reader.hpp"
#include "ingest/row_makers.hpp"

#include <fmt/format.h>

namespace salespact::ingest {
namespace {

using app::ImportCode;

enum : std::size_t { id, owner, amount, currency, status, stage, created_on, closed_on, account, product };

std::optional<DealStatus> parse_status(std::string_view text) {
  const std::string word = folded(text);
  if (word == "open") return DealStatus::open;
  if (word == "won") return DealStatus::won;
  if (word == "lost") return DealStatus::lost;
  return std::nullopt;
}

// A stage that nobody named must not be swept into "open" when it says itself that the deal is decided.
bool sounds_decided(std::string_view text) {
  const std::string word = folded(text);
  for (const std::string_view part : {"won", "lost", "closed", "cancel", "disqualif", "dead"}) {
    if (word.find(part) != std::string::npos) return true;
  }
  return false;
}

void complain_about_status(RowContext& context, const BoundField& field) {
  context.fault(
      field, ImportCode::status_unknown,
      "not known to be open, won or lost; a mapping file says it under [values.status], such as won = [\"Signed\"]");
}

std::optional<DealStatus> status_of_flags(RowContext& context, const BoundField& field) {
  const auto won = read_boolean(context.cells()[field.won]);
  const auto closed = read_boolean(context.cells()[field.closed]);
  if (!won || !closed || (*won && !*closed)) {
    context.fault(field, ImportCode::status_unknown,
                  "the columns for closed and won have to say true or false, won only when closed");
    return std::nullopt;
  }
  return !*closed ? DealStatus::open : *won ? DealStatus::won : DealStatus::lost;
}

}  // namespace

void DealMaker::read_status(RowContext& context, const BoundRow& fields, Row& out) {
  const BoundField& field = fields[status];
  if (field.source == BoundField::Source::flags) {
    out.status = status_of_flags(context, field).value_or(DealStatus::open);
    return;
  }
  const std::string_view written = context.raw(field);
  if (const DealStatus* known = statuses_.find(written)) {
    out.status = *known;
    return;
  }
  const std::size_t before = context.problems().size();
  const std::string_view text = context.clean(field.shown, written, longest_value);
  if (context.problems().size() != before) return;
  if (text.empty()) {
    context.fault(field, ImportCode::value_missing, "every deal needs a status: open, won or lost");
    return;
  }
  const auto meant = context.meaning("status", text);
  const auto known = parse_status(meant.value_or(context.has_meanings("status") ? std::string_view{} : text));
  if (!known || (*known == DealStatus::open && meant && !context.is_named("status", text) && sounds_decided(text))) {
    return complain_about_status(context, field);
  }
  out.status = statuses_.keep(written, *known);
}

void DealMaker::read_amount(RowContext& context, const BoundRow& fields, Row& out) {
  const std::size_t before = context.problems().size();
  const auto read = context.number(fields[amount]);
  if (context.problems().size() != before) return;
  const auto in =
      context.currency_or_default(fields[currency], fields[amount], read ? read->currency : std::string_view{});
  if (!in) return;
  out.currency = *in;
  if (!read) {
    if (out.status == DealStatus::won)
      context.fault(fields[amount], ImportCode::value_missing, "a won deal needs an amount");
    return;
  }
  const Decimal& exact = read->value;
  const int decimals = in->decimals();
  const auto minor = rescale(exact, decimals);
  if (!minor || *minor > largest_amount_minor || *minor < -largest_amount_minor) {
    context.fault(fields[amount], ImportCode::number_too_large,
                  fmt::format("amounts of one deal stay within {} {}", scaled_to_text(largest_amount_minor, decimals),
                              in->code()));
    return;
  }
  out.amount_minor = minor;
  if (exact.scale <= decimals) return;
  const Int128 booked = Int128{*minor} * power_of_ten_int64(exact.scale - decimals);
  const std::int64_t difference = narrow_to_int64(booked - exact.scaled);
  if (difference != 0) out.rounded_by = Decimal{difference, exact.scale};
}

void DealMaker::read_owners_of(RowContext& context, const BoundRow& fields, Row& out) {
  const std::size_t before = context.problems().size();
  const std::string_view text = context.text(fields[owner], "owner", longest_value);
  if (context.problems().size() != before) return;
  if (const auto fault = read_owners(text, owners_)) context.fault(fields[owner], fault->code, fault->message);
  out.owners = context.keep(owners_);
}

void DealMaker::read_dimensions(RowContext& context, Row& out) {
  dimensions_.clear();
  for (const BoundDimension& dimension : wanted_) {
    const std::string_view cell = context.cells()[dimension.column];
    if (cell.empty()) continue;
    const std::string_view value = context.clean(dimension.key, cell, longest_value);
    if (!value.empty()) dimensions_.push_back({dimension.key, value});
  }
  out.dimensions = context.keep(dimensions_);
}

bool DealMaker::make(RowContext& context, const BoundRow& fields, bool is_first, Row& out) {
  out = {};
  out.line = context.line();
  if (!is_first && context.is_empty(fields[id])) return false;
  out.external_id = context.needed_text(fields[id], "id", longest_id);
  read_owners_of(context, fields, out);
  read_status(context, fields, out);
  read_amount(context, fields, out);
  out.stage = context.text(fields[stage], "stage", longest_value);
  out.created_on = context.date(fields[created_on]);
  if (out.status == DealStatus::open) {
    out.closed_on = context.date(fields[closed_on]);
  } else {
    out.closed_on = context.needed_date(fields[closed_on], "a won or lost deal needs the date on which it was decided");
  }
  out.account = context.text(fields[account], "account", longest_value);
  out.product = context.text(fields[product], "product", longest_value);
  read_dimensions(context, out);
  return true;
}

}  // namespace salespact::ingest
