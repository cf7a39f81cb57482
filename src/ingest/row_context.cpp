#include "ingest/row_context.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::ingest {

using app::DecimalMark;
using app::ImportCode;

namespace {

// 2017-02-30: as clear as a date can be, and wrong.
bool looks_like_iso(std::string_view text) {
  constexpr std::string_view form = "0000-00-00";
  return std::ranges::equal(text, form, [](char c, char f) { return f == '-' ? c == '-' : c >= '0' && c <= '9'; });
}

}  // namespace

std::string cut_value(std::string_view value) {
  constexpr std::size_t most = 200;
  std::string out;
  std::size_t count = 0;
  while (!value.empty() && count < most) {
    const int length = utf8_sequence(value);
    if (length <= 0) {
      out += "\xEF\xBF\xBD";
      value.remove_prefix(1);
    } else {
      out += value.substr(0, static_cast<std::size_t>(length));
      value.remove_prefix(static_cast<std::size_t>(length));
    }
    ++count;
  }
  return out;
}

RowContext::RowContext(const OpenedFile& file, Currency default_currency)
    : file_(file),
      default_currency_(file.mapping().currency.value_or(default_currency)),
      any_meanings_(!file.mapping().values.empty()) {}

void RowContext::begin(const CsvRecord& record) {
  record_ = &record;
  problems_.clear();
}

void RowContext::fault(std::string_view column, std::string_view value, ImportCode code, std::string message) {
  problems_.push_back(
      {record_->line, std::string(column), cut_value(value), std::string(code_text(code)), std::move(message), ""});
}

void RowContext::fault(const BoundField& field, ImportCode code, std::string message) {
  fault(field.shown, raw(field), code, std::move(message));
}

void RowContext::fault_shape() {
  const std::string_view beginning = record_->cells.empty() ? std::string_view{} : record_->cells.front();
  const auto say = [&](std::string message) { fault("", beginning, *record_->problem, std::move(message)); };
  switch (*record_->problem) {
    case ImportCode::row_width:
      return say(fmt::format(
          "{} cells where the header has {}; cells that hold the separator or a line break have to be quoted",
          record_->cells.size(), file_.binding().uses.size()));
    case ImportCode::row_too_long: return say(fmt::format("longer than {} KiB", longest_row / 1024));
    case ImportCode::field_too_long: return say(fmt::format("a cell is longer than {} KiB", longest_cell / 1024));
    case ImportCode::too_many_columns: return say(fmt::format("more than {} cells", most_columns));
    case ImportCode::quote_open:
      return say("a quoted cell begins here and never ends; double the quotes inside a cell");
    default: return say("text stands behind the quote that ends a cell; double the quotes inside a cell");
  }
}

bool RowContext::is_empty(const BoundField& field) { return stands_for_nothing(raw(field)); }

std::string_view RowContext::clean(std::string_view column, std::string_view cell, std::size_t longest) {
  const CleanText result = clean_text(cell, longest, scratch());
  if (result.fault == TextFault::not_clean) {
    fault(column, cell, ImportCode::text_not_clean,
          "holds control characters or marks that turn the direction of writing; remove them");
  } else if (result.fault == TextFault::too_long) {
    fault(column, cell, ImportCode::text_too_long,
          fmt::format("longer than {} characters; shorten it, or leave the column out by ignore in a mapping file",
                      longest));
  }
  return result.text;
}

std::string_view RowContext::text(const BoundField& field, std::string_view name, std::size_t longest) {
  if (field.source == BoundField::Source::none) return {};
  const std::string_view written = clean(field.shown, raw(field), longest);
  if (field.source == BoundField::Source::constant || written.empty() || !has_meanings(name)) return written;
  return meaning(name, written).value_or(written);
}

std::string_view RowContext::needed_text(const BoundField& field, std::string_view name, std::size_t longest) {
  const std::string_view out = text(field, name, longest);
  if (out.empty()) fault(field, ImportCode::value_missing, fmt::format("every row needs {}", name));
  return out;
}

std::optional<Date> RowContext::date(const BoundField& field) {
  const std::string_view text = raw(field);
  if (text.size() == 10 && text[4] == '-') {
    if (const auto iso = Date::parse_iso(text)) return iso;
  }
  if (stands_for_nothing(text)) return std::nullopt;
  const auto date = read_date(text, field.dates);
  if (!date && looks_like_iso(text)) {
    fault(field, ImportCode::date_unreadable,
          "there is no such day; accepted are days of the calendar such as 2017-02-28, of the years 1900 to 2199");
  } else if (!date) {
    fault(field, ImportCode::date_unreadable,
          fmt::format(
              "no date that the column's way of writing ({}) explains; accepted are 2017-03-01, 20170301, 1 Mar 2017, "
              "numbers with / . or - in that order, years 1900 to 2199{}",
              order_words(field.dates.usual),
              read_serial_date(text) ? "; days since 1900 with dates = \"excel\" in a mapping file" : ""));
  }
  return date;
}

