#pragma once

#include "app/administration/administration.hpp"

#include <optional>

namespace salespact::app {

struct WorkspaceChange {
  std::optional<std::string> name{};
  std::optional<std::string> locale{};
  std::optional<int> week_start{};          // 1 Monday … 7 Sunday
  std::optional<std::string> timezone{};    // IANA; decides what day today is
  std::optional<Currency> base_currency{};  // fixed once there are deals, activities, measurements or goals
  std::optional<FiscalCalendarId> fiscal_calendar{};
  std::optional<WorkCalendarId> work_calendar{};  // of units that name none (E23 as for any calendar)
};
[[nodiscard]] Decided<Workspace> change_workspace(const AdministrationPorts& ports, const By& by, std::int64_t revision,
                                                  const WorkspaceChange& change);

}  // namespace salespact::app
