#include "cli/command_line.hpp"

#include "base/text.hpp"

#include <doctest/doctest.h>

#include <map>

namespace salespact::cli {

namespace {

std::expected<Request, Stop> read(const std::string& line, const std::map<std::string, std::string>& environment = {}) {
  std::vector<std::string> words;
  for (const auto word : split(line, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return read_command_line(words, [&](const std::string& name) -> std::optional<std::string> {
    const auto found = environment.find(name);
    return found == environment.end() ? std::nullopt : std::optional(found->second);
  });
}

template <class R>
R asked(const std::string& line, const std::map<std::string, std::string>& environment = {}) {
  const auto request = read(line, environment);
  REQUIRE_MESSAGE(request.has_value(), (request ? "" : request.error().text));
  REQUIRE(std::holds_alternative<R>(*request));
  return std::get<R>(*request);
}

std::string refused(const std::string& line) {
  const auto request = read(line);
  REQUIRE_FALSE(request.has_value());
  CHECK(request.error().exit_code == exit_wrong_use);
  return request.error().text;
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("init takes name, currency, zone and the first month of the year") {
  const auto init =
      asked<Init>("init --data books --name Acme --currency usd --timezone America/New_York --fiscal-year-start 2");
  CHECK(init.place.directory == "books");
  CHECK(init.name == "Acme");
  CHECK(init.currency.code() == "USD");
  CHECK(init.timezone == "America/New_York");
  CHECK(init.fiscal_year_start == 2);
  CHECK(asked<Init>("init --name A --currency EUR --timezone UTC").fiscal_year_start == 1);
}

TEST_CASE("init says what a currency and a month may be") {
  CHECK(says(refused("init --name A --currency dollars --timezone UTC"), "an ISO 4217 code such as USD"));
  CHECK(says(refused("init --name A --currency USD --timezone UTC --fiscal-year-start 13"), "1 to 12"));
  CHECK(says(refused("init --name A --currency USD --timezone UTC --fiscal-year-start 0"), "1 to 12"));
  CHECK(says(refused("init --name A --currency USD"), "--timezone is required"));
}

TEST_CASE("the place of the data means the same everywhere") {
  const StorePlace directory{.directory = "books", .database_url = {}};
  CHECK(asked<Serve>("serve --data books").place == directory);
  CHECK(asked<Import>("import deals d.csv --data books").place == directory);
  CHECK(asked<ReportActuals>("report actuals --data books").place == directory);
  CHECK(asked<ReportAttainment>("report attainment --data books").place == directory);
  CHECK(asked<TokenCreate>("token create --user a@example.org --scope read --data books").place == directory);
  CHECK(asked<TokenList>("token list --data books").place == directory);
  CHECK(asked<UserList>("user list --data books").place == directory);
  CHECK(asked<Backup>("backup copy.salespact --data books").place == directory);
  CHECK(asked<Doctor>("doctor --data books").place == directory);
  CHECK(asked<Serve>("serve --database postgresql://me@db/acme").place.database_url == "postgresql://me@db/acme");
}

TEST_CASE("the environment stands in for the place, what is said on the line goes before it") {
  CHECK(asked<Doctor>("doctor").place.directory == "salespact-data");
  CHECK(asked<Doctor>("doctor", {{"SALESPACT_DATA", "books"}}).place.directory == "books");
  CHECK(asked<Doctor>("doctor", {{"SALESPACT_DATABASE", "postgresql://db/a"}}).place.database_url ==
        "postgresql://db/a");
  const auto said = asked<Doctor>("doctor --data here", {{"SALESPACT_DATABASE", "postgresql://db/a"}}).place;
  CHECK(said.directory == "here");
  CHECK_FALSE(said.database_url.has_value());
}

TEST_CASE("a directory and a database at once are refused, and so is a database that is no PostgreSQL URL") {
  CHECK(says(refused("doctor --data books --database postgresql://db/a"), "not both"));
  CHECK(says(refused("doctor --database mysql://db/a"), "postgresql://user@host/name"));
}

TEST_CASE("import knows its five kinds and how a file is to be read") {
  const auto import = asked<Import>(
      "import deals deals.csv --mapping m.toml --source crm --dry-run --encoding windows-1252 --separator semicolon "
      "--dates dmy --decimal comma --currency CHF --rejected bad.csv --format json");
  CHECK(import.kind == app::ImportKind::deals);
  CHECK(import.file == "deals.csv");
  CHECK(import.mapping == "m.toml");
  CHECK(import.source == "crm");
  CHECK(import.dry_run);
  CHECK(import.encoding == app::TextEncoding::windows_1252);
  CHECK(import.separator == ';');
  CHECK(import.dates == app::DateOrder::dmy);
  CHECK(import.decimal == app::DecimalMark::comma);
  CHECK(import.currency->code() == "CHF");
  CHECK(import.rejected_to == "bad.csv");
  CHECK(import.format == OutputFormat::json);
  for (const auto* kind : {"people", "activities", "measurements", "quotas"}) {
    CHECK(app::kind_text(asked<Import>(std::string("import ") + kind + " f.csv").kind) == kind);
  }
}

TEST_CASE("import guesses nothing that was not said and reads from standard input") {
  const auto import = asked<Import>("import people -");
  CHECK(import.file == "-");
  CHECK(import.source == "csv");
  CHECK_FALSE(import.dry_run);
  CHECK_FALSE(import.encoding.has_value());
  CHECK_FALSE(import.separator.has_value());
  CHECK_FALSE(import.dates.has_value());
  CHECK_FALSE(import.decimal.has_value());
  CHECK_FALSE(import.currency.has_value());
}

TEST_CASE("import says what would be accepted") {
  CHECK(says(refused("import contacts f.csv"), "people, deals, activities, measurements or quotas"));
  CHECK(says(refused("import deals"), "file is required"));
  CHECK(says(refused("import deals f.csv --dates guess"), "dmy, mdy or ymd"));
  CHECK(says(refused("import deals f.csv --separator pipe"), "comma, semicolon or tab"));
  CHECK(says(refused("import deals f.csv --format xml"), "table, csv or json"));
}

TEST_CASE("reports take metric, owner, period and day") {
  const auto actuals = asked<ReportActuals>("report actuals --metric calls --by person --period 2017-Q1 --format csv");
  CHECK(actuals.metric == "calls");
  CHECK(actuals.by == app::OwnerKind::person);
  CHECK(actuals.period == "2017-Q1");
  CHECK(actuals.format == OutputFormat::csv);
  CHECK(asked<ReportActuals>("report actuals").metric == "revenue");

  CHECK(asked<ReportMas>("report mas").period.empty());
  CHECK(asked<ReportMas>("report mas --period 2027-Q1 --format csv").period == "2027-Q1");
  CHECK(asked<ReportCheckIns>("report check-ins").period.empty());
  CHECK(asked<ReportCheckIns>("report check-ins --period 2027-03 --format json").period == "2027-03");
  CHECK(asked<ReportPacts>("report pacts --format json").format == OutputFormat::json);
  const auto attainment = asked<ReportAttainment>("report attainment --as-of 2017-12-31");
  CHECK(attainment.as_of == Date::of(2017, 12, 31));
  CHECK_FALSE(attainment.metric.has_value());
  CHECK_FALSE(attainment.by.has_value());
}

TEST_CASE("a day that is none and an owner that is none are refused with what would be accepted") {
  CHECK(says(refused("report attainment --as-of 31.12.2017"), "a day such as 2027-03-31"));
  CHECK(says(refused("report attainment --as-of 2017-02-29"), "a day such as"));
  CHECK(says(refused("report actuals --by team"), "person or unit"));
}

TEST_CASE("serve listens on loopback unless told otherwise") {
  CHECK(asked<Serve>("serve").listen == Listen{"127.0.0.1", 8080});
  CHECK(asked<Serve>("serve --listen 0.0.0.0:443 --behind-proxy").listen == Listen{"0.0.0.0", 443});
  CHECK(asked<Serve>("serve --listen [::1]:0").listen == Listen{"[::1]", 0});
  CHECK(asked<Serve>("serve --behind-proxy --proxy 10.0.0.0/8 --proxy 192.168.0.1/32").proxies.size() == 2);
  for (const auto* listen : {"8080", ":8080", "localhost:", "localhost:65536", "localhost:80x", "localhost:-1"}) {
    CAPTURE(listen);
    CHECK(says(refused(std::string("serve --listen ") + listen), "such as 127.0.0.1:8080"));
  }
}

TEST_CASE("somebody new is invited with a name, a role and a unit") {
  const auto invite = asked<UserInvite>("user invite ana@example.org --name Ana --role manager --unit Central/East");
  CHECK(invite.email == "ana@example.org");
  CHECK(invite.name == "Ana");
  CHECK(invite.role == Role::manager);
  CHECK(invite.unit == "Central/East");
  CHECK_FALSE(asked<UserInvite>("user invite ana@example.org").role.has_value());
  CHECK(says(refused("user invite ana@example.org --role boss"), "rep, manager, exec, ops or viewer"));
  CHECK(asked<UserReset>("user reset ana@example.org").email == "ana@example.org");
}

TEST_CASE("a demo is thrown away unless the line itself says where to keep it") {
  CHECK_FALSE(asked<Demo>("demo").keep_in.has_value());
  CHECK_FALSE(asked<Demo>("demo", {{"SALESPACT_DATA", "books"}}).keep_in.has_value());
  CHECK(asked<Demo>("demo --data show --seed 7").keep_in->directory == "show");
  CHECK(asked<Demo>("demo --data show --seed 7").seed == 7);
}

TEST_CASE("a token has scopes, one by one or with commas") {
  const auto token = asked<TokenCreate>("token create --user ana@example.org --scope read,import --scope deals:write");
  CHECK(token.scopes == std::vector<std::string>{"read", "import", "deals:write"});
  CHECK(token.valid_days == 90);
  CHECK(says(refused("token create --user ana@example.org"), "--scope is required"));
  CHECK(says(refused("token create --user a@example.org --scope read --days 0"), "1 to 366"));
}

TEST_CASE("help is no mistake, at every depth") {
  for (const auto* line : {"--help", "import --help", "report actuals -h"}) {
    const auto request = read(line);
    REQUIRE_FALSE(request.has_value());
    CHECK(request.error().exit_code == exit_done);
    CHECK(says(request.error().text, "Usage: salespact"));
  }
  CHECK(says(read("report actuals -h").error().text, "Usage: salespact report actuals [OPTIONS]"));
}

TEST_CASE("an unknown or missing command is answered with those there are") {
  CHECK(says(refused("inport deals f.csv"), "there is no \"salespact inport\"; say one of: demo serve init import"));
  CHECK(says(refused(""), "say one of: demo serve"));
  CHECK(says(refused("report"), "say one of: actuals attainment"));
  CHECK(says(refused("report actual"), "say one of: actuals attainment"));
  CHECK(says(refused("report actuals --colour"), "See: salespact report actuals --help"));
}

}  // namespace salespact::cli
