#pragma once

#include "app/access/rules.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "app/report/actuals.hpp"
#include "app/report/attainment.hpp"
#include "domain/attainment/roster.hpp"

#include <expected>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace salespact::app {

// What the reports of a unit and everybody below it have in common.
struct UnitQuestion {
  std::string metric = "revenue";
  std::string period{};             // label or range; empty: the running quarter
  std::optional<OrgUnitId> unit{};  // absent: the topmost that the asker may see
  std::optional<Date> as_of{};      // the end of that day; absent: now
  OrganisationView view = OrganisationView::as_was;
};

// One question made ready: its metric, period, day and tree, and what the asker may see. Lives as long as the request;
// keeps references to the board and the viewpoint.
class ReportFrame {
 public:
  [[nodiscard]] static std::expected<ReportFrame, ReportRefusal> of(const Board& board, const Viewpoint& viewer,
                                                                    const UnitQuestion& question, Date today);

  [[nodiscard]] const Numbers& numbers() const { return board_->numbers; }
  [[nodiscard]] const Board& board() const { return *board_; }
  [[nodiscard]] const Directory& directory() const { return *numbers().directory; }
  [[nodiscard]] const Viewpoint& viewer() const { return *viewer_; }
  [[nodiscard]] const CompiledMetric& metric() const { return *metric_; }
  [[nodiscard]] const FiscalPeriod& period() const { return period_; }
  [[nodiscard]] AsOf as_of() const { return as_of_; }
  [[nodiscard]] Date today() const { return today_; }
  [[nodiscard]] OrganisationView view() const { return view_; }
  [[nodiscard]] attainment::UnitIndex unit() const { return unit_; }
  [[nodiscard]] const Measurer& measurer() const { return *measurer_; }

  // Whose tree is shown: that of the last day of the period, or of today while it runs; as is: always that of today.
  // It does not follow `as_of`, so that no two days can be compared to single out who joined between them.
  [[nodiscard]] Date organised_on() const { return organised_on_; }
  [[nodiscard]] const attainment::Roster& roster() const { return *roster_; }
  [[nodiscard]] std::span<const attainment::UnitIndex> children(attainment::UnitIndex unit) const;
  // Those who are in exactly this unit; of the company those without a unit too.
  [[nodiscard]] std::vector<attainment::PersonIndex> direct_people(attainment::UnitIndex unit) const;

  [[nodiscard]] bool may_see(attainment::UnitIndex unit) const;
  [[nodiscard]] bool sees_details_of(attainment::PersonIndex person) const;

  // Facts of the period up to the day of the question.
  [[nodiscard]] DateRange counted_range() const;
  [[nodiscard]] Measured measure(attainment::Owner owner, const MoneyView& money) const;

 private:
  ReportFrame() = default;
  void hang_units();

  const Board* board_ = nullptr;
  const Viewpoint* viewer_ = nullptr;
  const CompiledMetric* metric_ = nullptr;
  FiscalPeriod period_;
  AsOf as_of_;
  Date today_;
  Date organised_on_;
  OrganisationView view_ = OrganisationView::as_was;
  attainment::UnitIndex unit_ = 0;
  std::shared_ptr<const attainment::Roster> roster_;
  std::shared_ptr<const Measurer> measurer_;
  std::vector<std::vector<attainment::UnitIndex>> children_;  // by unit
  std::vector<std::size_t> direct_;                           // by unit: how many of roster().people() are its own
};

// The running quarter where the text is empty.
[[nodiscard]] std::expected<FiscalPeriod, ReportRefusal> period_asked_for(const Numbers& numbers,
                                                                          const std::string& text, Date today);
[[nodiscard]] std::expected<const CompiledMetric*, ReportRefusal> metric_asked_for(const Numbers& numbers,
                                                                                   const std::string& key);
// The unit, or the topmost one that may be seen.
[[nodiscard]] std::expected<attainment::UnitIndex, ReportRefusal> unit_asked_for(const Directory& directory,
                                                                                 const Viewpoint& viewer,
                                                                                 std::optional<OrgUnitId> unit);

}  // namespace salespact::app
