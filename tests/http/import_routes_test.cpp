#include "http/support/api_server.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <thread>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string imports = "/api/v1/imports/";
const std::string header = "id,owner,amount,currency,status,closed_on\n";
const std::string two_good_one_bad =
    header + "1,Ana,100.00,USD,won,2027-03-01\n2,Zoe,50.00,USD,won,2027-03-02\n3,Ben,25.005,USD,won,2027-03-03\n";

std::string many_deals(int rows) {
  std::string csv = header;
  for (int i = 1; i <= rows; ++i) csv += fmt::format("{},Ana,1.00,USD,won,2027-03-01\n", i);
  return csv;
}

ApiServer::Reply send_form(ApiServer& server, const std::string& path, const std::string& mapping,
                           const std::string& csv) {
  std::string body;
  if (!mapping.empty()) body += "--b\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping + "\r\n";
  body +=
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"quarter \\\"1\\\".csv\"\r\n"
      "Content-Type: text/csv\r\n\r\n" +
      csv + "\r\n--b--\r\n";
  return server.as(olu, "POST", imports + path, body, {{"Content-Type", "multipart/form-data; boundary=b"}});
}

std::string counts(const ApiServer::Reply& import) {
  return fmt::format("{} new, {} unchanged, {} corrected, {} rejected", value_of(import.body, "new"),
                     value_of(import.body, "unchanged"), value_of(import.body, "corrected"),
                     value_of(import.body, "rejected"));
}

std::int64_t stored_deals(const ApiServer& server) {
  std::int64_t count = 0;
  server.read([&](app::Transaction& tx) { count = tx.records().count_deals(); });
  return count;
}

}  // namespace

TEST_CASE("a file is taken with 202, told of from the first moment, and applied with its counts") {
  ApiServer server;
  const auto sent = server.send_file("deals", two_good_one_bad);
  REQUIRE(sent.status == 202);
  const std::string id = field_of(sent.body, "id");
  CHECK(sent.header("location") == imports + id);
  CHECK(field_of(sent.body, "kind") == "deals");
  CHECK(field_of(sent.body, "file_name") == "deals.csv");
  CHECK(value_of(sent.body, "rows_total") == "3");
  const auto done = server.finished_import(id);
  CHECK(field_of(done.body, "state") == "applied");
  CHECK(counts(done) == "2 new, 0 unchanged, 0 corrected, 1 rejected");
  CHECK(value_of(done.body, "rounded") == "1");
  CHECK(has(done.body, R"("roundings":[{"currency":"USD","amounts":1,"difference":"0.005"}])"));
  CHECK(has(done.body, R"("line":3,"column":"owner","value":"Zoe","code":"OWNER_UNKNOWN")"));
  CHECK(stored_deals(server) == 2);
  // The numbers follow.
  const auto report = server.get(ana, "/api/v1/reports/actuals?by=person&metric=deals_won");
  CHECK(has(report.body, ana.text()));
  CHECK(server.spool_files() == 0);
}

TEST_CASE("G74: the same file again changes nothing, and only what differs is corrected") {
  ApiServer server;
  const std::string first = field_of(server.send_file("deals", two_good_one_bad).body, "id");
  server.finished_import(first);
  const auto again = server.finished_import(field_of(server.send_file("deals", two_good_one_bad).body, "id"));
  CHECK(counts(again) == "0 new, 2 unchanged, 0 corrected, 1 rejected");
  CHECK(field_of(again.body, "id") != first);
  std::string changed = two_good_one_bad;
  changed.replace(changed.find("100.00"), 6, "110.00");
  const auto third = server.finished_import(field_of(server.send_file("deals", changed).body, "id"));
  CHECK(counts(third) == "0 new, 1 unchanged, 1 corrected, 1 rejected");
  // The same ids of another source are other deals.
  const auto other = server.finished_import(field_of(server.send_file("deals?source=crm", changed).body, "id"));
  CHECK(counts(other) == "2 new, 0 unchanged, 0 corrected, 1 rejected");
}

