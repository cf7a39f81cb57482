#include "app/administration/rule_reach.hpp"

#include "base/text.hpp"
#include "domain/metric/fact_rule.hpp"

#include <algorithm>
#include <set>

namespace salespact::app {
namespace {

constexpr int page_size = 500;
constexpr std::size_t most_shown = 3;
constexpr int days_back = 364;

CountedRecord shown(const Deal& deal, const RecordRule& rule) {
  const auto day = rule.on == RecordDate::created_on ? deal.created_on : deal.closed_on;
  return {deal.account.empty() ? deal.external_id : deal.account, day.value_or(Date{}), deal.amount_minor,
          deal.currency};
}
CountedRecord shown(const Activity& activity, const RecordRule&) {
  return {activity.type, activity.occurred_on, std::nullopt, std::nullopt};
}

class Look {
 public:
  Look(const RecordRule& rule, DateRange days) : rule_(rule, Crediting::owner) { reach_.days = days; }

  // Newest first. False when enough was seen.
  template <class Records>
  bool see(const Records& records) {
    for (const auto& record : records) {
      if (reach_.looked_at == most_looked_at) {
        reach_.complete = false;
        return false;
      }
      ++reach_.looked_at;
      facts_.clear();
      rule_.facts_of(record, facts_);
      if (facts_.empty() || !is_first(record)) continue;
      ++reach_.counted;
      if (reach_.newest.size() < most_shown) reach_.newest.push_back(shown(record, rule_.rule()));
    }
    return static_cast<int>(records.size()) == page_size;
  }
  RuleReach take() { return std::move(reach_); }

 private:
  template <class Record>
  bool is_first(const Record& record) {
    if (!rule_.rule().once_per) return true;
    const std::string key = rule_.once_key(record);
    return !key.empty() && seen_.insert(folded(key)).second;
  }

  FactRule rule_;
  RuleReach reach_;
  std::vector<Fact> facts_;
  std::set<std::string> seen_;
};

void look_at_deals(RecordRepository& records, const RecordRule& rule, const DateRange& days, Look& look) {
  DealDays page{.on = rule.on, .days = days, .before = {}, .limit = page_size};
  for (auto deals = records.deals_by_day(page); look.see(deals); deals = records.deals_by_day(page)) {
    const Deal& last = deals.back();
    const auto day = rule.on == RecordDate::created_on ? last.created_on : last.closed_on;
    page.before = std::pair(day.value_or(days.start), last.id);
  }
}

void look_at_standing(RecordRepository& records, Date day, Look& look) {
  auto before = std::numeric_limits<std::int64_t>::max();
  for (auto deals = records.deals_standing(day, before, page_size); look.see(deals);
       deals = records.deals_standing(day, before, page_size)) {
    before = deals.back().id.value;
  }
}

void look_at_activities(RecordRepository& records, const DateRange& days, Look& look) {
  RecordDays page{.person = {}, .days = days, .before = std::numeric_limits<std::int64_t>::max(), .limit = page_size};
  for (auto activities = records.activities_of_days(page); look.see(activities);
       activities = records.activities_of_days(page)) {
    page.days.end = activities.back().occurred_on;
    page.before = activities.back().id.value;
  }
}

}  // namespace

RuleReach reach_of(const AdministrationPorts& ports, const By& by, const RecordRule& rule) {
  const Date today = by.moment.today;
  const DateRange days{today - days_back, today};
  RuleReach reach;
  reach.days = days;
  ports.store.read(ports.workspace, [&](Transaction& tx) {
    if (!may_administer(Act(tx, ports, by).viewer)) return;
    Look look(rule, days);
    if (is_stock(rule.measure)) {
      look_at_standing(tx.records(), today, look);
    } else if (rule.records == RecordKind::deals) {
      look_at_deals(tx.records(), rule, days, look);
    } else if (rule.records == RecordKind::activities) {
      look_at_activities(tx.records(), days, look);
    }
    reach = look.take();
  });
  return reach;
}

}  // namespace salespact::app
