#include "ingest/reading.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;                   // NOLINT(google-build-using-namespace): what is previewed
using namespace salespact::ingest;           // NOLINT(google-build-using-namespace)
using namespace salespact::ingest::reading;  // NOLINT(google-build-using-namespace)

namespace {

app::FilePreview look(const std::string& csv, std::optional<app::ImportKind> kind = {}, const std::string& mapping = "",
                      std::vector<app::KeptMappingText> kept = {}) {
  app::ReadOptions options = in_dollars();
  options.mapping = mapping;
  return FileRowSources().preview(text_file(csv), kind, options, kept);
}

const app::PreviewField& field(const app::FilePreview& preview, std::string_view name) {
  const auto found = std::ranges::find(preview.fields, name, &app::PreviewField::name);
  REQUIRE(found != preview.fields.end());
  return *found;
}

std::string cell(const app::FilePreview& preview, std::size_t row, std::string_view name) {
  const auto at = static_cast<std::size_t>(&field(preview, name) - preview.fields.data());
  return preview.first_rows.at(row).cells.at(at).text;
}

const std::string own_deals = "id,owner,amount,status,closed_on\n1,Ana,100.50,won,2027-03-01\n2,Ben,x,won,2027-03-02\n";
const std::string crm =
    "opportunity_id,sales_agent,deal_stage,engage_date,close_date,close_value\n"
    "A1,Moses "
    "Frase,Won,2016-10-20,2017-03-01,1054\nB2,Ana,Prospecting,2016-11-01,,\nC3,Ana,Lost,2016-11-02,2017-03-02,0\n";

}  // namespace

TEST_CASE("a file in Salespact's own columns is understood, with the cells that are refused and why") {
  const auto preview = look(own_deals);
  CHECK(preview.kind == app::ImportKind::deals);
  CHECK(preview.kind_guessed);
  CHECK(preview.origin == "canonical");
  CHECK(preview.ready);
  CHECK(preview.rows == 2);
  CHECK(preview.encoding == "UTF-8");
  CHECK(cell(preview, 0, "amount") == "100.50");
  CHECK_FALSE(preview.first_rows[0].refused);
  REQUIRE(preview.first_rows[1].refused);
  const auto& amount = preview.first_rows[1].cells[2];
  CHECK(amount.text == "x");
  CHECK(amount.code == "NUMBER_UNREADABLE");
  CHECK(amount.message->find("accepted are") != std::string::npos);
}

TEST_CASE("a header that nobody knows gets a suggestion, with the stages sorted into open, won and lost") {
  const auto preview = look(crm);
  CHECK(preview.kind == app::ImportKind::deals);
  CHECK(preview.origin == "guessed");
  CHECK(field(preview, "id").made_of == "opportunity_id");
  CHECK(field(preview, "owner").made_of == "sales_agent");
  CHECK(field(preview, "amount").made_of == "close_value");
  CHECK(field(preview, "status").made_of == "deal_stage");
  CHECK(field(preview, "closed_on").made_of == "close_date");
  REQUIRE(preview.values.size() == 1);
  CHECK(preview.values[0].values.size() == 3);
  for (const auto& value : preview.values[0].values) {
    CHECK(value.means == (value.written == "Won" ? "won" : value.written == "Lost" ? "lost" : "open"));
  }
  CHECK(preview.ready);
  CHECK(preview.first_rows.size() == 3);
  CHECK(cell(preview, 0, "status") == "won");
}

TEST_CASE("the kind of a file is told by its header") {
  CHECK(look("name,e-mail,team,manager\nAna,a@x.example,North,Mo\n").kind == app::ImportKind::people);
  CHECK(look("owner,metric,period,target\nAna,revenue,2027-Q1,100\n").kind == app::ImportKind::quotas);
  CHECK(look("id,owner,type,occurred_on\n1,Ana,call,2027-01-04\n").kind == app::ImportKind::activities);
  CHECK(look("id,metric,owner,occurred_on,amount\n1,nps,Ana,2027-01-04,40\n").kind == app::ImportKind::measurements);
}

TEST_CASE("managers beside their team come out of the list as well") {
  const auto preview = look("name,e-mail,team,manager\nAna,a@x.example,North,Mo\n", app::ImportKind::people);
  CHECK(preview.mapping.text.find(R"("also":[{"person":{"column":"manager"})") != std::string::npos);
}

TEST_CASE("what was previewed is what is imported: the mapping of a preview reads the file the same way") {
  const auto first = look(crm, app::ImportKind::deals);
  const auto json = FileRowSources().mapping_as_json(
      "[columns]\nid = \"opportunity_id\"\nowner = \"sales_agent\"\namount = \"close_value\"\nstatus = \"deal_stage\"\n"
      "[values.status]\nwon = [\"Won\"]\n",
      app::ImportKind::deals);
  REQUIRE(json.has_value());
  CHECK(json->text.find("opportunity_id") != std::string::npos);
  CHECK_FALSE(FileRowSources().mapping_as_json("columns = 3", app::ImportKind::deals).has_value());
}

