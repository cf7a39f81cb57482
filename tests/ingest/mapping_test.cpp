#include "reading.hpp"

#include "ingest/mapping.hpp"

using namespace salespact;                   // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest;           // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest::reading;  // NOLINT(google-build-using-namespace): helpers of these tests
using app::ImportKind;

namespace {

std::vector<app::RowProblem> faults_of(std::string_view toml, ImportKind kind = ImportKind::deals) {
  const auto mapping = parse_mapping(toml, "m.toml", kind);
  REQUIRE_FALSE(mapping.has_value());
  return mapping.error();
}

app::ReadOptions with(std::string mapping) {
  app::ReadOptions options = in_dollars();
  options.mapping = std::move(mapping);
  options.mapping_name = "m.toml";
  return options;
}

}  // namespace

TEST_CASE("every mapping that travels with the program is valid") {
  for (const BuiltInMapping& built_in : built_in_mappings()) {
    CAPTURE(std::string(built_in.title));
    const auto mapping = parse_mapping(built_in.toml, "built-in", built_in.kind);
    REQUIRE(mapping.has_value());
    for (const Field& field : fields_of(built_in.kind)) {
      if (field.needs_column) CHECK(mapping->rows.front().contains(field.name));
    }
  }
}

TEST_CASE("a mapping is refused with its line and what would be accepted") {
  auto faults = faults_of("colums = 1\n[columns]\nid = \"a\"\n");
  CHECK(codes(faults) == "MAPPING_UNKNOWN_KEY");
  CHECK(faults.front().line == 1);
  CHECK(faults.front().message.find("columns") != std::string::npos);

  faults =
      faults_of("[columns]\nid = \"a\"\nprice = \"b\"\namount = { column = \"c\", dates = \"dmy\" }\nstatus = 5\n");
  CHECK(codes(faults) == "MAPPING_UNKNOWN_KEY MAPPING_UNKNOWN_KEY MAPPING_VALUE");
  CHECK(faults[0].line == 3);
  CHECK(faults[0].message.find("id, owner, amount") != std::string::npos);
  CHECK(faults[1].message.find("column, first_of, constant, decimal") != std::string::npos);
  CHECK(faults[2].line == 5);

  CHECK(codes(faults_of("[columns\n")) == "MAPPING_SYNTAX");
  CHECK(codes(faults_of("name = \"x\"\n")) == "MAPPING_VALUE");
  CHECK(codes(faults_of("dates = \"dd/mm\"\n[columns]\nid = \"a\"\n")) == "MAPPING_VALUE");
  CHECK(codes(faults_of("kind = \"people\"\n[columns]\nid = \"a\"\n")) == "MAPPING_VALUE");
  CHECK(codes(faults_of("currency = \"EURO\"\n[columns]\nid = \"a\"\n")) == "MAPPING_VALUE");
  CHECK(codes(faults_of("header_line = 0\n[columns]\nid = \"a\"\n")) == "MAPPING_VALUE");
  CHECK(codes(faults_of("[columns]\nid = \"{a}/{b\"\n")) == "MAPPING_VALUE");
  CHECK(codes(faults_of("[columns]\nid = []\n")) == "MAPPING_VALUE");
  CHECK(codes(faults_of("[columns]\nid = { column = \"a\", constant = \"b\" }\n")) == "MAPPING_VALUE");
  CHECK(codes(faults_of("[columns]\nid = \"a\"\n[values.status]\nmaybe = [\"x\"]\n")) == "MAPPING_UNKNOWN_KEY");
  CHECK(codes(faults_of("[columns]\nid = \"a\"\n[values.amount]\none = [\"x\"]\n")) == "MAPPING_UNKNOWN_KEY");
  CHECK(
      codes(faults_of(
          "[columns]\nid = "
          "\"a\"\n[dimensions]\na=\"1\"\nb=\"1\"\nc=\"1\"\nd=\"1\"\ne=\"1\"\nf=\"1\"\ng=\"1\"\nh=\"1\"\ni=\"1\"\n")) ==
      "MAPPING_VALUE");
}

