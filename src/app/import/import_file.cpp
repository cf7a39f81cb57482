#include "app/import/import_kinds.hpp"

namespace salespact::app {

RowProblem source_reserved() {
  RowProblem problem;
  problem.column = "source";
  problem.value = sample_source;
  problem.code = code_text(ImportCode::source_reserved);
  problem.message =
      "records of the source \"sample\" can be removed with one click: name the system that the ids are of";
  return problem;
}

std::expected<ImportReport, ImportRefused> import_file(const ImportPorts& ports, const ImportRequest& request,
                                                       Moment moment, const ImportProgress& progress) {
  if (request.source == sample_source) return std::unexpected(ImportRefused{{source_reserved()}});
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
