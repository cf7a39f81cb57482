#include "app/office.hpp"
#include "ingest/failing_bytes.hpp"
#include "ingest/file_rows.hpp"
#include "ingest/row_makers.hpp"

#include <algorithm>

// Files of more rows than are read, compared or committed at once.
using namespace salespact;
using namespace salespact::test;

namespace {

const std::string team = "Ana,ana@acme.example,Central,rep,,\n";
const std::string header = "id,owner,amount,currency,status,stage,created_on,closed_on,account,product\n";

std::vector<std::string> deal_rows(int count) {
  std::vector<std::string> rows;
  for (int i = 0; i < count; ++i) {
    rows.push_back("D" + std::to_string(i) + (i % 7 == 0 ? ",Nobody" : ",Ana") + (i % 11 == 0 ? ",ten" : ",10") +
                   ",USD,won,Closed,2027-01-10,2027-02-10,,\n");
  }
  return rows;
}

std::string joined(const std::vector<std::string>& rows) {
  std::string text = header;
  for (const std::string& row : rows) text += row;
  return text;
}

// Files of deals whose disk fails while the rows are read, after so many bytes.
class FailingSources final : public app::RowSources {
 public:
  explicit FailingSources(std::uint64_t readable) : readable_(readable) {}

  [[nodiscard]] Opened<app::DealRow> open_deals(app::ImportFile file, const app::ReadOptions& options) const override {
    auto bytes = std::make_unique<ingest::reading::FailingBytes>(std::get<std::string>(file.content));
    auto& disk = *bytes;
    auto opened = ingest::OpenedFile::open(std::move(bytes), options, app::ImportKind::deals);
    if (!opened) return std::unexpected(std::move(opened.error()));
    disk.fail_after(readable_);
    return std::make_unique<ingest::FileRows<ingest::DealMaker>>(*std::move(opened), options.default_currency);
  }

  [[nodiscard]] Opened<app::PersonRow> open_people(app::ImportFile file, const app::ReadOptions& read) const override {
    return sound_.open_people(std::move(file), read);
  }
  [[nodiscard]] Opened<app::ActivityRow> open_activities(app::ImportFile file,
                                                         const app::ReadOptions& read) const override {
    return sound_.open_activities(std::move(file), read);
  }
  [[nodiscard]] Opened<app::MeasurementRow> open_measurements(app::ImportFile file,
                                                              const app::ReadOptions& read) const override {
    return sound_.open_measurements(std::move(file), read);
  }
  [[nodiscard]] Opened<app::QuotaRow> open_quotas(app::ImportFile file, const app::ReadOptions& read) const override {
    return sound_.open_quotas(std::move(file), read);
  }
  [[nodiscard]] app::FilePreview preview(app::ImportFile file, std::optional<app::ImportKind> kind,
                                         const app::ReadOptions& read,
                                         std::span<const app::KeptMappingText> kept) const override {
    return sound_.preview(std::move(file), kind, read, kept);
  }
  [[nodiscard]] std::expected<app::MappingJson, app::ImportRefused> mapping_as_json(
      std::string_view toml, app::ImportKind kind) const override {
    return sound_.mapping_as_json(toml, kind);
  }
  [[nodiscard]] std::string rejected_rows_header(std::string_view header_csv) const override {
    return sound_.rejected_rows_header(header_csv);
  }
  [[nodiscard]] std::string rejected_rows_line(std::span<const app::RowProblem> problems,
                                               std::string_view row_csv) const override {
    return sound_.rejected_rows_line(problems, row_csv);
  }

 private:
  ingest::FileRowSources sound_;
  std::uint64_t readable_;
};

}  // namespace

TEST_CASE("what is wrong with a large file is told in the order of its lines, whoever found it") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  const auto report = office.import(app::ImportKind::deals, joined(deal_rows(8'000)));
  CHECK(report.counts.rejected == 1143 + 728 - 104);  // nobody's, unreadable, both
  CHECK(report.problems.size() == static_cast<std::size_t>(report.counts.rejected));
  CHECK(std::ranges::is_sorted(report.problems, {}, &app::RowProblem::line));
  for (const app::RowProblem& problem : report.problems) {
    const std::int64_t number = problem.line - 2;
    REQUIRE(problem.code == (number % 11 == 0 ? "NUMBER_UNREADABLE" : "OWNER_UNKNOWN"));
    REQUIRE(problem.row.starts_with("\"D" + std::to_string(number) + "\","));
  }
}

TEST_CASE("rows that come in another order than they were stored are unchanged all the same") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  auto rows = deal_rows(5'000);
  const auto first = office.import(app::ImportKind::deals, joined(rows)).counts;
  std::ranges::reverse(rows);
  const auto reversed = office.import(app::ImportKind::deals, joined(rows)).counts;
  CHECK(reversed.fresh == 0);
  CHECK(reversed.unchanged == first.fresh);
  CHECK(reversed.rejected == first.rejected);
  std::ranges::rotate(rows, rows.begin() + 1'700);
  rows.erase(rows.begin() + 100, rows.begin() + 200);
  rows.push_back("new,Ana,1,USD,won,Closed,2027-01-10,2027-02-10,,\n");
  const auto turned = office.import(app::ImportKind::deals, joined(rows)).counts;
  CHECK(turned.fresh == 1);
  CHECK(turned.corrected == 0);
}

TEST_CASE_TEMPLATE(
    "a file that breaks off while it is read keeps what was committed, and goes on there when sent again", Engine,
    ON_EVERY_STORE) {
  const std::string text = joined(deal_rows(45'000));
  Office<Engine> whole;
  whole.people(team);
  const auto expected = whole.import(app::ImportKind::deals, text);

  Office<Engine> broken;
  broken.people(team);
  const FailingSources sources(text.size() * 2 / 3);
  const app::ImportPorts ports{broken.engine.store(), broken.workspace.id, sources, broken.ids};
  CHECK_THROWS_AS((void)app::import_file(ports, broken.request(app::ImportKind::deals, text), broken.moment()),
                  std::system_error);
  broken.engine.store().read(broken.workspace.id, [&](app::Transaction& tx) {
    const auto batches = tx.imports().page(std::nullopt, 10);
    const auto batch = std::ranges::find(batches, app::ImportKind::deals, &app::ImportBatch::kind);
    REQUIRE(batch != batches.end());
    CHECK(batch->rows_done == 20'000);
    CHECK(tx.records().count_deals() == batch->counts.fresh);
  });
  std::vector<std::int64_t> told;
  const auto resumed = app::import_file(broken.ports(), broken.request(app::ImportKind::deals, text), broken.moment(),
                                        [&](std::int64_t done, std::int64_t) { told.push_back(done); });
  REQUIRE(resumed.has_value());
  CHECK(told == std::vector<std::int64_t>{40'000, 45'000});
  CHECK(resumed->counts == expected.counts);
  CHECK(broken.actuals({.period = "2027"}) == whole.actuals({.period = "2027"}));
}
