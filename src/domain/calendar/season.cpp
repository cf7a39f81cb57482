#include "domain/calendar/season.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact {

ProfileRefusals problems_of(const SeasonalityProfile& profile) {
  ProfileRefusals found;
  if (profile.shares.empty()) {
    found.push_back({ProfileProblem::no_shares, "shares", "a profile has at least one share"});
    return found;
  }
  std::int64_t total = 0;
  for (const std::int64_t share : profile.shares) {
    if (share < 0 || share > whole_season) {
      found.push_back({ProfileProblem::share_negative, "shares", "every share is 0.00 to 100.00 %"});
      return found;
    }
    total += share;
  }
  if (total != whole_season) {
    found.push_back(
        {ProfileProblem::shares_not_whole, "shares",
         fmt::format("the shares total {}.{:02} %, and must total exactly 100.00 %", total / 100, total % 100)});
  }
  return found;
}

ProfileRefusals problems_of(const RampProfile& profile) {
  ProfileRefusals found;
  const auto& months = profile.percent_by_month;
  if (months.empty()) {
    found.push_back({ProfileProblem::no_months, "percent_by_month", "a ramp has at least one month, the last 100"});
    return found;
  }
  if (std::any_of(months.begin(), months.end() - 1, [](std::int64_t p) { return p < 0 || p > 100; }) ||
      months.back() > 200) {
    found.push_back({ProfileProblem::percent_invalid, "percent_by_month",
                     "every month carries 0 to 100 % of the quota, the last up to 200 %"});
  }
  if (months.back() < 100) {
    found.push_back({ProfileProblem::never_full, "percent_by_month", "the last month carries at least 100 %"});
  }
  return found;
}

std::int64_t ramp_percent(const RampProfile& profile, int month_of_tenure) {
  if (profile.percent_by_month.empty()) return 100;
  const auto at = static_cast<std::size_t>(std::max(month_of_tenure, 0));
  return profile.percent_by_month[std::min(at, profile.percent_by_month.size() - 1)];
}

std::expected<std::vector<SeasonPart>, Refusal<ProfileProblem>> season_parts(const SeasonalityProfile& profile,
                                                                             const FiscalCalendar& calendar,
                                                                             const DateRange& period) {
  if (auto problems = problems_of(profile); !problems.empty()) return std::unexpected(std::move(problems.front()));
  std::string counts;
  for (const PeriodKind kind :
       {PeriodKind::year, PeriodKind::half, PeriodKind::quarter, PeriodKind::month, PeriodKind::week}) {
    const auto pieces = sub_periods(calendar, period, kind);
    if (pieces.size() == profile.shares.size()) {
      std::vector<SeasonPart> parts;
      parts.reserve(pieces.size());
      for (std::size_t i = 0; i < pieces.size(); ++i) parts.push_back({pieces[i].range, profile.shares[i]});
      return parts;
    }
    counts += fmt::format("{}{}", counts.empty() ? "" : ", ", pieces.size());
  }
  return std::unexpected(Refusal<ProfileProblem>{
      ProfileProblem::shares_do_not_fit, "seasonality",
      fmt::format("the profile has {} shares; the period has {} parts (years, halves, quarters, months, weeks)",
                  profile.shares.size(), counts)});
}

}  // namespace salespact
