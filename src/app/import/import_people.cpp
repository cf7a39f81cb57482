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
  ports.store.read(ports.workspace, [&](Transaction& tx) { rows = tx.organisation().load(); });
  PeopleDraft draft(std::move(rows), moment.today, ports.ids);
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

  for (std::int64_t row = 0; row < run.rows_to_skip(); ++row) source.next();
  for (RowStep step = source.next(); step != RowStep::end; step = source.next()) {
    run.row_done();
    if (step == RowStep::rejected) {
      run.reject({source.problems().begin(), source.problems().end()});
    } else if (auto outcome = draft.take(source.row()); !outcome) {
      HistoryRefused& why = outcome.error();
      run.reject({problem_at(source, source.row().line, why.column, why.value, why.code, std::move(why.message))});
    } else {
      switch (*outcome) {
        case RowOutcome::unchanged: run.count_unchanged(); break;
        case RowOutcome::corrected: run.count_corrected(); break;
        case RowOutcome::fresh: run.count_new(); break;
      }
    }
    if (run.chunk_is_full()) commit();
  }
  commit();
  return run.finish(source.understood());
}

}  // namespace salespact::app
