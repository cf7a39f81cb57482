#include "app/import/import_kinds.hpp"
#include "app/import/record_of_row.hpp"

#include <future>

namespace salespact::app {
namespace {

NameIndex load_names(const ImportPorts& ports, Date today) {
  OrganisationRows rows;
  ports.store.read(ports.workspace, [&](Transaction& tx) { rows = tx.organisation().load(); });
  return {rows, today};
}

// `open` looks the whole file through; meanwhile what is stored is read.
template <class Kind>
Imported import_records(const ImportPorts& ports, const ImportRequest& request, Moment moment,
                        const ImportProgress& progress, const auto& open) {
  auto known = std::async(std::launch::async, [&] { return RecordImport<Kind>::load_known(ports, request.source); });
  auto source = open();
  if (!source) return std::unexpected(std::move(source.error()));
  const NameIndex names = load_names(ports, moment.today);
  Kind kind(names, request.source, moment.today);
  return RecordImport<Kind>(ports, request, moment, **source, kind, known.get()).apply(progress);
}

}  // namespace

Imported import_deals(const ImportPorts& ports, const ImportRequest& request, Moment moment,
                      const ImportProgress& progress) {
  return import_records<DealKind>(ports, request, moment, progress,
                                  [&] { return ports.sources.open_deals(request.file, request.read); });
}

Imported import_activities(const ImportPorts& ports, const ImportRequest& request, Moment moment,
                           const ImportProgress& progress) {
  return import_records<ActivityKind>(ports, request, moment, progress,
                                      [&] { return ports.sources.open_activities(request.file, request.read); });
}

}  // namespace salespact::app
