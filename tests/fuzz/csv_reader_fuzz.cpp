#include "base/check.hpp"
#include "fuzz/support/fuzz.hpp"
#include "ingest/file_row_sources.hpp"

#include <string>
#include <vector>

namespace {

using namespace salespact;  // NOLINT(google-build-using-namespace): the values under test

template <class Opened>
void pull(Opened opened) {
  if (!opened) {
    check(!opened.error().problems.empty(), "a refusal says why");
    return;
  }
  auto& source = **opened;
  std::int64_t line = 0;
  while (true) {
    const app::RowStep step = source.next();
    if (step == app::RowStep::end) return;
    if (step == app::RowStep::rejected) {
      check(!source.problems().empty(), "a rejected row says why");
      check(source.problems().front().line >= line, "lines only grow");
      line = source.problems().front().line;
    } else {
      check(source.row().line >= line, "lines only grow");
      line = source.row().line;
    }
    check(!source.row_csv().empty(), "a row can be shown");
  }
}

}  // namespace

// A whole file of deals: bytes, encoding, separator, header, columns, rows.
SALESPACT_FUZZER(csv_reader) {
  app::ReadOptions options;
  options.default_currency = *Currency::parse("USD");
  const ingest::FileRowSources sources;
  pull(sources.open_deals({"fuzz.csv", std::string(bytes)}, options));
  options.dates = app::DateOrder::mdy;
  options.decimal = app::DecimalMark::comma;
  options.mapping =
      "[columns]\nid=\"id\"\nowner=\"owner\"\namount=\"amount\"\nstatus=\"status\"\n[values.status]\nopen=[\"*\"]\n";
  pull(sources.open_deals({"fuzz.csv", std::string(bytes)}, options));
  pull(sources.open_deals({"fuzz.csv", "id,owner,amount,status,created_on\n" + std::string(bytes)}, options));
}
