#pragma once

#include "app/report/team_goals.hpp"

#include <set>
#include <unordered_map>

namespace salespact::app {

// Puts the answer together: who is there, their goals, the order, and what the answer refers to.
class TeamAssembly {
 public:
  TeamAssembly(const Board& board, AsOf as_of, const Viewpoint& viewer, attainment::UnitIndex unit,
               const TeamSigns& signs);

  [[nodiscard]] TeamReport make(const CompiledMetric* metric, const std::optional<DateRange>& period);

 private:
  // One person of the team while the answer is put together.
  struct Line {
    attainment::PersonIndex person = 0;
    std::optional<attainment::UnitIndex> unit;
    TeamPerson row;
    HelpCase help;
    std::string sorted_by;
  };

  void find_people();
  void place_goals(const CompiledMetric* metric, const std::optional<DateRange>& period);
  void add(const CompiledGoal& goal, Line* line);
  void note_shortfall(const CompiledGoal& goal, const TeamGoals::Made& made);
  void decide(Line& line) const;
  [[nodiscard]] bool comes_before(const Line& a, const Line& b) const;
  [[nodiscard]] TeamReport report();
  [[nodiscard]] TeamSummary summary() const;
  [[nodiscard]] std::vector<TeamUnit> units() const;
  [[nodiscard]] std::vector<TeamPeriod> periods();
  [[nodiscard]] std::vector<TeamMetric> metrics() const;
  [[nodiscard]] std::vector<std::string> other_periods() const;

  struct Shortfall {
    Rational amount = 0;
    std::int64_t unconverted = 0;
    std::set<attainment::PersonIndex> people;
  };

  const Numbers& numbers_;
  const Directory& directory_;
  const GoalSheet& sheet_;
  AsOf as_of_;
  const Viewpoint& viewer_;
  attainment::UnitIndex unit_;
  const TeamSigns& signs_;
  bool leads_;
  TeamGoals maker_;
  std::vector<Line> lines_;
  std::unordered_map<attainment::PersonIndex, std::size_t> line_of_;
  std::vector<TeamGoal> own_goals_;
  std::set<const CompiledMetric*> metrics_;
  std::map<DateRange, FiscalPeriod> periods_;
  std::map<DateRange, std::string> all_periods_;
  std::map<std::pair<const CompiledMetric*, DateRange>, Shortfall> shortfalls_;
};

}  // namespace salespact::app
