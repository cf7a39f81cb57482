#include "ingest/file_rows.hpp"

#include "ingest/failing_bytes.hpp"
#include "ingest/reading.hpp"
#include "ingest/row_makers.hpp"

using namespace salespact;
using namespace salespact::ingest;
using namespace salespact::ingest::reading;

namespace {

constexpr int many = 10'000;  // several batches

const std::string columns = "id,owner,amount,currency,status,stage,created_on,closed_on,account,product,region\n";

// Every kind of row that has memory of its own: shares, a line break inside, doubled quotes, a dimension, a bad date.
std::string row_text(int i) {
  const std::string id = "D" + std::to_string(i);
  const std::string rest = ",10.00,USD,won,Closed,2027-01-10,";
  switch (i % 5) {
    case 0: return id + ",Ana:60;Ben:40" + rest + "2027-02-10,Acme " + id + ",,North\n";
    case 1: return id + ",Ana" + rest + "2027-02-10,\"Two\nlines " + id + "\",,\n";
    case 2: return id + ",Ana" + rest + "2027-02-10,\"The \"\"" + id + "\"\"\",,\n";
    case 3: return id + ",Ana" + rest + "2027-02-30,,,\n";
    default: return id + ",Ana" + rest + "2027-02-10\n";
  }
}

std::string large_file(int rows = many) {
  std::string text = columns;
  for (int i = 0; i < rows; ++i) text += row_text(i);
  return text;
}

}  // namespace

TEST_CASE("the rows of a large file come in its order, each with its line, its texts and what is wrong with it") {
  auto source = FileRowSources{}.open_deals(text_file(large_file()), in_dollars());
  REQUIRE(source.has_value());
  std::int64_t line = 2;
  for (int i = 0; i < many; ++i) {
    const std::string id = "D" + std::to_string(i);
    const app::RowStep step = (*source)->next();
    REQUIRE((*source)->row_csv().starts_with("\"" + id + "\","));
    if (i % 5 >= 3) {
      REQUIRE(step == app::RowStep::rejected);
      REQUIRE((*source)->problems().size() == 1);
      const app::RowProblem& problem = (*source)->problems().front();
      REQUIRE(problem.line == line);
      REQUIRE(problem.code == (i % 5 == 3 ? "DATE_UNREADABLE" : "ROW_WIDTH"));
      REQUIRE(problem.row == (*source)->row_csv());
    } else {
      REQUIRE(step == app::RowStep::row);
      const ReadDeal deal = owned((*source)->row());
      REQUIRE(deal.line == line);
      REQUIRE(deal.id == id);
      REQUIRE(deal.owners.size() == (i % 5 == 0 ? 2U : 1U));
      REQUIRE(deal.account == (i % 5 == 0 ? "Acme " + id : i % 5 == 1 ? "Two lines " + id : "The \"" + id + "\""));
      REQUIRE(deal.dimensions.size() == (i % 5 == 0 ? 1U : 0U));
    }
    line += i % 5 == 1 ? 2 : 1;
  }
  CHECK((*source)->next() == app::RowStep::end);
  CHECK((*source)->next() == app::RowStep::end);
}

TEST_CASE("several rows of one record stay together, each with the columns that it came from") {
  std::string text = "id,rep,day,calls,mails\n";
  for (int i = 0; i < many; ++i) text += "A" + std::to_string(i) + ",Ana,2027-01-10,1,2x\n";
  auto options = in_dollars();
  options.mapping =
      "[columns]\nid = \"id\"\nowner = \"rep\"\noccurred_on = \"day\"\ntype = { constant = \"call\" }\ncount = "
      "\"calls\"\n"
      "[[also]]\nid = \"{id}-m\"\nowner = \"rep\"\noccurred_on = \"day\"\ntype = { constant = \"email\" }\ncount = "
      "\"mails\"\n";
  auto source = FileRowSources{}.open_activities(text_file(text), options);
  REQUIRE_MESSAGE(source.has_value(), source.error().problems.front().message);
  for (int i = 0; i < many; ++i) {
    REQUIRE((*source)->next() == app::RowStep::row);
    REQUIRE((*source)->row().external_id == "A" + std::to_string(i));
    REQUIRE((*source)->column_header("count") == "calls");
    REQUIRE((*source)->next() == app::RowStep::rejected);
    REQUIRE((*source)->problems().front().column == "mails");
    REQUIRE((*source)->problems().front().line == i + 2);
    REQUIRE((*source)->column_header("count") == "mails");
  }
  CHECK((*source)->next() == app::RowStep::end);
}

TEST_CASE("a file that can no longer be read says so behind the last row that was read, and again when asked again") {
  const std::string text = large_file();
  for (const std::size_t readable : {std::size_t{0}, text.size() / 2, text.size() - 10'000}) {
    auto bytes = std::make_unique<FailingBytes>(text);
    FailingBytes& disk = *bytes;
    auto file = OpenedFile::open(std::move(bytes), in_dollars(), app::ImportKind::deals);
    REQUIRE(file.has_value());
    disk.fail_after(readable);
    FileRows<DealMaker> rows(*std::move(file), in_dollars().default_currency);
    int seen = 0;
    const auto read_on = [&] {
      while (rows.next() != app::RowStep::end) {
        REQUIRE(rows.row_csv().starts_with("\"D" + std::to_string(seen) + "\","));
        ++seen;
      }
    };
    CHECK_THROWS_AS(read_on(), std::system_error);
    CHECK(static_cast<std::size_t>(seen) * text.size() >= readable * many / 100 * 98);
    CHECK(seen < many);
    CHECK_THROWS_AS((void)rows.next(), std::system_error);
  }
}

TEST_CASE("a source may be left at any row") {
  const std::string text = large_file(6000);
  for (const int rows : {0, 1, 1023, 1024, 1025, 3000, 5999}) {
    auto source = FileRowSources{}.open_deals(text_file(text), in_dollars());
    REQUIRE(source.has_value());
    for (int i = 0; i < rows; ++i) REQUIRE((*source)->next() != app::RowStep::end);
  }
}

TEST_CASE("a batch of long rows ends early, so that memory stays bounded") {
  using Reader = RowReader<DealMaker>;
  std::string text = columns;
  constexpr int rows = 60;
  for (int i = 0; i < rows; ++i) {
    text += "D" + std::to_string(i) + ",Ana,1,USD,open,,,,,," + std::string(60'000, 'x') + "\n";
  }
  auto file = OpenedFile::open(from_memory(text), in_dollars(), app::ImportKind::deals);
  REQUIRE(file.has_value());
  Reader reader(**file, in_dollars().default_currency);
  RowBatch<app::DealRow> batch;
  std::size_t seen = 0;
  do {
    reader.fill(batch);
    CHECK(batch.memory.bytes() < Reader::most_bytes + longest_row);
    CHECK(batch.rows.size() < 10);
    for (const auto& made : batch.rows) {
      CHECK(made.problems.size() == 1);  // TEXT_TOO_LONG
      CHECK(made.cells.front() == "D" + std::to_string(seen));
      ++seen;
    }
  } while (!batch.is_last);
  CHECK(seen == rows);
}
