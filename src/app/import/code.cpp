#include "app/import/code.hpp"

#include "base/check.hpp"

namespace salespact::app {

std::string_view code_text(ImportCode code) {
  switch (code) {
    case ImportCode::row_width: return "ROW_WIDTH";
    case ImportCode::row_too_long: return "ROW_TOO_LONG";
    case ImportCode::field_too_long: return "FIELD_TOO_LONG";
    case ImportCode::too_many_columns: return "TOO_MANY_COLUMNS";
    case ImportCode::quote_open: return "QUOTE_OPEN";
    case ImportCode::quote_stray: return "QUOTE_STRAY";
    case ImportCode::value_missing: return "VALUE_MISSING";
    case ImportCode::text_not_clean: return "TEXT_NOT_CLEAN";
    case ImportCode::text_too_long: return "TEXT_TOO_LONG";
    case ImportCode::date_unreadable: return "DATE_UNREADABLE";
    case ImportCode::number_unreadable: return "NUMBER_UNREADABLE";
    case ImportCode::number_too_large: return "NUMBER_TOO_LARGE";
    case ImportCode::count_unreadable: return "COUNT_UNREADABLE";
    case ImportCode::currency_unknown: return "CURRENCY_UNKNOWN";
    case ImportCode::currency_contradicts: return "CURRENCY_CONTRADICTS";
    case ImportCode::status_unknown: return "STATUS_UNKNOWN";
    case ImportCode::role_unknown: return "ROLE_UNKNOWN";
    case ImportCode::email_unreadable: return "EMAIL_UNREADABLE";
    case ImportCode::unit_path: return "UNIT_PATH";
    case ImportCode::split_syntax: return "SPLIT_SYNTAX";
    case ImportCode::split_sum: return "SPLIT_SUM";
    case ImportCode::split_owner_twice: return "SPLIT_OWNER_TWICE";
    case ImportCode::period_unreadable: return "PERIOD_UNREADABLE";
    case ImportCode::dates_crossed: return "DATES_CROSSED";
    case ImportCode::future_date: return "FUTURE_DATE";
    case ImportCode::owner_unknown: return "OWNER_UNKNOWN";
    case ImportCode::owner_ambiguous: return "OWNER_AMBIGUOUS";
    case ImportCode::person_unknown: return "PERSON_UNKNOWN";
    case ImportCode::metric_unknown: return "METRIC_UNKNOWN";
    case ImportCode::metric_not_writable: return "METRIC_NOT_WRITABLE";
    case ImportCode::unit_unknown: return "UNIT_UNKNOWN";
    case ImportCode::history_overlaps: return "HISTORY_OVERLAPS";
    case ImportCode::out_of_range: return "OUT_OF_RANGE";
    case ImportCode::scoring_unknown: return "SCORING_UNKNOWN";
    case ImportCode::season_unknown: return "SEASON_UNKNOWN";
    case ImportCode::rates_unknown: return "RATES_UNKNOWN";
    case ImportCode::baseline_missing: return "BASELINE_MISSING";
    case ImportCode::target_refused: return "TARGET_REFUSED";
    case ImportCode::source_reserved: return "SOURCE_RESERVED";
    case ImportCode::id_twice: return "ID_TWICE";
    case ImportCode::file_unreadable: return "FILE_UNREADABLE";
    case ImportCode::file_empty: return "FILE_EMPTY";
    case ImportCode::file_not_text: return "FILE_NOT_TEXT";
    case ImportCode::file_nul: return "FILE_NUL";
    case ImportCode::encoding_unclear: return "ENCODING_UNCLEAR";
    case ImportCode::encoding_broken: return "ENCODING_BROKEN";
    case ImportCode::separator_unclear: return "SEPARATOR_UNCLEAR";
    case ImportCode::header_broken: return "HEADER_BROKEN";
    case ImportCode::header_unknown: return "HEADER_UNKNOWN";
    case ImportCode::header_unclear: return "HEADER_UNCLEAR";
    case ImportCode::column_missing: return "COLUMN_MISSING";
    case ImportCode::column_twice: return "COLUMN_TWICE";
    case ImportCode::dates_ambiguous: return "DATES_AMBIGUOUS";
    case ImportCode::dates_mixed: return "DATES_MIXED";
    case ImportCode::numbers_ambiguous: return "NUMBERS_AMBIGUOUS";
    case ImportCode::numbers_mixed: return "NUMBERS_MIXED";
    case ImportCode::mapping_syntax: return "MAPPING_SYNTAX";
    case ImportCode::mapping_unknown_key: return "MAPPING_UNKNOWN_KEY";
    case ImportCode::mapping_value: return "MAPPING_VALUE";
  }
  report_bug("every import code has a text", std::source_location::current());
}

}  // namespace salespact::app
