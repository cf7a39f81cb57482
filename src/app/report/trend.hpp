#pragma once

#include "app/report/report_frame.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

struct TrendQuestion {
  std::string metric = "revenue";
  std::optional<Owner> owner{};  // absent: the topmost unit that the asker may see
  PeriodKind step = PeriodKind::month;
  std::size_t periods = 13;
  std::string until{};  // the last period, a label of that kind; empty: the running one
  std::optional<Currency> currency{};
  std::optional<Date> as_of{};
  OrganisationView view = OrganisationView::as_was;
};

inline constexpr std::size_t most_trend_periods = 60;

struct TrendPoint {
  PeriodView period;
  bool running = false;
  std::optional<std::string> actual{};
  std::optional<std::string> target{};  // of the owner's goal for exactly this period
  std::optional<std::string> attainment{};
  std::optional<PeriodView> year_before{};  // the same period of the fiscal year before; a 53rd week has none
  std::optional<std::string> actual_year_before{};
  // Of a running period: the year before up to the day when the same part of its working days was over (E19).
  std::optional<std::string> actual_year_before_so_far{};
  std::optional<Date> year_before_so_far_until{};
  std::int64_t unconverted = 0;
};

struct TrendReport {
  OwnerView owner;
  std::string metric;
  std::optional<Currency> currency;
  OrganisationView view = OrganisationView::as_was;
  Date as_of;
  std::optional<Date> delivered_until{};
  std::vector<TrendPoint> points;  // oldest first
};

// Ratios are the sums of each period divided, never means of other ratios (R-ROLL 3).
[[nodiscard]] std::expected<TrendReport, ReportRefusal> report_trend(const Board& board, const Viewpoint& viewer,
                                                                     const TrendQuestion& question, Date today);

}  // namespace salespact::app
