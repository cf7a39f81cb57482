#include "cli/run.hpp"

#include "base/text.hpp"
#include "cli/canned_commands.hpp"
#include "wire/report_grids.hpp"

#include <doctest/doctest.h>

#include <sstream>

namespace salespact::cli {

namespace {

struct Said {
  int code = 0;
  std::string out;
  std::string err;
};

Said say(const std::string& line, CannedCommands& commands, bool terminal = false) {
  std::vector<std::string> words;
  for (const auto word : split(line, ' ')) words.emplace_back(word);
  std::ostringstream out;
  std::ostringstream err;
  const Console console{.out = out, .err = err, .err_is_terminal = terminal};
  const int code = run(words, [](const std::string&) { return std::nullopt; }, commands, console);
  return {code, out.str(), err.str()};
}

Said say(const std::string& line) {
  CannedCommands commands;
  return say(line, commands);
}

app::ImportReport one_rejected() {
  app::ImportReport report;
  report.counts = {.fresh = 3, .unchanged = 2, .corrected = 1, .rejected = 1, .rounded = 0};
  report.problems = {{4, "owner", "Bo", "OWNER_UNKNOWN", "nobody is called so", "x"}};
  report.understood.notes = {"a footer of 2 lines was left out"};
  return report;
}

}  // namespace

TEST_CASE("an import prints its counts, and leaves with 0") {
  CannedCommands commands;
  app::ImportReport report;
  report.counts = {.fresh = 8800, .unchanged = 0, .corrected = 0, .rejected = 0, .rounded = 0};
  commands.outcome = report;
  const auto said = say("import deals d.csv", commands);
  CHECK(said.code == exit_done);
  CHECK(said.out == "new 8800  unchanged 0  corrected 0  rejected 0\n");
  CHECK(said.err.empty());
}

TEST_CASE("rejected rows are said one by one and make the exit code 1") {
  CannedCommands commands;
  commands.outcome = one_rejected();
  const auto said = say("import deals d.csv", commands);
  CHECK(said.code == exit_findings);
  CHECK(said.out ==
        "new 3  unchanged 2  corrected 1  rejected 1\n\n"
        "line  column  value  code           message\n"
        "----  ------  -----  -------------  -------------------\n"
        "   4  owner   Bo     OWNER_UNKNOWN  nobody is called so\n");
  CHECK(said.err == "note: a footer of 2 lines was left out\n");
}

TEST_CASE("an import in JSON is one object with the promised names") {
  CannedCommands commands;
  commands.outcome = one_rejected();
  const auto said = say("import deals d.csv --format json", commands);
  CHECK(said.code == exit_findings);
  CHECK(said.err.empty());
  CHECK(
      said.out ==
      R"({"new":3,"unchanged":2,"corrected":1,"rejected":1,"rounded":0,"roundings":[],"notes":["a footer of 2 lines was )"
      R"(left out"],"dry_run":false,"problems":[{"line":4,"column":"owner","value":"Bo","code":"OWNER_UNKNOWN",)"
      R"("message":"nobody is called so"}]})"
      "\n");
}

TEST_CASE("an import in CSV is the rows that were not taken, with the counts beside") {
  CannedCommands commands;
  commands.outcome = one_rejected();
  const auto said = say("import deals d.csv --format csv", commands);
  CHECK(said.out == "line,column,value,code,message\n4,\"owner\",\"Bo\",\"OWNER_UNKNOWN\",\"nobody is called so\"\n");
  CHECK(said.err == "new 3  unchanged 2  corrected 1  rejected 1\n");
}

TEST_CASE("a file that can be read in two ways is refused with 1, with nothing counted") {
  CannedCommands commands;
  commands.outcome = std::unexpected(
      app::ImportRefused{.problems = {{2, "closed", "03-01-17", "DATES_MIXED", "say --dates mdy", ""}}});
  CHECK(say("import deals d.csv", commands).code == exit_findings);
  CHECK(say("import deals d.csv", commands).out.starts_with("the file was not taken"));
  const auto json = say("import deals d.csv --dry-run --format json", commands);
  CHECK(json.code == exit_findings);
  CHECK(json.out.starts_with(R"({"new":0,"unchanged":0,"corrected":0,"rejected":0,)"));
  CHECK(json.out.find(R"("dry_run":true,"problems":[{"line":2,)") != std::string::npos);
}