std::optional<Date> RowContext::needed_date(const BoundField& field, std::string_view why) {
  const std::size_t before = problems_.size();
  auto out = date(field);
  if (!out && problems_.size() == before) fault(field, ImportCode::value_missing, std::string(why));
  return out;
}

std::optional<Decimal> read_plain_number(std::string_view text, DecimalMark mark) {
  constexpr std::size_t longest = 18;  // digits and mark: always fits 64 bits
  if (text.empty() || text.size() > longest) return std::nullopt;
  const bool negative = text.front() == '-';
  std::int64_t scaled = 0;
  int scale = -1;
  for (std::size_t at = negative ? 1 : 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c >= '0' && c <= '9') {
      scaled = scaled * 10 + (c - '0');
      if (scale >= 0) ++scale;
    } else if (c == '.' && mark == DecimalMark::point && scale < 0 && at > 0) {
      scale = 0;
    } else {
      return std::nullopt;
    }
  }
  if (scale == 0 || text.size() == (negative ? 1U : 0U) || text[negative ? 1 : 0] == '.') return std::nullopt;
  return Decimal{negative ? -scaled : scaled, scale < 0 ? 0 : scale};
}

std::optional<RowContext::Amount> RowContext::number(const BoundField& field) {
  const std::string_view text = raw(field);
  if (const auto plain = read_plain_number(text, field.decimal)) return Amount{*plain, {}};
  if (stands_for_nothing(text)) return std::nullopt;
  const NumberText read = read_number_text(text);
  if (read.with(field.decimal)) return Amount{*read.with(field.decimal), read.currency};
  if (read.too_large) {
    fault(field, ImportCode::number_too_large, "more digits than can be kept exactly; at most 18");
  } else {
    fault(
        field, ImportCode::number_unreadable,
        fmt::format(
            "no number with a decimal {}; accepted are 1234.50 and -1234.50, thousands in threes, a currency before or "
            "behind, parentheses or a minus behind for negative numbers",
            field.decimal == DecimalMark::point ? "point" : "comma"));
  }
  return std::nullopt;
}

std::optional<RowContext::Amount> RowContext::needed_number(const BoundField& field) {
  const std::size_t before = problems_.size();
  auto out = number(field);
  if (!out && problems_.size() == before) fault(field, ImportCode::value_missing, "a number is needed here");
  return out;
}

std::optional<Currency> RowContext::currency(const BoundField& field, const BoundField& amount_field,
                                             std::string_view sign) {
  const std::string_view code = raw(field);
  if (!stands_for_nothing(code)) {
    const Currency* known = currencies_.find(code);
    if (known == nullptr) {
      // "EUR", or as Pipedrive and HubSpot may have it "Euro (EUR)".
      auto parsed = Currency::parse(code);
      if (!parsed && code.size() > 5 && code.ends_with(')')) parsed = Currency::parse(code.substr(code.size() - 4, 3));
      if (!parsed) parsed = currency_of_sign(code);
      if (!parsed) {
        fault(field, ImportCode::currency_unknown, "no ISO 4217 currency; accepted are codes such as USD or EUR");
        return std::nullopt;
      }
      known = &currencies_.keep(code, *parsed);
    }
    if (!sign.empty() && !sign_fits(sign, *known)) {
      fault(amount_field, ImportCode::currency_contradicts,
            fmt::format("the amount says {}, the row says {}", sign, known->code()));
    }
    return *known;
  }
  if (sign.empty()) return std::nullopt;
  if (const auto meant = currency_of_sign(sign)) return meant;
  if (sign_fits(sign, default_currency_)) return default_currency_;
  fault(amount_field, ImportCode::currency_unknown,
        fmt::format(
            "{} stands for several currencies; add a column of currency codes, or currency = \"USD\" to a mapping file",
            sign));
  return std::nullopt;
}

std::optional<Currency> RowContext::currency_or_default(const BoundField& field, const BoundField& amount_field,
                                                        std::string_view sign) {
  const std::size_t before = problems_.size();
  const auto said = currency(field, amount_field, sign);
  if (said || problems_.size() != before) return said;
  return default_currency_;
}

namespace {

struct Listed {
  const ValueNames* names = nullptr;
  const ValueNames* rest = nullptr;  // ["*"]
};

Listed list_of(const Mapping& mapping, std::string_view field, std::string_view text) {
  Listed out;
  const auto found = mapping.values.find(field);
  if (found == mapping.values.end()) return out;
  const std::string wanted = folded(text);
  for (const ValueNames& names : found->second) {
    for (const std::string& written : names.written) {
      if (written == "*") {
        out.rest = &names;
      } else if (folded(written) == wanted) {
        out.names = &names;
      }
    }
  }
  return out;
}

}  // namespace

std::optional<std::string_view> RowContext::meaning(std::string_view field, std::string_view text) const {
  const Listed listed = list_of(file_.mapping(), field, text);
  const ValueNames* names = listed.names != nullptr ? listed.names : listed.rest;
  if (names == nullptr) return std::nullopt;
  return names->meant;
}

bool RowContext::is_named(std::string_view field, std::string_view text) const {
  return list_of(file_.mapping(), field, text).names != nullptr;
}

}  // namespace salespact::ingest
