#include "app/administration/change_roles.hpp"
#include "app/import/import_kinds.hpp"
#include "app/import/people_draft.hpp"
#include "app/import/record_import.hpp"

namespace salespact::app {

Imported import_people(const ImportPorts& ports, const ImportRequest& request, Moment moment,
                       const ImportProgress& progress) {
  auto opened = ports.sources.open_people(request.file, request.read);
  if (!opened) return std::unexpected(std::move(opened.error()));
  RowSource<PersonRow>& source = **opened;

  ImportRun run(ports, request, moment, source.understood());
  OrganisationRows rows;
  std::optional<PersonId> importer;
  ports.store.read(ports.workspace, [&](Transaction& tx) {
    rows = tx.organisation().load();
    if (needs_another_administrator(tx)) importer = request.actor;
  });
  PeopleDraft draft(std::move(rows), moment.today, ports.ids, importer);
  const auto commit = [&] {
    run.commit(
        [&](Transaction& tx) {
          if (!draft.has_changes()) return;
          draft.write(tx.organisation());
          tx.changes().append(ChangeKind::organisation);
        },
        progress);
    draft.forget_changes();
  };

  const auto take = [&] {
    const auto outcome = draft.take(source.row());
    if (!outcome) {
      const HistoryRefused& why = outcome.error();
      return run.reject({problem_at(source, source.row().line, why.column, why.value, why.code, why.message)});
    }
    switch (*outcome) {
      case RowOutcome::unchanged: run.count_unchanged(); break;
      case RowOutcome::corrected: run.count_corrected(); break;
      case RowOutcome::fresh: run.count_new(); break;
    }
  };
  for_each_row(source, run, [] {}, take, commit);
  return run.finish(source.understood());
}

}  // namespace salespact::app