TEST_CASE("a mapping names columns, templates, constants, values, dimensions and what to leave out") {
  const auto read = deals_of(
      "Deal;First;Last;Wert;Phase;Datum;Region;Note\n"
      "1;Ana;López;1.234,50;Gewonnen;03/04/2017;North;x\n"
      "2;Ben;;7;Offen;;South;y\n",
      with("currency = \"EUR\"\ndates = \"mdy\"\nignore = [\"Note\"]\n"
           "[columns]\nid = \"D-{Deal}\"\nowner = \"{First} {Last}\"\namount = \"Wert\"\nstatus = \"Phase\"\nclosed_on "
           "= \"Datum\"\n"
           "account = { constant = \"All\" }\n[values.status]\nwon = \"gewonnen\"\nopen = [\"Offen\"]\n"));
  REQUIRE(read.rows.size() == 2);
  CHECK(read.problems.empty());
  CHECK(read.rows[0].id == "D-1");
  CHECK(read.rows[0].owners.front().first == "Ana López");
  CHECK(read.rows[0].amount == "1234.50 EUR");
  CHECK(read.rows[0].status == DealStatus::won);
  CHECK(read.rows[0].closed_on == "2017-03-04");
  CHECK(read.rows[0].account == "All");
  CHECK(read.rows[0].dimensions == std::vector<std::pair<std::string, std::string>>{{"region", "North"}});
  CHECK(read.rows[1].owners.front().first == "Ben");
  CHECK(read.understood.mapping == "m.toml");
}

TEST_CASE("[dimensions] chooses, [only] leaves rows out, header_line skips what stands above") {
  const auto read = deals_of(
      "Report of today\n\nid,owner,amount,status,type,region\n1,Ana,5,open,New,North\n2,Ana,6,open,Old,South\n",
      with("header_line = 3\n[columns]\nid=\"id\"\nowner=\"owner\"\namount=\"amount\"\nstatus=\"status\"\n"
           "[dimensions]\nArea = [\"Gebiet\", \"region\"]\n[only]\ntype = [\"new\"]\n"));
  REQUIRE(read.rows.size() == 1);
  CHECK(read.rows[0].line == 4);
  CHECK(read.rows[0].dimensions == std::vector<std::pair<std::string, std::string>>{{"area", "North"}});
  CHECK(read.understood.rows == 1);
}

TEST_CASE("a mapping that names columns which the file lacks is refused with all of them") {
  const auto problems = refusal_of("id,owner\n1,Ana\n",
                                   with("[columns]\nid=\"id\"\nowner=\"Owner\"\namount=\"Amount\"\nstage=\"Stage\"\n"));
  CHECK(codes(problems) == "COLUMN_MISSING COLUMN_MISSING COLUMN_MISSING");
  CHECK(problems[0].column == "amount");
  CHECK(problems[0].message.find("The file has: id, owner") != std::string::npos);
  CHECK(problems[1].column == "status");
}

TEST_CASE("a column that is there twice is refused when it is used, unless one is written exactly so") {
  const std::string map =
      "[columns]\nid=\"id\"\nowner=\"owner\"\namount=\"amount\"\nstatus=\"status\"\nstage=\"Cancel "
      "reason\"\n[dimensions]\n";
  CHECK(codes(refusal_of("id,owner,amount,status,CANCEL REASON,cancel reason\n1,a,1,open,x,y\n", with(map))) ==
        "COLUMN_TWICE");
  const auto read = deals_of("id,owner,amount,status,Cancel Reason,Cancel reason\n1,a,1,open,x,y\n", with(map));
  CHECK(read.rows.front().stage == "y");
}

TEST_CASE("status from two yes/no columns, and date options of single columns") {
  const std::string map =
      "[columns]\nid=\"id\"\nowner=\"owner\"\namount=\"amount\"\nstatus={ won=\"IsWon\", closed=\"IsClosed\" }\n"
      "closed_on={ column=\"day\", dates=\"excel\" }\n";
  const auto read = deals_of(
      "id,owner,amount,IsClosed,IsWon,day\n1,a,5,true,true,42795\n2,a,5,TRUE,FALSE,42796\n3,a,5,0,0,\n4,a,5,0,1,"
      "42795\n5,a,5,?,1,42795\n",
      with(map));
  REQUIRE(read.rows.size() == 3);
  CHECK(read.rows[0].status == DealStatus::won);
  CHECK(read.rows[0].closed_on == "2017-03-01");
  CHECK(read.rows[1].status == DealStatus::lost);
  CHECK(read.rows[2].status == DealStatus::open);
  CHECK(codes(read.problems) == "STATUS_UNKNOWN STATUS_UNKNOWN");
}

TEST_CASE("open = [\"*\"] takes what is not named, but nothing that sounds decided") {
  const auto read = deals_of(
      "id,owner,amount,status,closed_on\n1,a,5,Talking,\n2,a,5,Closed - "
      "Duplicate,2017-01-01\n3,a,5,Signed,2017-01-01\n",
      with("[columns]\nid=\"id\"\nowner=\"owner\"\namount=\"amount\"\nstatus=\"status\"\nclosed_on=\"closed_on\"\n"
           "[values.status]\nwon=[\"Signed\"]\nopen=[\"*\"]\n"));
  CHECK(read.rows.size() == 2);
  CHECK(codes(read.problems) == "STATUS_UNKNOWN");
  CHECK(read.problems.front().line == 3);
}
