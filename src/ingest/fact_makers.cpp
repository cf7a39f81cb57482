#include "base/text.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/metric/metric_text.hpp"
#include "ingest/period_reader.hpp"
#include "ingest/row_makers.hpp"

#include <fmt/format.h>

namespace salespact::ingest {

using app::ImportCode;

bool ActivityMaker::make(RowContext& context, const BoundRow& fields, bool is_first, Row& out) {
  enum : std::size_t { id, owner, type, occurred_on, count };
  constexpr std::int64_t most = 1'000'000'000;
  out = {};
  out.line = context.line();
  if (!is_first && (context.is_empty(fields[id]) || context.is_empty(fields[count]))) return false;
  out.external_id = context.needed_text(fields[id], "id", longest_id);
  out.owner = context.needed_text(fields[owner], "owner", longest_name);
  out.type = context.needed_text(fields[type], "type", longest_name);
  out.occurred_on =
      context.needed_date(fields[occurred_on], "every activity needs the date on which it was done").value_or(Date{});
  if (const auto read = context.number(fields[count])) {
    const auto whole = rescale(read->value, 0);
    const bool exact = whole && same_value(read->value, Decimal{*whole, 0});
    if (!exact || *whole < 0 || *whole > most) {
      context.fault(fields[count], ImportCode::count_unreadable, "accepted are whole numbers from 0, or nothing for 1");
    } else {
      out.count = *whole;
    }
  }
  return true;
}

bool MeasurementMaker::make(RowContext& context, const BoundRow& fields, bool is_first, Row& out) {
  enum : std::size_t { id, metric, owner, occurred_on, amount, currency };
  out = {};
  out.line = context.line();
  if (!is_first && context.is_empty(fields[amount])) return false;
  out.external_id = context.needed_text(fields[id], "id", longest_id);
  out.metric = context.needed_text(fields[metric], "metric", longest_name);
  out.owner = context.needed_text(fields[owner], "owner", longest_name);
  out.occurred_on = context.needed_date(fields[occurred_on], "every measurement needs its date").value_or(Date{});
  if (const auto read = context.needed_number(fields[amount])) {
    out.amount = read->value;
    out.currency = context.currency(fields[currency], fields[amount], read->currency);
  }
  return true;
}

void QuotaMaker::read_period_of(RowContext& context, const BoundField& field, Row& out) {
  if (!field.period_of) {
    out.period_text = context.needed_text(field, "period", longest_name);
    if (out.period_text.empty()) return;
    const auto period = read_period(out.period_text);
    if (!period) context.fault(field, ImportCode::period_unreadable, fmt::format("accepted are {}", period_forms));
    out.period = period.value_or(app::PeriodText{});
    return;
  }
  out.period_text = context.raw(field);
  const auto day = context.needed_date(field, "every quota needs its period");
  if (!day) return;
  out.period.kind = *field.period_of;
  out.period.of_date = true;
  out.period.range = {*day, *day};
}

bool QuotaMaker::make(RowContext& context, const BoundRow& fields, bool is_first, Row& out) {
  enum : std::size_t { owner, metric, period, target, currency, scoring, baseline, season, rates };
  out = {};
  out.line = context.line();
  if (!is_first && context.is_empty(fields[target])) return false;
  out.owner = context.needed_text(fields[owner], "owner", longest_value);
  out.metric = context.needed_text(fields[metric], "metric", longest_name);
  read_period_of(context, fields[period], out);
  if (const auto read = context.needed_number(fields[target])) {
    out.target = read->value;
    out.currency = context.currency(fields[currency], fields[target], read->currency);
  }
  if (const std::string_view text = context.text(fields[scoring], "scoring", longest_name); !text.empty()) {
    out.scoring = parse<Scoring>(folded(text));
    if (!out.scoring) {
      context.fault(fields[scoring], ImportCode::scoring_unknown,
                    "accepted are quota, gap, cap, maintain and rate_window, or nothing for what the metric asks for");
    }
  }
  if (const auto read = context.number(fields[baseline])) out.baseline = read->value;
  out.season = context.text(fields[season], "season", longest_name);
  if (const std::string_view text = context.text(fields[rates], "rates", longest_name); !text.empty()) {
    out.rates = parse<RateKind>(folded(text));
    if (!out.rates) {
      context.fault(fields[rates], ImportCode::rates_unknown,
                    "accepted are plan, the year's planned rates, and dated, those of each day; or nothing for plan");
    }
  }
  return true;
}

}  // namespace salespact::ingest
