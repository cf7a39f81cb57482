#pragma once

#include "app/import/row_problem.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace salespact::app {

// Why a row, or a whole file, is not taken. The text of a code is stable: scripts and stored reports rely on it.
enum class ImportCode : std::uint8_t {
  // The shape of a row.
  row_width,         // more or fewer cells than the header
  row_too_long,      // over 1 MiB
  field_too_long,    // over 64 KiB
  too_many_columns,  // over 512
  quote_open,        // a quoted cell that never ends
  quote_stray,       // text after the closing quote
  // The values of a row.
  value_missing,
  text_not_clean,
  text_too_long,
  date_unreadable,
  number_unreadable,
  number_too_large,
  count_unreadable,
  currency_unknown,
  currency_contradicts,
  status_unknown,
  role_unknown,
  email_unreadable,
  unit_path,
  split_syntax,
  split_sum,  // revenue shares do not total 100 (E10)
  split_owner_twice,
  period_unreadable,
  scoring_unknown,
  season_unknown,
  rates_unknown,
  dates_crossed,  // the first day is not before the last
  // What only the workspace can tell.
  future_date,  // E37
  owner_unknown,
  owner_ambiguous,
  person_unknown,
  metric_unknown,
  metric_not_writable,
  unit_unknown,
  history_overlaps,
  out_of_range,
  baseline_missing,  // the scoring needs where it begins
  target_refused,    // the target and its baseline, bounds or direction do not fit
  id_twice,          // one external id on two rows that say different things
  // A whole file.
  file_unreadable,
  file_empty,
  file_not_text,
  file_nul,
  encoding_unclear,
  encoding_broken,
  separator_unclear,
  header_broken,
  header_unknown,
  header_unclear,
  column_missing,
  column_twice,
  dates_ambiguous,
  dates_mixed,
  numbers_ambiguous,
  numbers_mixed,
  mapping_syntax,
  mapping_unknown_key,
  mapping_value,
  source_reserved,  // of the sample data
};

// "SPLIT_SUM".
[[nodiscard]] std::string_view code_text(ImportCode code);

// The file is not imported at all; no row was read from it.
struct ImportRefused {
  std::vector<RowProblem> problems;  // never empty; line 0 = the file as a whole
};

}  // namespace salespact::app
