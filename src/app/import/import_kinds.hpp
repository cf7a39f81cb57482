#pragma once

#include "app/import/import_request.hpp"

namespace salespact::app {

// import_file, one kind each.
using Imported = std::expected<ImportReport, ImportRefused>;

[[nodiscard]] Imported import_people(const ImportPorts&, const ImportRequest&, Moment, const ImportProgress&);
[[nodiscard]] Imported import_deals(const ImportPorts&, const ImportRequest&, Moment, const ImportProgress&);
[[nodiscard]] Imported import_activities(const ImportPorts&, const ImportRequest&, Moment, const ImportProgress&);
[[nodiscard]] Imported import_measurements(const ImportPorts&, const ImportRequest&, Moment, const ImportProgress&);
[[nodiscard]] Imported import_quotas(const ImportPorts&, const ImportRequest&, Moment, const ImportProgress&);

}  // namespace salespact::app
