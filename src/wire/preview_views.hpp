#pragma once

#include "app/administration/change_fiscal_calendar.hpp"
#include "app/administration/rule_reach.hpp"
#include "wire/json_encode.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::wire {

// What a change would mean, before it is made.

struct RuleConditionView {
  std::string field;
  std::string dimension;  // of field "dimension": its name
  bool negated = false;
  std::vector<std::string> values;
};
BOOST_DESCRIBE_STRUCT(RuleConditionView, (), (field, dimension, negated, values))

struct CountedRecordView {
  std::string title;
  Date day;
  std::optional<std::string> amount;
  std::optional<Currency> currency;
};
BOOST_DESCRIBE_STRUCT(CountedRecordView, (), (title, day, amount, currency))

struct RulePreviewView {
  std::string rule;     // as it is understood, and its parts
  std::string records;  // deals, activities or measurements
  std::vector<RuleConditionView> conditions;
  std::string measure;
  std::string on;
  std::string from;
  std::string until;
  std::optional<RuleConditionView> once_per;  // without values
  Date first_day;                             // what it would count of these days
  Date last_day;
  std::int64_t looked_at = 0;
  std::int64_t counted = 0;
  bool complete = true;  // false: only the newest were looked at
  std::vector<CountedRecordView> newest;
};
BOOST_DESCRIBE_STRUCT(RulePreviewView, (),
                      (rule, records, conditions, measure, on, from, until, once_per, first_day, last_day, looked_at,
                       counted, complete, newest))

struct FiscalRefusalView {
  std::string code;
  std::string message;
  std::string period;  // of the goals that forbid it
};
BOOST_DESCRIBE_STRUCT(FiscalRefusalView, (), (code, message, period))

struct CutPeriodView {
  std::string label;
  Date start;
  Date end;
};
BOOST_DESCRIBE_STRUCT(CutPeriodView, (), (label, start, end))

struct FiscalPreviewView {
  CutPeriodView year;  // that holds today
  std::vector<CutPeriodView> quarters;
  std::vector<CutPeriodView> months;
  std::vector<FiscalRefusalView> refused;  // empty: it can be changed
};
BOOST_DESCRIBE_STRUCT(FiscalPreviewView, (), (year, quarters, months, refused))

[[nodiscard]] RulePreviewView preview_view_of(const RecordRule& rule, const app::RuleReach& reach);
[[nodiscard]] FiscalPreviewView view_of(const app::FiscalPreview& preview);

}  // namespace salespact::wire
