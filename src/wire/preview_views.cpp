#include "wire/preview_views.hpp"

#include "base/decimal.hpp"
#include "base/money.hpp"

namespace salespact::wire {
namespace {

CutPeriodView cut_view_of(const FiscalPeriod& period) { return {period.label, period.range.start, period.range.end}; }

std::vector<CutPeriodView> cut_views_of(const std::vector<FiscalPeriod>& periods) {
  std::vector<CutPeriodView> views;
  for (const FiscalPeriod& period : periods) views.push_back(cut_view_of(period));
  return views;
}

RuleConditionView field_view_of(const FieldRef& field) {
  return {std::string(text_of(field.field)), field.dimension, false, {}};
}

CountedRecordView counted_view_of(const app::CountedRecord& record) {
  CountedRecordView view{record.title, record.day, std::nullopt, record.currency};
  if (record.amount_minor && record.currency) {
    view.amount = scaled_to_text(*record.amount_minor, record.currency->decimals());
  }
  return view;
}

}  // namespace

RulePreviewView preview_view_of(const RecordRule& rule, const app::RuleReach& reach) {
  RulePreviewView view;
  view.rule = text_of_rule(rule);
  view.records = text_of(rule.records);
  for (const Condition& condition : rule.conditions) {
    RuleConditionView one = field_view_of(condition.field);
    one.negated = condition.negated;
    one.values = condition.values;
    view.conditions.push_back(std::move(one));
  }
  view.measure = text_of(rule.measure);
  view.on = text_of(rule.on);
  view.from = text_of(rule.from);
  view.until = text_of(rule.until);
  if (rule.once_per) view.once_per = field_view_of(*rule.once_per);
  view.first_day = reach.days.start;
  view.last_day = reach.days.end;
  view.looked_at = reach.looked_at;
  view.counted = reach.counted;
  view.complete = reach.complete;
  for (const app::CountedRecord& record : reach.newest) view.newest.push_back(counted_view_of(record));
  return view;
}

FiscalPreviewView view_of(const app::FiscalPreview& preview) {
  FiscalPreviewView view{cut_view_of(preview.year), cut_views_of(preview.quarters), cut_views_of(preview.months), {}};
  for (const app::FieldRefusal& refusal : preview.refused) {
    FiscalRefusalView one{refusal.code, refusal.message, {}};
    for (const auto& [name, value] : refusal.params) {
      if (name == "period") one.period = value;
    }
    view.refused.push_back(std::move(one));
  }
  return view;
}

}  // namespace salespact::wire
