#include "app/report/goal_records.hpp"

#include "app/metric/metric_scale.hpp"
#include "app/report/record_credit.hpp"
#include "app/report/record_origin.hpp"
#include "base/rational_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace salespact::app {
namespace {

constexpr int portion = 200;  // records looked at in one go

// Where a page ended: the day and id of its last record.
struct Place {
  Date day;
  std::int64_t id = 0;
};

std::string text_of_place(const Place& place) { return place.day.iso() + "_" + id_to_text(place.id); }

std::optional<Place> parse_place(std::string_view text) {
  const std::size_t at = text.find('_');
  if (at == std::string_view::npos) return std::nullopt;
  const auto day = Date::parse_iso(text.substr(0, at));
  const auto id = id_from_text(text.substr(at + 1));
  if (!day || !id) return std::nullopt;
  return Place{*day, *id};
}

class Listing {
 public:
  Listing(Transaction& tx, NumbersKeeper& keeper, const Board& board, const CompiledGoal& goal,
          const CompiledMetric& metric, const RecordsQuestion& question)
      : tx_(tx),
        keeper_(keeper),
        numbers_(board.numbers),
        goal_(goal),
        metric_(metric),
        question_(question),
        range_{goal.goal.period.range.start, std::min(question.as_of.facts_until, goal.goal.period.range.end)},
        origin_(tx),
        credit_(board.numbers, metric, goal, range_) {
    if (const auto* person = std::get_if<PersonId>(&goal.goal.owner)) person_ = *person;
  }

  GoalRecords list(std::optional<Place> after) {
    GoalRecords out{.metric = brief_of(metric_.metric), .items = {}};
    const Measured total = Measurer(numbers_).measure(metric_, goal_.owner, range_, goal_.money);
    if (total.value) out.total = value_text(*total.value);
    switch (metric_.source) {
      case NumberSource::sums: list_sums(after); break;
      case NumberSource::stock: list_stock(after); break;
      case NumberSource::readings: list_readings(after); break;
      case NumberSource::ratio: break;
    }
    if (lines_.size() > static_cast<std::size_t>(question_.limit)) {
      lines_.resize(static_cast<std::size_t>(question_.limit));
      out.next = text_of_place(places_.at(lines_.size() - 1));
    }
    out.items = std::move(lines_);
    return out;
  }

 private:
  [[nodiscard]] const CompiledRule& rule() const { return numbers_.metrics->rules()[metric_.rule]; }
  [[nodiscard]] bool full() const { return lines_.size() > static_cast<std::size_t>(question_.limit); }
  [[nodiscard]] std::string value_text(const Rational& value) const {
    return rounded_scaled_text(value, scale_of(metric_.metric, goal_.goal.currency));
  }
  [[nodiscard]] RecordDays days_from(const DateRange& range, const std::optional<Place>& after) const {
    RecordDays days{.person = person_, .days = range, .limit = portion};
    if (question_.since) days.days.start = std::max(days.days.start, *question_.since);
    if (after) days.days.end = std::min(days.days.end, after->day), days.before = after->id;
    return days;
  }

  void keep(std::optional<GoalRecord> line, const Place& place) {
    if (!line || full()) return;
    line->credited = value_text(line->exact_credit);
    line->recorded_at = time_of_id(place.id);
    line->brought_by = origin_.of(line->kind, line->source, line->recorded_at);
    lines_.push_back(std::move(*line));
    places_.push_back(place);
  }

  // Asks for portion after portion until the page is full or nothing is left.
  template <class Ask, class Take>
  void walk(RecordDays days, const Ask& ask, const Take& take) {
    while (!full() && days.days.start <= days.days.end) {
      const auto records = ask(days);
      if (records.empty()) return;
      Place last;
      take(records, last);
      if (records.size() < static_cast<std::size_t>(portion)) return;
      days.days.end = last.day;
      days.before = last.id;
    }
  }

