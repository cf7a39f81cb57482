#pragma once

#include "app/import/import_run.hpp"

namespace salespact::app {

// What every import does with its rows: those that an interrupted run has committed are passed over (`skip` sees them),
// rows that the reader rejects are noted, all others are for `take`, and each full chunk is for `commit`.
template <class Row>
void for_each_row(RowSource<Row>& source, ImportRun& run, const auto& skip, const auto& take, const auto& commit) {
  for (std::int64_t row = 0; row < run.rows_to_skip(); ++row) {
    if (source.next() == RowStep::row) skip();
  }
  for (RowStep step = source.next(); step != RowStep::end; step = source.next()) {
    run.row_done();
    if (step == RowStep::rejected) {
      run.reject({source.problems().begin(), source.problems().end()});
    } else {
      take();
    }
    if (run.chunk_is_full()) commit();
  }
  commit();
}

}  // namespace salespact::app
