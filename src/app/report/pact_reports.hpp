#pragma once

#include "app/administration/administration.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "app/report/actuals.hpp"
#include "domain/pact/sales_pact.hpp"

#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// How pacts go in the units, for those who may not look into each: aggregates of at least five people who are no
// counterpart of the asker, and none that can be subtracted from one another to leave fewer (ADR 0086).

struct PactReportBooks {
  Store& store;
  WorkspaceId workspace;
  const Board& board;
  const Clock& clock;
  Date today;
  const Viewpoint* viewer = nullptr;  // absent: the command line of the machine
};

// Whether the viewer is a party of the pact or acts for its manager, and knows it anyway.
[[nodiscard]] bool is_own_pact(const Viewpoint* viewer, const SalesPact& pact);

// Pacts of the unit's team and of those below it, of as many as there are for the viewer (ADR 0102).
struct TeamPactsOfUnit {
  std::int64_t forming = 0;
  std::int64_t signing = 0;
  std::int64_t signed_ahead = 0;  // waiting for their first day
  std::int64_t active = 0;        // also while they are amended
  // Of the active ones. Absent: they have fewer than five members, or too few would be left beside what is shown.
  std::optional<std::int64_t> healthy{};
  std::optional<std::int64_t> unknown{};  // nothing is known yet, or they have only begun
  std::optional<std::int64_t> short_handed{};
  std::int64_t ended = 0;      // on a day of the running fiscal quarter, their last one
  std::int64_t dissolved = 0;  // in that quarter, after all had signed
  // What those came to that ended; whoever has not said yet is in none. Absent as above.
  std::optional<std::int64_t> fulfilled{};
  std::optional<std::int64_t> partly{};
  std::optional<std::int64_t> not_fulfilled{};
};
// By unit.
[[nodiscard]] std::vector<TeamPactsOfUnit> team_pacts_in_units(const PactReportBooks& books);

// Pacts as they are today, for executives and sales operations.
struct PactsRow {
  OwnerView unit;
  Date as_of;
  bool withheld = false;  // fewer than five people, or too few left beside what is shown: no sales pact is counted
  std::optional<std::int64_t> people{};  // with a pact that is not over
  std::optional<std::int64_t> in_talks{};
  std::optional<std::int64_t> signed_ahead{};  // waiting for their first day
  std::optional<std::int64_t> active{};
  std::optional<std::int64_t> healthy{};  // of the active ones: whatever of the two sides is known is at 80 or above
  std::optional<std::int64_t> unknown{};  // of the active ones: nothing is known of either side yet
  std::optional<std::int64_t> suspended{};
  TeamPactsOfUnit team_pacts{};
};
[[nodiscard]] std::vector<PactsRow> report_pacts(const PactReportBooks& books);

// Windows of minimal acceptable standards that ended in the period.
struct MasRow {
  OwnerView unit;
  PeriodView period;
  bool withheld = false;
  std::optional<std::int64_t> people{};  // with such a window
  std::optional<std::int64_t> met{};
  std::optional<std::int64_t> missed{};
  std::optional<std::int64_t> excused{};
  std::optional<std::string> compliance{};  // met of those met or missed, 0..1
};
// Of whole fiscal months that are over and in which every window is judged, so that no day's answer differs from
// another's by a few people; "" is the last such month. A longer period is the sum of its months, and shown where each
// of them is. To executives and sales operations, and to managers of the units that they lead and of those below.
[[nodiscard]] std::expected<std::vector<MasRow>, ReportRefusal> report_mas(const PactReportBooks& books,
                                                                           const std::string& period);

struct ObstacleCounts {
  std::int64_t market = 0;
  std::int64_t product = 0;
  std::int64_t process = 0;
  std::int64_t skill = 0;
  std::int64_t capacity = 0;
  std::int64_t data = 0;
  friend bool operator==(const ObstacleCounts&, const ObstacleCounts&) = default;
};

// How sure people are and what is in their way, as the check-ins on pacts and goals say that were written in the
// period; each as its author left it in that month.
struct CheckInsRow {
  OwnerView unit;
  PeriodView period;
  bool withheld = false;
  std::optional<std::int64_t> people{};       // who wrote one
  std::optional<std::string> confidence{};    // mean, 1..10; absent too where nobody wrote
  std::optional<ObstacleCounts> obstacles{};  // where the viewer is an executive
};
// Of whole fiscal months that are over; "" is the last one. To executives, and to managers of the units that they lead
// and of those below.
[[nodiscard]] std::expected<std::vector<CheckInsRow>, ReportRefusal> report_check_ins(const PactReportBooks& books,
                                                                                      const std::string& period);

}  // namespace salespact::app
