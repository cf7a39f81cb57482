#pragma once

#include "base/words.hpp"
#include "domain/metric/record.hpp"

#include <cstddef>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace salespact {

// What a metric counts, as a short text (DOMAIN 2.2: a new metric needs no code):
//
//   deals where status = won and product in (A, "GTX Pro"): sum amount on closed_on
//   deals where status = won: count on closed_on once per account
//   deals where status = won: sum days created_on..closed_on on closed_on
//   deals where dimension.segment != Partner: stock amount from created_on to closed_on
//   activities where type in (call, "phone call"): sum count on occurred_on
//   measurements: sum amount on occurred_on
//   measurements: last amount on occurred_on
//
// Conditions compare texts folded (capitals, doubled blanks and width don't matter) and are joined by `and`. Fields of
// deals: status, stage, account, product, currency, source, dimension.NAME; of activities: type, source; of
// measurements: source. `once per FIELD` keeps the earliest record of each value and leaves out records without one.
// `stock` is a level: what has begun and not yet ended at the end of a day, as flows in and out; an open deal has not
// ended, whatever closing date is hoped for, and one without a first day was there from the beginning (earliest_date).

enum class RecordKind { deals, activities, measurements };
enum class RecordField { status, stage, account, product, currency, source, type, dimension };
enum class RecordDate { created_on, closed_on, occurred_on };
enum class Measure { sum_amount, sum_days, sum_count, count, stock_amount, stock_count, last_amount };

struct FieldRef {
  RecordField field = RecordField::status;
  std::string dimension;  // with RecordField::dimension: its name, compared exactly
  friend auto operator<=>(const FieldRef&, const FieldRef&) = default;
};

// The field holds one of the values, or none of them.
struct Condition {
  FieldRef field;
  bool negated = false;
  std::vector<std::string> values;  // 1..64, as typed, sorted by their folded form
};
[[nodiscard]] bool operator==(const Condition& a, const Condition& b);

struct RecordRule {
  RecordKind records = RecordKind::deals;
  std::vector<Condition> conditions;  // sorted: the order in which they were written does not matter
  Measure measure = Measure::sum_amount;
  RecordDate on = RecordDate::closed_on;     // the business date of the fact; of stock: the way in
  RecordDate from = RecordDate::created_on;  // sum_days: first and last day of the span; else as `on`
  RecordDate until = RecordDate::closed_on;  // sum_days, stock: the way out; else as `on`
  std::optional<FieldRef> once_per;
  // Two metrics with equal rules and crediting can share one series.
  friend bool operator==(const RecordRule&, const RecordRule&) = default;
};

// Its value is in Fact::count, not in Fact::amount.
[[nodiscard]] bool reads_count(Measure measure);
// A level kept as flows: the value of a day is the sum of all facts up to it.
[[nodiscard]] bool is_stock(Measure measure);

inline constexpr std::size_t longest_rule_bytes = 2000;
inline constexpr std::size_t most_conditions = 16;
inline constexpr std::size_t most_values = 64;

enum class RuleProblem { too_long, not_clean_text, unexpected_word, unknown_value, too_many_conditions };

struct RuleRefusal {
  RuleProblem code = RuleProblem::unexpected_word;
  std::size_t position = 1;  // character of the rule, from 1
  std::string message;       // names the position, what was found there and what would be accepted
  std::string accepted{};    // what could stand there, where the grammar knows it
};

[[nodiscard]] std::expected<RecordRule, RuleRefusal> parse_rule(std::string_view text);

// What stands between `where` and the measure: "product = A and dimension.segment != Partner". Blank text is none.
[[nodiscard]] std::expected<std::vector<Condition>, RuleRefusal> parse_conditions(RecordKind records,
                                                                                  std::string_view text);
// The order in which they are written does not matter, nor that one is written twice.
void put_in_order(std::vector<Condition>& conditions);
// Canonical text; "" for none.
[[nodiscard]] std::string text_of_conditions(std::span<const Condition> conditions);
// The rule over those of its records that these conditions hold for as well; refused beyond what one rule holds, so
// that its text can always be read again.
[[nodiscard]] std::expected<RecordRule, RuleRefusal> narrowed(RecordRule rule, std::span<const Condition> conditions);

// Canonical text; parse_rule(text_of_rule(r)) == r.
[[nodiscard]] std::string text_of_rule(const RecordRule& rule);

template <>
inline constexpr auto words<RecordKind> = std::to_array<Word<RecordKind>>({
    {RecordKind::deals, "deals"},
    {RecordKind::activities, "activities"},
    {RecordKind::measurements, "measurements"},
});

template <>
inline constexpr auto words<RecordField> = std::to_array<Word<RecordField>>({
    {RecordField::status, "status"},
    {RecordField::stage, "stage"},
    {RecordField::account, "account"},
    {RecordField::product, "product"},
    {RecordField::currency, "currency"},
    {RecordField::source, "source"},
    {RecordField::type, "type"},
    {RecordField::dimension, "dimension"},
});

template <>
inline constexpr auto words<Measure> = std::to_array<Word<Measure>>({
    {Measure::sum_amount, "sum_amount"},
    {Measure::sum_days, "sum_days"},
    {Measure::sum_count, "sum_count"},
    {Measure::count, "count"},
    {Measure::stock_amount, "stock_amount"},
    {Measure::stock_count, "stock_count"},
    {Measure::last_amount, "last_amount"},
});

template <>
inline constexpr auto words<RecordDate> = std::to_array<Word<RecordDate>>({
    {RecordDate::created_on, "created_on"},
    {RecordDate::closed_on, "closed_on"},
    {RecordDate::occurred_on, "occurred_on"},
});

template <>
inline constexpr auto words<RuleProblem> = std::to_array<Word<RuleProblem>>({
    {RuleProblem::too_long, "RULE_TOO_LONG"},
    {RuleProblem::not_clean_text, "RULE_NOT_CLEAN_TEXT"},
    {RuleProblem::unexpected_word, "RULE_UNEXPECTED_WORD"},
    {RuleProblem::unknown_value, "RULE_UNKNOWN_VALUE"},
    {RuleProblem::too_many_conditions, "RULE_TOO_MANY_CONDITIONS"},
});

}  // namespace salespact