TEST_CASE("dates that read in two ways are asked for with both readings, and shown as they are written") {
  const auto preview = look("id,owner,amount,status,closed_on\n1,Ana,1,won,03/04/2017\n2,Ana,1,won,05/06/2017\n");
  CHECK_FALSE(preview.ready);
  REQUIRE(preview.questions.size() == 1);
  const auto& question = preview.questions[0];
  CHECK(question.about == "dates");
  CHECK(question.field == "closed_on");
  CHECK(question.written == "03/04/2017");
  REQUIRE(question.readings.size() == 2);
  CHECK(question.readings[0].option == "dmy");
  CHECK(question.readings[0].reads == "2017-04-03");
  CHECK(question.readings[1].reads == "2017-03-04");
  CHECK(cell(preview, 0, "closed_on") == "03/04/2017");
  CHECK_FALSE(preview.first_rows[0].refused);
  const auto decided = look("id,owner,amount,status,closed_on\n1,Ana,1,won,03/04/2017\n", app::ImportKind::deals,
                            "dates = \"dmy\"\n[columns]\nid = \"id\"\nowner = \"owner\"\namount = \"amount\"\n"
                            "status = \"status\"\nclosed_on = \"closed_on\"\n");
  CHECK(decided.ready);
  CHECK(cell(decided, 0, "closed_on") == "2017-04-03");
}

TEST_CASE("the row that decides a column is named") {
  const auto preview = look("id,owner,amount,status,closed_on\n1,Ana,1,won,03/04/2017\n2,Ana,1,won,10/20/2016\n");
  CHECK(preview.ready);
  CHECK(preview.columns[4].reading == "dates M/D/Y");
  CHECK(preview.columns[4].decided_by == "10/20/2016");
  CHECK(preview.columns[4].decided_line == 3);
}

TEST_CASE("numbers that read in two ways are asked for") {
  const auto preview = look("id;owner;amount;status;closed_on\n1;Ana;1.035;won;2017-04-03\n");
  REQUIRE(preview.questions.size() == 1);
  CHECK(preview.questions[0].about == "decimal");
  CHECK(preview.questions[0].readings[0].reads == "1.035");
  CHECK(preview.questions[0].readings[1].reads == "1035");
}

TEST_CASE("a needed field without a column is said once, not in every row") {
  const auto preview = look("Deal,Who,Phase\n1,Ana,won\n", app::ImportKind::deals);
  CHECK_FALSE(preview.ready);
  CHECK(field(preview, "amount").made_of.empty());
  const auto said = std::ranges::count_if(preview.problems, [](const auto& p) { return p.code == "COLUMN_MISSING"; });
  CHECK(said > 0);
  for (const auto& one : preview.first_rows[0].cells) CHECK_FALSE(one.code.has_value());
}

TEST_CASE("a kept mapping that fits goes before a guess") {
  const std::string toml =
      "[columns]\nid = \"opportunity_id\"\nowner = \"sales_agent\"\namount = \"close_value\"\nstatus = { constant = "
      "\"open\" }\n";
  const auto preview = look(crm, app::ImportKind::deals, "", {{"Ours", toml}});
  CHECK(preview.origin == "kept");
  CHECK(preview.mapping_name == "Ours");
  CHECK(look(own_deals, app::ImportKind::deals, "", {{"Ours", toml}}).origin == "canonical");
}

TEST_CASE("what is no text, no mapping or has no rows is said, never thrown") {
  CHECK(look("").problems.front().code == "FILE_EMPTY");
  CHECK(look("PK\x03\x04 zip").problems.front().code == "FILE_NOT_TEXT");
  CHECK(look(own_deals, app::ImportKind::deals, "columns = 3").problems.front().code == "MAPPING_VALUE");
  const auto unclear = look("n\xC3\xA4me,b\n\xE4,2\n");
  REQUIRE(unclear.questions.size() == 1);
  CHECK(unclear.questions[0].about == "encoding");
  const auto bare = look("id,owner,amount,status,closed_on\n");
  CHECK(bare.rows == 0);
  CHECK(std::ranges::any_of(bare.notes, [](const auto& note) { return note.find("no rows") != std::string::npos; }));
}

TEST_CASE("a preview shows twenty rows of a long file and has read all of it") {
  std::string csv = "id,owner,amount,status,closed_on\n";
  for (int i = 0; i < 500; ++i) csv += std::to_string(i) + ",Ana,1,won,03/04/2017\n";
  csv += "501,Ana,1,won,10/20/2016\n";
  const auto preview = look(csv);
  CHECK(preview.ready);
  CHECK(preview.rows == 501);
  CHECK(preview.first_rows.size() == 20);
  CHECK(preview.columns[4].decided_line == 502);
}

TEST_CASE("quotas may say how they are scored and where they begin") {
  const auto preview =
      look("owner,metric,period,target,scoring,baseline\nAna,win_rate,2027-Q1,30,gap,22\nBen,x,2027-Q1,1,fast,\n");
  CHECK(preview.kind == app::ImportKind::quotas);
  CHECK(cell(preview, 0, "scoring") == "gap");
  CHECK(cell(preview, 0, "baseline") == "22");
  CHECK(preview.first_rows[1].cells[5].code == "SCORING_UNKNOWN");
}
