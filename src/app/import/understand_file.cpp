#include "app/import/understand_file.hpp"

namespace salespact::app {
namespace {

template <class Row>
std::expected<Understood, ImportRefused> understood_of(RowSources::Opened<Row> opened) {
  if (!opened) return std::unexpected(std::move(opened.error()));
  return (*opened)->understood();
}

}  // namespace

std::expected<Understood, ImportRefused> understand_file(const RowSources& sources, ImportKind kind,
                                                         const ImportFile& file, const ReadOptions& read) {
  switch (kind) {
    case ImportKind::people: return understood_of<PersonRow>(sources.open_people(file, read));
    case ImportKind::deals: return understood_of<DealRow>(sources.open_deals(file, read));
    case ImportKind::activities: return understood_of<ActivityRow>(sources.open_activities(file, read));
    case ImportKind::measurements: return understood_of<MeasurementRow>(sources.open_measurements(file, read));
    case ImportKind::quotas: return understood_of<QuotaRow>(sources.open_quotas(file, read));
  }
  check(false, "every kind of import is handled");
  return {};
}

}  // namespace salespact::app