TEST_CASE("a form brings the file and the mapping that reads it") {
  ApiServer server;
  const std::string csv = "Nr,Wer,Wert,Stand,Datum\n7,Ana,80.00,gewonnen,2027-03-01\n";
  const std::string mapping =
      "kind = \"deals\"\n[columns]\nid = \"Nr\"\nowner = \"Wer\"\namount = \"Wert\"\nstatus = \"Stand\"\n"
      "closed_on = \"Datum\"\n[values.status]\nwon = \"gewonnen\"\n";
  const auto without = send_form(server, "deals", "", csv);
  CHECK(without.status == 422);
  CHECK(has(without.body, "HEADER_UNKNOWN"));
  const auto sent = send_form(server, "deals", mapping, csv);
  CAPTURE(sent.body);
  REQUIRE(sent.status == 202);
  CHECK(has(sent.body, R"("file_name":"quarter \"1\".csv")"));
  CHECK(counts(server.finished_import(field_of(sent.body, "id"))) == "1 new, 0 unchanged, 0 corrected, 0 rejected");
  const auto broken = send_form(server, "deals", "colums = 3", csv);
  CHECK(broken.status == 422);
  CHECK(has(broken.body, "MAPPING_"));
}

TEST_CASE("a dry run says what would happen and writes nothing") {
  ApiServer server;
  const auto tried = server.send_file("deals?dry_run=true", two_good_one_bad);
  CHECK(tried.status == 200);
  CHECK(counts(tried) == "2 new, 0 unchanged, 0 corrected, 1 rejected");
  CHECK(value_of(tried.body, "dry_run") == "true");
  CHECK(has(tried.body, "OWNER_UNKNOWN"));
  CHECK(stored_deals(server) == 0);
  CHECK(server.get(olu, "/api/v1/imports").body == R"({"items":[],"next":null})");
  CHECK(server.send_file("deals?dry_run=maybe", two_good_one_bad).status == 400);
}

TEST_CASE("a file that can be read in two ways is refused with both, until the reading is given") {
  ApiServer server;
  const std::string csv = "id,owner,amount,status,closed_on\n1,Ana,100.00,won,01/02/2027\n";
  const auto refused = server.send_file("deals", csv);
  CHECK(refused.status == 422);
  CHECK(field_of(refused.body, "code") == "file_refused");
  CHECK(has(refused.body, "DATES_AMBIGUOUS"));
  CHECK(has(refused.body, "2027-02-01"));
  CHECK(has(refused.body, "2027-01-02"));
  CHECK(stored_deals(server) == 0);
  CHECK(server.finished_import(field_of(server.send_file("deals?dates=dmy", csv).body, "id")).status == 200);
  CHECK(field_of(server.get(olu, "/api/v1/deals?person=" + ana.text()).body, "closed_on") == "2027-02-01");
  const auto wrong = server.send_file("deals?dates=ydm&decimal=dot&separator=pipe&currency=GOLD", csv);
  CHECK(wrong.status == 400);
  for (const char* field : {"?dates", "?decimal", "?separator", "?currency"}) {
    CHECK(has(wrong.body, "\"" + std::string(field) + "\""));
  }
}

TEST_CASE("what is no file of rows is refused before anything is stored") {
  ApiServer server;
  CHECK(server.as(olu, "POST", imports + "deals", two_good_one_bad, {{"Content-Type", "application/json"}}).status ==
        415);
  CHECK(server.send_file("dogs", two_good_one_bad).status == 404);
  const auto nothing = server.send_file("deals", "");
  CHECK(nothing.status == 400);
  CHECK(field_of(nothing.body, "code") == "file_missing");
  CHECK(server
            .as(olu, "POST", imports + "deals",
                "--b\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\ncrm\r\n--b--\r\n",
                {{"Content-Type", "multipart/form-data; boundary=b"}})
            .status == 400);
  CHECK(server.send_file("deals", "id,owner\n1,Ana\n").status == 422);
  CHECK(server.as(mo, "POST", imports + "deals", two_good_one_bad, {{"Content-Type", "text/csv"}}).status == 403);
  CHECK(server.as(sue, "POST", imports + "deals", two_good_one_bad, {{"Content-Type", "text/csv"}}).status == 403);
  CHECK(stored_deals(server) == 0);
}

TEST_CASE(
    "H6, E14: rejected rows come back as a file to mend: the header, a line a row, nothing that runs as a formula") {
  ApiServer server;
  const auto sent = server.send_file(
      "deals",
      header + "1,Ana,1.00,USD,won,2027-03-01\n=1+1,Zoe,2.00,USD,won,2029-03-02\n3,Ben,x,USD,won,2027-03-03\n");
  const std::string path = imports + field_of(sent.body, "id") + "/rejected";
  CHECK(value_of(server.finished_import(field_of(sent.body, "id")).body, "rejected") == "2");
  const auto file = server.get(olu, path);
  REQUIRE(file.status == 200);
  CHECK(file.header("content-type") == "text/csv; charset=utf-8");
  CHECK(file.header("content-disposition") ==
        "attachment; filename=\"rejected-deals.csv\"; filename*=UTF-8''rejected-deals.csv");
  CHECK(has(file.header("content-security-policy"), "sandbox"));
  CHECK(file.header("x-content-type-options") == "nosniff");
  CHECK(file.header("cache-control") == "no-store");
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < file.body.size();) {
    const std::size_t end = file.body.find("\r\n", from);
    REQUIRE(end != std::string::npos);
    lines.push_back(file.body.substr(from, end - from));
    from = end + 2;
  }
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].starts_with("line,code,message,"));
  CHECK(lines[0] == R"(line,code,message,"id","owner","amount","currency","status","closed_on")");
  // Two problems of one row are one line.
  CHECK(lines[1].starts_with("3,\"OWNER_UNKNOWN FUTURE_DATE\","));
  CHECK(has(lines[1], "\"'=1+1\",\"Zoe\",2.00,"));
  CHECK(lines[2].starts_with("4,\"NUMBER_UNREADABLE\","));
  CHECK(server.get(olu, imports + "0000000000001/rejected").status == 404);
}