TEST_CASE("rounded amounts and a dry run are said") {
  CannedCommands commands;
  app::ImportReport report;
  report.counts = {.fresh = 2, .rounded = 2, .roundings = {{"USD", {2, "-0.004"}}}};
  report.dry_run = true;
  commands.outcome = report;
  CHECK(say("import deals d.csv --dry-run", commands).out ==
        "new 2  unchanged 0  corrected 0  rejected 0  rounded 2 (sum of the differences -0.004 USD)"
        "  (dry run, nothing was changed)\n");
}

TEST_CASE("progress is drawn on a terminal and not in a pipe") {
  CannedCommands commands;
  CHECK(say("import deals dir/d.csv", commands, true).err.find("d.csv  [") != std::string::npos);
  CHECK(commands.had_progress);
  CHECK(say("import deals dir/d.csv", commands).err.empty());
  CHECK_FALSE(commands.had_progress);
}

TEST_CASE("actuals in JSON have the promised names, absent values are null") {
  CannedCommands commands;
  const app::PeriodView year{"2017", *Date::of(2017, 1, 1), *Date::of(2017, 12, 31)};
  commands.actuals = {
      {{app::OwnerKind::unit, "u1", "Central", "Central"}, "revenue", year, "3346293.00", Currency::parse("USD"), 0},
      {{app::OwnerKind::person, "p1", "Ana", "Central"}, "win_rate", year, std::nullopt, std::nullopt, 0}};
  CHECK(
      say("report actuals --format json", commands).out ==
      R"([{"owner":{"kind":"unit","id":"u1","name":"Central","path":"Central"},"metric":"revenue",)"
      R"("period":{"label":"2017","start":"2017-01-01","end":"2017-12-31"},"actual":"3346293.00","currency":"USD","unconverted":0,"too_large":false},)"
      R"({"owner":{"kind":"person","id":"p1","name":"Ana","path":"Central"},"metric":"win_rate",)"
      R"("period":{"label":"2017","start":"2017-01-01","end":"2017-12-31"},"actual":null,"currency":null,"unconverted":0,"too_large":false}])"
      "\n");
  CHECK(say("report actuals", commands).out ==
        "owner        metric    period      actual  currency\n"
        "-----------  --------  ------  ----------  --------\n"
        "Central      revenue   2017    3346293.00  USD\n"
        "Central/Ana  win_rate  2017             -  -\n");
  CHECK(say("report actuals --format csv", commands).out ==
        "owner_kind,owner_id,owner_name,owner_path,metric,period,period_start,period_end,actual,currency,unconverted\n"
        "\"unit\",\"u1\",\"Central\",\"Central\",\"revenue\",\"2017\",\"2017-01-01\",\"2017-12-31\",3346293.00,"
        "\"USD\",0\n"
        "\"person\",\"p1\",\"Ana\",\"Central\",\"win_rate\",\"2017\",\"2017-01-01\",\"2017-12-31\",,,0\n");
}

