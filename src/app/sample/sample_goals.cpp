#include "app/sample/sample_goals.hpp"

#include "domain/calendar/fiscal_year.hpp"
#include "domain/goal/goal_title.hpp"

#include <algorithm>

namespace salespact::app::sample {
namespace {

constexpr int past_quarters = 4;
constexpr std::int64_t seller_quota = 215'000;  // a quarter, whole units of the currency
constexpr std::int64_t meetings_a_seller = 48;  // a quarter
constexpr std::int64_t team_permille = 900;     // of the sellers' quotas
constexpr std::int64_t top_permille = 970;      // of the teams' targets
constexpr std::int64_t growth_permille = 25;    // that each quarter before was lower by
constexpr std::int32_t grace_days = 7;

GoalState state_of(const FiscalPeriod& period, Date today) {
  if (period.range.end >= today) return GoalState::active;
  return period.range.end + grace_days >= today ? GoalState::closing : GoalState::closed;
}

class Maker {
 public:
  Maker(const GoalsFor& context, IdSource& ids) : context_(context), ids_(ids) {}

  void add_quarter(const FiscalPeriod& quarter, int quarters_ago) {
    const Metric* revenue = metric("revenue");
    if (revenue == nullptr) return;
    std::int64_t of_top = 0;
    for (const OrgUnit& unit : context_.organisation.units) {
      if (unit.id == context_.top) continue;
      std::int64_t of_team = 0;
      for (const PersonId person : sellers_of(unit.id, quarter.range)) {
        const std::int64_t target = seller_quota * (1000 - growth_permille * quarters_ago) / 1000;
        add(*revenue, quarter, person, person, target);
        of_team += target;
      }
      of_team = of_team * team_permille / 1000;
      add(*revenue, quarter, unit.id, lead_of(unit.id, quarter.range), of_team);
      of_top += of_team;
    }
    add(*revenue, quarter, context_.top, lead_of(context_.top, quarter.range), of_top * top_permille / 1000);
  }

  void add_meetings(const FiscalPeriod& quarter) {
    const Metric* meetings = metric("meetings");
    if (meetings == nullptr) return;
    for (const OrgUnit& unit : context_.organisation.units) {
      const auto sellers = static_cast<std::int64_t>(sellers_of(unit.id, quarter.range).size());
      if (sellers == 0) continue;
      add(*meetings, quarter, unit.id, lead_of(unit.id, quarter.range), sellers * meetings_a_seller);
    }
  }

  std::vector<Goal> take() { return std::move(goals_); }

 private:
  [[nodiscard]] const Metric* metric(std::string_view key) const {
    const auto found = std::ranges::find(context_.company.metrics, key, &Metric::key);
    const bool usable = found != context_.company.metrics.end() && found->state == MetricState::active;
    return usable ? &*found : nullptr;
  }

  [[nodiscard]] std::vector<PersonId> sellers_of(OrgUnitId unit, const DateRange& range) const {
    std::vector<PersonId> sellers;
    for (const RoleAssignment& row : context_.organisation.roles) {
      if (row.unit != unit || row.role != Role::rep) continue;
      const bool there = row.tenure.from <= range.start && (!row.tenure.to || range.end < *row.tenure.to);
      if (there && std::ranges::find(sellers, row.person) == sellers.end()) sellers.push_back(row.person);
    }
    return sellers;
  }

  [[nodiscard]] std::optional<PersonId> lead_of(OrgUnitId unit, const DateRange& range) const {
    for (const RoleAssignment& row : context_.organisation.roles) {
      const Date day = std::min(range.end, context_.today);
      if (row.role == Role::manager && row.tenure.contains(day) && (unit == context_.top || row.unit == unit)) {
        return row.person;
      }
    }
    return std::nullopt;
  }

  void add(const Metric& metric, const FiscalPeriod& period, const Owner& owner, std::optional<PersonId> accountable,
           std::int64_t target) {
    Goal goal;
    goal.id = ids_.make<GoalId>();
    goal.title = title_by_default(metric, period);
    goal.owner = owner;
    goal.accountable = accountable;
    goal.metric = metric.id;
    goal.period = period;
    goal.target = target;
    if (metric.unit == MetricUnit::money) {
      goal.currency = context_.company.currency;
      // Like the deals: hundredfold where the currency has no smaller unit.
      for (int decimals = std::max(2, goal.currency->decimals()); decimals > 0; --decimals) goal.target *= 10;
    }
    goal.state = state_of(period, context_.today);
    goal.assigned = true;
    goals_.push_back(std::move(goal));
  }

  const GoalsFor& context_;
  IdSource& ids_;
  std::vector<Goal> goals_;
};

}  // namespace

std::vector<Goal> make_sample_goals(const GoalsFor& context, IdSource& ids) {
  Maker maker(context, ids);
  FiscalPeriod quarter = period_containing(context.company.fiscal_year, PeriodKind::quarter, context.today);
  maker.add_meetings(quarter);
  for (int ago = 0; ago <= past_quarters; ++ago) {
    maker.add_quarter(quarter, ago);
    quarter = period_containing(context.company.fiscal_year, PeriodKind::quarter, quarter.range.start - 1);
  }
  return maker.take();
}

}  // namespace salespact::app::sample