  void list_sums(const std::optional<Place>& after) {
    const RecordDays days = days_from(range_, after);
    const RecordRule& counted = rule().rule.rule();
    switch (counted.records) {
      case RecordKind::deals: {
        const DealDay which = counted.on == RecordDate::created_on ? DealDay::created_on : DealDay::closed_on;
        walk(
            days, [&](const RecordDays& part) { return tx_.records().deals_of_days(which, part); },
            [&](const std::vector<Deal>& deals, Place& last) {
              const auto day_of = [&](const Deal& deal) {
                return which == DealDay::created_on ? *deal.created_on : *deal.closed_on;
              };
              take(deals, day_of, last);
            });
        break;
      }
      case RecordKind::activities:
        walk(
            days, [&](const RecordDays& part) { return tx_.records().activities_of_days(part); },
            [&](const std::vector<Activity>& all, Place& last) {
              take(all, [](const Activity& activity) { return activity.occurred_on; }, last);
            });
        break;
      case RecordKind::measurements:
        walk(
            days, [&](const RecordDays& part) { return tx_.records().measurements_of_days(metric_.metric.id, part); },
            [&](const std::vector<Measurement>& all, Place& last) {
              take(all, [](const Measurement& entry) { return entry.occurred_on; }, last);
            });
        break;
    }
  }

  template <class Record, class DayOf>
  void take(const std::vector<Record>& records, const DayOf& day_of, Place& last) {
    std::vector<bool> counted(records.size(), true);
    if (rule().rule.rule().once_per) {
      std::vector<std::int64_t> ids;
      ids.reserve(records.size());
      for (const Record& record : records) ids.push_back(record.id.value);
      counted = keeper_.counted_once(metric_.rule, ids);
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
      last = {day_of(records[i]), records[i].id.value};
      if (counted[i]) keep(credit_.of_flow(records[i], last.day), last);
    }
  }

  void list_stock(const std::optional<Place>& after) {
    if (rule().rule.rule().records == RecordKind::measurements) return list_readings(after);
    std::int64_t before = after ? after->id : std::numeric_limits<std::int64_t>::max();
    while (!full()) {
      const auto deals = tx_.records().deals_standing(range_.end, before, portion);
      for (const Deal& deal : deals) {
        const Date day = deal.created_on.value_or(earliest_date);
        before = deal.id.value;
        if (!question_.since || day >= *question_.since) keep(credit_.of_stock(deal, day), {day, deal.id.value});
      }
      if (deals.size() < static_cast<std::size_t>(portion)) return;
    }
  }

  // Of each owner the reading that holds; of a mean, lowest or highest all that it looks at.
  void list_readings(const std::optional<Place>& after) {
    const bool last_only = metric_.metric.level_aggregation == LevelAggregation::last || rule().as_flows;
    const DateRange range{last_only ? earliest_date : range_.start, range_.end};
    std::set<Owner> seen;
    const RecordDays days{.person = person_, .days = range, .limit = portion};
    walk(
        days, [&](const RecordDays& part) { return tx_.records().measurements_of_days(metric_.metric.id, part); },
        [&](const std::vector<Measurement>& all, Place& last) {
          for (const Measurement& entry : all) {
            last = {entry.occurred_on, entry.id.value};
            if (last_only && !seen.insert(entry.owner).second) continue;
            const bool shown_before = after && std::pair(last.day, last.id) >= std::pair(after->day, after->id);
            if (!shown_before) keep(credit_.of_reading(entry), last);
          }
        });
  }

  Transaction& tx_;
  NumbersKeeper& keeper_;
  const Numbers& numbers_;
  const CompiledGoal& goal_;
  const CompiledMetric& metric_;
  const RecordsQuestion& question_;
  DateRange range_;
  std::optional<PersonId> person_;
  RecordOrigins origin_;
  RecordCredit credit_;
  std::vector<GoalRecord> lines_;
  std::vector<Place> places_;
};

}  // namespace

std::expected<GoalRecords, RecordsProblem> records_of(Transaction& tx, NumbersKeeper& keeper, const Board& board,
                                                      const CompiledGoal& goal, const RecordsQuestion& question) {
  std::optional<Place> after;
  if (question.cursor) {
    after = parse_place(*question.cursor);
    if (!after) return std::unexpected(RecordsProblem::cursor_unreadable);
  }
  const CompiledMetric* metric = goal.metric;
  if (metric->source == NumberSource::ratio) {
    const MetricCatalogue& metrics = *board.numbers.metrics;
    metric = question.part == RatioPart::numerator ? &metrics.numerator_of(*metric) : &metrics.denominator_of(*metric);
  }
  return Listing(tx, keeper, board, goal, *metric, question).list(after);
}

}  // namespace salespact::app