TEST_CASE("attainment shows percentages to people and six-place fractions to programs") {
  CannedCommands commands;
  commands.goals = {{.id = "g1",
                     .title = "",
                     .owner = {app::OwnerKind::unit, "u1", "Acme", ""},
                     .metric = "revenue",
                     .period = {"2017-Q1", *Date::of(2017, 1, 1), *Date::of(2017, 3, 31)},
                     .currency = Currency::parse("USD"),
                     .scoring = "quota",
                     .target = "100.00",
                     .actual = "63.15",
                     .attainment = "0.631500",
                     .expected = "50.00",
                     .pace_index = "1.263000",
                     .projection = std::nullopt,
                     .required_per_working_day = "1.23",
                     .status = "ahead",
                     .effective_target = "95.00",
                     .fair_attainment = "0.664737",
                     .elapsed_share = "0.500000",
                     .as_of = *Date::of(2017, 2, 14)}};
  CHECK(
      say("report attainment", commands).out ==
      "owner  metric   period   target  actual  attainment  expected  pace  projection  needed a day  currency  status"
      "\n-----  -------  -------  ------  ------  ----------  --------  ----  ----------  ------------  --------  "
      "------"
      "\nAcme   revenue  2017-Q1  100.00   63.15      63.2 %     50.00  1.26           -          1.23  USD       ahead"
      "\n");
  const auto json = say("report attainment --format json", commands).out;
  CHECK(json.find(R"("owner":{"kind":"unit","id":"u1","name":"Acme","path":""},"metric":"revenue","scope":"",)"
                  R"("period":{"label":"2017-Q1","start":"2017-01-01","end":"2017-03-31"},)") != std::string::npos);
  CHECK(json.find(R"("target":"100.00","actual":"63.15","attainment":"0.631500","expected":"50.00",)"
                  R"("pace_index":"1.263000","projection":null,"required_per_working_day":"1.23","status":"ahead")") !=
        std::string::npos);
  CHECK(say("report attainment --format csv", commands)
            .out.ends_with(
                "\"USD\",\"2017-02-14\",100.00,63.15,0.631500,50.00,1.263000,,1.23,\"ahead\",95.00,0.664737,\"\"\n"));
  commands.goals[0].scope = "product = A";
  CHECK(say("report attainment", commands).out.contains("Acme   revenue where product = A  2017-Q1"));
  CHECK(say("report attainment --format csv", commands).out.ends_with("0.664737,\"product = A\"\n"));
}

TEST_CASE("an attainment has one decimal, half away from zero, and is shown from nothing to 999 %") {
  CHECK(wire::attainment_text("0.631500") == "63.2 %");
  CHECK(wire::attainment_text("0.000500") == "0.1 %");
  CHECK(wire::attainment_text("-0.000500") == "0.0 %");
  CHECK(wire::attainment_text("0.000499") == "0.0 %");
  CHECK(wire::attainment_text("1.000000") == "100.0 %");
  CHECK(wire::attainment_text("-1.751000") == "0.0 %");
  CHECK(wire::attainment_text("12.500000") == "999.0 %");
}

TEST_CASE("what makes no sense here is wrong use, with every reason on a line of its own") {
  CannedCommands commands;
  commands.refused = Refused{{"there is no metric \"revenu\"; metrics are calls and revenue", "no period"}};
  const auto said = say("report actuals --metric revenu", commands);
  CHECK(said.code == exit_wrong_use);
  CHECK(said.out.empty());
  CHECK(said.err == "salespact: there is no metric \"revenu\"; metrics are calls and revenue\nsalespact: no period\n");
}

TEST_CASE("words that make no sense are wrong use, and help is none") {
  CHECK(say("report actuals --by team").code == exit_wrong_use);
  CHECK(say("report actuals --by team").out.empty());
  CHECK(say("--help").code == exit_done);
  CHECK(say("--help").err.empty());
}

TEST_CASE("a fault of the machine is 3") {
  const auto said = say("restore copy.salespact");
  CHECK(said.code == exit_fault);
  CHECK(said.err == "salespact: the disk is full\n");
}

TEST_CASE("an answer that can't be written is a fault") {
  CannedCommands commands;
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  std::ostringstream err;
  const std::vector<std::string> words = {"version"};
  CHECK(run(words, [](const std::string&) { return std::nullopt; }, commands, Console{out, err}) == exit_fault);
}

TEST_CASE("the doctor leaves with 1 when something is wrong") {
  CannedCommands commands;
  commands.findings = {{"store", true, "4 tables"}};
  CHECK(say("doctor", commands).code == exit_done);
  commands.findings.push_back({"numbers", false, "Ana, revenue, 2017-03-01: 5.00 here, 6.00 by SQL"});
  const auto said = say("doctor", commands);
  CHECK(said.code == exit_findings);
  CHECK(said.out.find("numbers  WRONG   Ana, revenue") != std::string::npos);
}

