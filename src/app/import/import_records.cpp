#include "app/import/import_kinds.hpp"
#include "app/import/record_of_row.hpp"

namespace salespact::app {
namespace {

NameIndex load_names(const ImportPorts& ports, Date today) {
  OrganisationRows rows;
  ports.store.read(ports.workspace, [&](Transaction& tx) { rows = tx.organisation().load(); });
  return {rows, today};
}

template <class Kind, class Row>
ImportReport import_records(const ImportPorts& ports, const ImportRequest& request, Moment moment,
                            RowSource<Row>& source, const ImportProgress& progress) {
  const NameIndex names = load_names(ports, moment.today);
  Kind kind(names, request.source, moment.today);
  return RecordImport<Kind>(ports, request, moment, source, kind).apply(progress);
}

}  // namespace

Imported import_deals(const ImportPorts& ports, const ImportRequest& request, Moment moment,
                      const ImportProgress& progress) {
  auto source = ports.sources.open_deals(request.file, request.read);
  if (!source) return std::unexpected(std::move(source.error()));
  return import_records<DealKind>(ports, request, moment, **source, progress);
}

Imported import_activities(const ImportPorts& ports, const ImportRequest& request, Moment moment,
                           const ImportProgress& progress) {
  auto source = ports.sources.open_activities(request.file, request.read);
  if (!source) return std::unexpected(std::move(source.error()));
  return import_records<ActivityKind>(ports, request, moment, **source, progress);
}

}  // namespace salespact::app
