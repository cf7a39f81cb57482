#pragma once

#include "app/demo/goals.hpp"
#include "app/demo/tally.hpp"

#include <string>
#include <string_view>

namespace salespact::app::demo {

class GoalMaker {
 public:
  GoalMaker(const GoalContext& context, IdSource& ids);

  // goals.cpp: revenue, from the sellers up
  void assign_quarter(int quarters_later);  // sellers, teams, regions, company
  void assign_months();                     // of the current quarter, teams and up
  void assign_years();                      // regions and company
  // goals_other.cpp
  void set_activity_goals();
  void set_rates();
  void set_pipeline();
  void set_customer_goals();
  // goals_campaign.cpp
  void run_campaigns();
  void start_campaign();
  void await_data();

  std::vector<Goal> take() { return std::move(goals_); }

 private:
  using RegionTargets = std::array<std::int64_t, regions.size()>;
  using TeamTargets = std::array<std::int64_t, teams.size()>;

  Goal& add(std::string_view metric, const FiscalPeriod& period, const Owner& owner, std::int64_t target);
  Goal& add_gap(std::string_view metric, const FiscalPeriod& period, const Owner& owner, std::int64_t baseline,
                std::int64_t target);
  void quota(const FiscalPeriod& period, const Owner& owner, std::int64_t target, Currency currency);
  [[nodiscard]] TeamTargets team_targets(const DateRange& quarter) const;
  [[nodiscard]] RegionTargets region_targets(const TeamTargets& of_teams, Date day) const;
  [[nodiscard]] std::int64_t company_target(const RegionTargets& of_regions, Date day) const;
  void assign_above(const FiscalPeriod& period, const RegionTargets& of_regions);
  [[nodiscard]] std::string name_of(const Owner& owner) const;
  [[nodiscard]] std::optional<PersonId> accountable(const Owner& owner, const FiscalPeriod& period) const;
  [[nodiscard]] GoalState state_of(const FiscalPeriod& period) const;
  [[nodiscard]] Owner team(std::size_t index) const { return context_.cast.team_units.at(index); }
  [[nodiscard]] Owner region(std::size_t index) const { return context_.cast.region_units.at(index); }
  [[nodiscard]] Owner company() const { return context_.cast.company; }

  const GoalContext& context_;
  IdSource& ids_;
  Tally tally_;
  std::vector<Goal> goals_;
};

}  // namespace salespact::app::demo