TEST_CASE("a secret is alone on standard output, so that a script can keep it") {
  const auto token = say("token create --user a@example.org --scope read");
  CHECK(token.out == "sp_abc\n");
  CHECK(token.err.find("shown this once") != std::string::npos);
  CHECK(say("token create --user a@example.org --scope read --format json").out ==
        "{\"id\":\"17\",\"token\":\"sp_abc\",\"expires_at\":\"2027-01-01T00:00:00Z\"}\n");
  CHECK(say("init --name Acme --currency USD --timezone UTC --data books").out.find("setup token: sp_setup_abc\n") !=
        std::string::npos);
}

TEST_CASE("lists of people and tokens are printed in all three ways") {
  CannedCommands commands;
  commands.users = {{"Ana", "ana@example.org", "active", {"manager of Central", "rep of West"}}};
  commands.tokens = {{"17", "ana@example.org", "crm", {"read", "import"}, "2027-01-01T00:00:00Z", {}, {}, {}}};
  CHECK(say("user list", commands).out.find("Ana   ana@example.org  active  manager of Central, rep of West") !=
        std::string::npos);
  CHECK(say("user list --format json", commands).out ==
        "[{\"name\":\"Ana\",\"email\":\"ana@example.org\",\"status\":\"active\","
        "\"roles\":[\"manager of Central\",\"rep of West\"]}]\n");
  CHECK(say("token list --format csv", commands).out.find("\"17\",\"ana@example.org\",\"crm\",\"read import\"") !=
        std::string::npos);
}

TEST_CASE("whatever prints data prints it in all three ways") {
  const std::string init = "init --name Acme --currency USD --timezone UTC --data books";
  CHECK(say(init + " --format json").out ==
        R"({"workspace":"Acme","place":"books","setup_token":"sp_setup_abc","setup_expires":"2027-01-01T00:00:00Z"})"
        "\n");
  CHECK(say(init + " --format csv").out.find("\"Acme\",\"books\",\"sp_setup_abc\"") != std::string::npos);
  CHECK(say("user invite ana@example.org --format json").out ==
        R"({"person":"ana@example.org","token":"sp_invite_abc","expires":"2027-01-01T00:00:00Z"})"
        "\n");
  CHECK(say("user reset ana@example.org --format csv").out.find("\"sp_invite_def\"") != std::string::npos);
  CHECK(say("version --format json").out == "{\"version\":\"0.1.0\"}\n");
  CHECK(say("version --format yaml").code == exit_wrong_use);
}

TEST_CASE("the remaining commands say what they did") {
  CHECK(say("token revoke 17").out == "ended 17\n");
  CHECK(say("backup copy.salespact").out == "wrote copy.salespact\n");
  CHECK(say("user invite ana@example.org").out.find("sp_invite_abc") != std::string::npos);
  CHECK(say("user reset ana@acme.example").out ==
        "reset token of ana@acme.example: sp_invite_def\nGood once, before 2027-01-01T00:00:00Z.\n");
  CHECK(say("openapi").out == "{}\n");
  CHECK(say("version").out == "salespact 0.1.0\n");
  CannedCommands commands;
  commands.exit_code = exit_fault;
  CHECK(say("serve", commands).code == exit_fault);
  CHECK(say("demo", commands).code == exit_fault);
}

