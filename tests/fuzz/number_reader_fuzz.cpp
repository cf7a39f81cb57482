#include "base/check.hpp"
#include "base/text.hpp"
#include "fuzz/support/fuzz.hpp"
#include "ingest/column_style.hpp"
#include "ingest/owner_reader.hpp"
#include "ingest/row_context.hpp"

// One cell as a number, alone and as a whole column, and as owners with shares.
SALESPACT_FUZZER(number_reader) {
  using namespace salespact;          // NOLINT(google-build-using-namespace): the values under test
  using namespace salespact::ingest;  // NOLINT(google-build-using-namespace): the values under test
  const NumberText read = read_number_text(bytes);
  if (const auto plain = read_plain_number(bytes, app::DecimalMark::point)) {
    check(read.with_point == plain, "the short way gives the same");
  }
  NumberColumn column;
  column.add(2, bytes);
  const auto decided = column.decide("column");
  if (decided && read.is_number)
    check(read.with(*decided).has_value(), "a number is read with the mark that it decides");
  if (read.with_point) {
    check(read_number_text(decimal_text(*read.with_point)).with_point.has_value(), "what is written can be read");
  }
  std::vector<app::OwnerShare> shares;
  if (!is_valid_utf8(bytes) || read_owners(bytes, shares)) return;
  std::int64_t total = 0;
  for (const app::OwnerShare& share : shares) total += share.kind == SplitKind::revenue ? share.share : 0;
  check(shares.empty() || total == whole_share, "revenue shares total the whole");
}
