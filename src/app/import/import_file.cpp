#include "app/import/import_kinds.hpp"

namespace salespact::app {

std::expected<ImportReport, ImportRefused> import_file(const ImportPorts& ports, const ImportRequest& request,
                                                       Moment moment, const ImportProgress& progress) {
  switch (request.kind) {
    case ImportKind::people: return import_people(ports, request, moment, progress);
    case ImportKind::deals: return import_deals(ports, request, moment, progress);
    case ImportKind::activities: return import_activities(ports, request, moment, progress);
    case ImportKind::measurements: return import_measurements(ports, request, moment, progress);
    case ImportKind::quotas: return import_quotas(ports, request, moment, progress);
  }
  check(false, "every kind of import is handled");
  return {};
}

}  // namespace salespact::app