TEST_CASE("thousands of rejected rows come whole, piece by piece") {
  ApiServer server;
  std::string csv = header;
  for (int i = 1; i <= 2'500; ++i) csv += fmt::format("{},Zoe,1.00,USD,won,2029-03-01\n", i);
  const std::string id = field_of(server.send_file("deals", csv).body, "id");
  CHECK(value_of(server.finished_import(id).body, "rejected") == "2500");
  const auto file = server.get(olu, imports + id + "/rejected");
  int lines = 0;
  for (std::size_t at = 0; (at = file.body.find("\r\n", at)) != std::string::npos; at += 2) ++lines;
  CHECK(lines == 2'501);
}

TEST_CASE("imports are listed newest first, page by page") {
  ApiServer server;
  std::vector<std::string> sent;
  for (int i = 1; i <= 3; ++i) {
    sent.insert(sent.begin(), field_of(server.send_file("deals", many_deals(i)).body, "id"));
    server.finished_import(sent.front());
  }
  const auto first = server.get(olu, "/api/v1/imports?limit=2");
  CHECK(fields_of(first.body, "id") == std::vector<std::string>{sent[0], sent[1]});
  const auto rest = server.get(olu, "/api/v1/imports?limit=2&cursor=" + field_of(first.body, "next"));
  CHECK(fields_of(rest.body, "id") == std::vector<std::string>{sent[2]});
  CHECK(has(rest.body, "\"next\":null"));
}

TEST_CASE(
    "an import that waits for another is told of with all that is known, and the same file twice at once is safe") {
  ApiServer server;
  std::atomic<bool> held{true};
  server.on_progress = [&](const auto&) {
    while (held) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  };
  const std::string csv = many_deals(10);
  const std::string first = field_of(server.send_file("deals", csv).body, "id");
  const auto twice = server.send_file("deals", csv);
  CHECK(twice.status == 202);
  const std::string second = field_of(twice.body, "id");
  CHECK(second != first);
  const auto waits = server.get(olu, imports + second);
  CHECK(waits.status == 200);
  CHECK(field_of(waits.body, "state") == "waiting");
  CHECK(field_of(waits.body, "kind") == "deals");
  CHECK(field_of(waits.body, "file_name") == "deals.csv");
  CHECK(field_of(waits.body, "source") == "csv");
  CHECK(value_of(waits.body, "rows_total") == "10");
  held = false;
  CHECK(counts(server.finished_import(first)) == "10 new, 0 unchanged, 0 corrected, 0 rejected");
  const auto done = server.finished_import(second);
  CHECK(field_of(done.body, "state") == "applied");
  CHECK(counts(done) == "0 new, 10 unchanged, 0 corrected, 0 rejected");
  CHECK(field_of(server.get(olu, imports + first).body, "state") == "applied");
}

TEST_CASE("a server that is stopped in the middle of an import goes on where it was when the file is sent again") {
  ApiServer server;
  std::atomic<bool> stopping{false};
  std::atomic<bool> first_chunk{false};
  // Holds the job between its first chunk and the second until the server is stopping.
  server.on_progress = [&](const app::ImportJobs::Progress& progress) {
    if (progress.rows_done == 0 || progress.ended) return;
    first_chunk = true;
    while (!stopping) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
  };
  const std::string csv = many_deals(45'000);
  const std::string id = field_of(server.send_file("deals", csv).body, "id");
  for (int i = 0; i < 6'000 && !first_chunk; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  REQUIRE(first_chunk);
  stopping = true;
  server.stop();
  const std::int64_t part = stored_deals(server);
  CHECK(part >= 20'000);
  CHECK(part < 45'000);

  server.on_progress = nullptr;
  server.start();
  CHECK(field_of(server.get(olu, imports + id).body, "state") == "interrupted");
  const auto again = server.send_file("deals", csv);
  CHECK(field_of(again.body, "id") == id);
  const auto done = server.finished_import(id);
  CHECK(field_of(done.body, "state") == "applied");
  CHECK(counts(done) == "45000 new, 0 unchanged, 0 corrected, 0 rejected");
  CHECK(stored_deals(server) == 45'000);
  const auto report = server.get(ana, "/api/v1/reports/actuals?by=person&metric=revenue");
  CHECK(has(report.body, "\"actual\":\"45000.00\""));
}