TEST_CASE("findings in sentences are told as a compiler tells them; an error makes the exit code 1") {
  CannedCommands commands;
  commands.checked = {
      {1, "Close 12 deals this quarter", {{"S6", "info", {0, 27}, "How will you get there?", "add by …ing"}}},
      {4, "Increase market share by 15% within a year", {{"M4", "warning", {25, 28}, "\"15%\" of a rate", ""}}}};
  auto said = say("check goals.txt", commands);
  CHECK(said.code == exit_done);
  CHECK(said.out ==
        "goals.txt:1: info S6: How will you get there? [add by …ing]\n"
        "goals.txt:4: warning M4: \"15%\" of a rate\n");
  CHECK(said.err == "2 sentences: 0 errors, 1 warning, 1 hint\n");
  commands.checked.push_back({5, "Sell more", {{"T1", "error", {0, 9}, "By when?", ""}}});
  said = say("check - --format json", commands);
  CHECK(said.code == exit_findings);
  CHECK(said.out.find("{\"line\":5,\"statement\":\"Sell more\",\"findings\":[{\"rule\":\"T1\",\"severity\":\"error\","
                      "\"at\":[0,9],\"message\":\"By when?\"") != std::string::npos);
  CHECK(say("check - --format csv", commands).out.find("\"T1\",\"error\",\"By when?\"") != std::string::npos);
  CHECK(say("check", commands).code == exit_wrong_use);
}

TEST_CASE("DOMAIN 6 what is withheld is a dash to people, nothing in CSV and null in JSON, and said to be") {
  CannedCommands commands;
  const app::MasRow shown{.unit = {app::OwnerKind::unit, "u1", "Central", "Central"},
                          .period = {"2027-03", *Date::parse_iso("2027-03-01"), *Date::parse_iso("2027-03-31")},
                          .people = 6,
                          .met = 20,
                          .missed = 4,
                          .excused = 1,
                          .compliance = "0.833333"};
  const app::MasRow hidden{
      .unit = {app::OwnerKind::unit, "u2", "West", "West"}, .period = shown.period, .withheld = true};
  commands.mas = {shown, hidden};
  CHECK(say("report mas", commands).out ==
        "unit     period   people  met  missed  excused  compliance  note\n"
        "-------  -------  ------  ---  ------  -------  ----------  --------\n"
        "Central  2027-03       6   20       4        1      83.3 %\n"
        "West     2027-03       -    -       -        -           -  withheld\n");
  const auto csv = say("report mas --format csv", commands).out;
  CHECK(csv.find(R"("West","West","2027-03","2027-03-01","2027-03-31","true",,,,,)") != std::string::npos);
  const auto json = say("report mas --format json", commands).out;
  CHECK(json.find(R"("compliance":"0.833333")") != std::string::npos);
  CHECK(json.find(R"("withheld":true,"people":null)") != std::string::npos);
}

TEST_CASE("DOMAIN 6 check-ins of a unit are people, their mean confidence and obstacles by kind") {
  CannedCommands commands;
  const app::CheckInsRow shown{.unit = {app::OwnerKind::unit, "u1", "Central", "Central"},
                               .period = {"2027-03", *Date::parse_iso("2027-03-01"), *Date::parse_iso("2027-03-31")},
                               .people = 6,
                               .confidence = "6.75",
                               .obstacles = app::ObstacleCounts{1, 2, 3, 4, 5, 6}};
  const app::CheckInsRow hidden{
      .unit = {app::OwnerKind::unit, "u2", "West", "West"}, .period = shown.period, .withheld = true};
  commands.check_ins = {shown, hidden};
  CHECK(say("report check-ins", commands).out ==
        "unit     period   people  confidence  market  product  process  skill  capacity  data  note\n"
        "-------  -------  ------  ----------  ------  -------  -------  -----  --------  ----  --------\n"
        "Central  2027-03       6        6.75       1        2        3      4         5     6\n"
        "West     2027-03       -           -       -        -        -      -         -     -  withheld\n");
  const auto csv = say("report check-ins --format csv", commands).out;
  CHECK(csv.find(R"("2027-03-31","false",6,6.75,1,2,3,4,5,6)") != std::string::npos);
  CHECK(csv.find(R"("2027-03-31","true",,,,,,,,)") != std::string::npos);
  const auto json = say("report check-ins --format json", commands).out;
  CHECK(json.find(R"("confidence":"6.75","obstacles":{"market":1,"product":2)") != std::string::npos);
  CHECK(json.find(R"("withheld":true,"people":null,"confidence":null,"obstacles":null)") != std::string::npos);
}

}  // namespace salespact::cli
