#include "app/office.hpp"
#include "app/record/void_record.hpp"

#include <set>

using namespace salespact;
using namespace salespact::test;

namespace {

using Roundings = std::map<std::string, app::Rounding>;

const std::string team = "Ana,ana@acme.example,Central,rep,,\nBen,ben@acme.example,Central,rep,,\n";

std::string won(const std::string& id, const std::string& owner, const std::string& amount) {
  return id + "," + owner + "," + amount + ",USD,won,Closed,2027-01-10,2027-02-10,,\n";
}

std::string many_deals(int count) {
  std::string rows;
  for (int i = 0; i < count; ++i) rows += won("D" + std::to_string(i), i % 7 == 0 ? "Nobody" : "Ana", "10");
  return rows;
}

}  // namespace

TEST_CASE_TEMPLATE("G74 a file sent twice changes nothing, and one changed amount is one correction", Engine,
                   ON_EVERY_STORE) {
  Office<Engine> office;
  office.people(team);
  const std::string file = won("1", "Ana", "100") + won("2", "Ana", "200") + won("3", "Ben", "300");
  CHECK(told(office.deals(file)) == "3 new, 0 unchanged, 0 corrected, 0 rejected");
  CHECK(told(office.deals(file)) == "0 new, 3 unchanged, 0 corrected, 0 rejected");
  const std::string changed = won("1", "Ana", "100") + won("2", "Ana", "250") + won("3", "Ben", "300");
  CHECK(told(office.deals(changed)) == "0 new, 2 unchanged, 1 corrected, 0 rejected");
  CHECK(office.actuals({.period = "2027"}) == "company 650.00, Central 650.00");
}

TEST_CASE_TEMPLATE("the version before a correction stays readable", Engine, ON_EVERY_STORE) {
  Office<Engine> office;
  office.people(team);
  office.deals(won("1", "Ana", "100"));
  office.deals(won("1", "Ben", "175"));
  office.engine.store().read(office.workspace.id, [](app::Transaction& tx) {
    const auto deal = tx.records().find_deal("csv", "1");
    REQUIRE(deal.has_value());
    CHECK(deal->amount_minor == 17'500);
    CHECK(deal->revision == 2);
    CHECK(tx.records().deal_version(deal->id, 1)->amount_minor == 10'000);
  });
}

TEST_CASE("bad rows are listed with line, column, value and reason, and stop nobody") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  const auto report = office.deals(won("1", "Ana", "100") + won("2", "Zoe", "200") +
                                   "3,Ana,5,USD,won,,2027-01-10,2027-04-17,,\n" + won("4", "Ana:60;Ben:30", "10"));
  CHECK(told(report) == "1 new, 0 unchanged, 0 corrected, 3 rejected");
  REQUIRE(report.problems.size() == 3);
  CHECK(report.problems[0].line == 3);
  CHECK(report.problems[0].column == "owner");
  CHECK(report.problems[0].value == "Zoe");
  CHECK(report.problems[0].code == "OWNER_UNKNOWN");
  CHECK(report.problems[1].code == "FUTURE_DATE");
  CHECK(report.problems[2].code == "SPLIT_SUM");
  office.engine.store().read(office.workspace.id,
                             [&](app::Transaction& tx) { CHECK(tx.imports().rejected(report.id, 0, 10).size() == 3); });
}

TEST_CASE("a date may be tomorrow, for those who are east, and not a day later (E37)") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  CHECK(office.deals("1,Ana,5,USD,won,,2027-01-10,2027-04-16,,\n").counts.fresh == 1);
  CHECK(office.deals("2,Ana,5,USD,won,,2027-01-10,2027-04-17,,\n").counts.rejected == 1);
  CHECK(office.deals("3,Ana,5,USD,open,,2027-01-10,2027-09-30,,\n").counts.fresh == 1);  // expected, not done
}

TEST_CASE("one id on two rows: the same again is nothing new, something else is refused") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  const auto report = office.deals(won("1", "Ana", "100") + won("1", "Ana", "100") + won("1", "Ana", "120"));
  CHECK(told(report) == "1 new, 1 unchanged, 0 corrected, 1 rejected");
  CHECK(report.problems.front().code == "ID_TWICE");
  CHECK(office.actuals({.period = "2027"}) == "company 100.00, Central 100.00");
}

TEST_CASE("splits credit each their part, overlay counts for the person alone (G34)") {
  Office<contract::MemoryEngine> office;
  office.people(team + "Cy,cy@acme.example,West,rep,,\n");
  office.deals("1,Ana:60;Ben:40;Cy:20!,100000,USD,won,,2027-01-10,2027-02-10,,\n");
  CHECK(office.actuals({.by = app::OwnerKind::person, .period = "2027"}) == "Ana 60000.00, Ben 40000.00, Cy 20000.00");
  CHECK(office.actuals({.period = "2027"}) == "company 100000.00, Central 100000.00, West 0.00");
}

TEST_CASE("a deal without a person counts for its unit, without any owner for the company (E33)") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  office.deals(won("1", "Central", "70") + won("2", "", "30"));
  CHECK(office.actuals({.period = "2027"}) == "company 100.00, Central 70.00");
}

TEST_CASE(
    "amounts with more decimals than the currency are rounded half away from zero, counted, with the difference") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  const auto report = office.deals(won("1", "Ana", "10.005") + won("2", "Ana", "-10.005") + won("3", "Ana", "1.50"));
  CHECK(report.counts.rounded == 2);
  CHECK(report.counts.roundings == Roundings{{"USD", {2, "0"}}});
  CHECK(office.deals(won("4", "Ana", "0.014")).counts.roundings == Roundings{{"USD", {1, "-0.004"}}});
}

TEST_CASE_TEMPLATE("differences of rounding add up to whatever they are, and never end an import", Engine,
                   ON_EVERY_STORE) {
  Office<Engine> office("JPY");
  office.people(team);
  const auto half_yen = [](int from, int to) {
    std::string rows;
    for (int i = from; i <= to; ++i) rows += "J-" + std::to_string(i) + ",Ana,1000.5,JPY,won,,,2027-03-03,,\n";
    return rows;
  };
  CHECK(office.deals(half_yen(1, 18)).counts.roundings == Roundings{{"JPY", {18, "9"}}});
  const auto report = office.deals(half_yen(1, 40));  // 64 bits hold 9.22 with 18 decimals
  CHECK(told(report) == "22 new, 18 unchanged, 0 corrected, 0 rejected");
  CHECK(report.counts.roundings == Roundings{{"JPY", {40, "20"}}});
}

TEST_CASE("an import with a large rounding difference that was cut off goes on where it was") {
  std::string rows = "id,owner,amount,currency,status,closed_on\n";
  for (int i = 1; i <= 45'000; ++i) rows += "J-" + std::to_string(i) + ",Ana,10.5,JPY,won,2027-03-03\n";
  Office<contract::MemoryEngine> office("JPY");
  office.people(team);
  struct PowerCut {};
  const auto request = office.request(app::ImportKind::deals, rows);
  CHECK_THROWS_AS((void)app::import_file(office.ports(), request, office.moment(),
                                         [](std::int64_t done, std::int64_t) {
                                           if (done >= 20'000) throw PowerCut{};
                                         }),
                  PowerCut);
  CHECK(office.import(app::ImportKind::deals, rows).counts.roundings == Roundings{{"JPY", {45'000, "22500"}}});
}

TEST_CASE("a dry run tells what would happen and writes nothing") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  auto request = office.request(app::ImportKind::deals,
                                "id,owner,amount,currency,status,created_on,closed_on\n"
                                "1,Ana,5,USD,won,2027-01-10,2027-02-10\n"
                                "2,Zoe,5,USD,won,2027-01-10,2027-02-10\n");
  request.dry_run = true;
  const auto report = app::import_file(office.ports(), request, office.moment());
  REQUIRE(report.has_value());
  CHECK(told(*report) == "1 new, 0 unchanged, 0 corrected, 1 rejected");
  office.engine.store().read(office.workspace.id, [](app::Transaction& tx) {
    CHECK(tx.records().count_deals() == 0);
    CHECK(tx.imports().page(std::nullopt, 10).size() == 1);  // that of the people
  });
}

TEST_CASE_TEMPLATE("an import that is cut off goes on where it was, and ends the same", Engine, ON_EVERY_STORE) {
  const std::string header = "id,owner,amount,currency,status,stage,created_on,closed_on,account,product\n";
  const std::string rows = header + many_deals(45'000);
  Office<Engine> whole;
  whole.people(team);
  const auto expected = whole.import(app::ImportKind::deals, rows);

  Office<Engine> cut;
  cut.people(team);
  struct PowerCut {};
  const auto request = cut.request(app::ImportKind::deals, rows);
  CHECK_THROWS_AS((void)app::import_file(cut.ports(), request, cut.moment(),
                                         [](std::int64_t done, std::int64_t) {
                                           if (done >= 20'000) throw PowerCut{};
                                         }),
                  PowerCut);
  const auto resumed = cut.import(app::ImportKind::deals, rows);
  CHECK(resumed.counts == expected.counts);
  CHECK(resumed.problems.size() == expected.problems.size());
  CHECK(cut.actuals({.period = "2027"}) == whole.actuals({.period = "2027"}));
  cut.engine.store().read(cut.workspace.id, [&](app::Transaction& tx) {
    CHECK(tx.records().count_deals() == expected.counts.fresh);
    CHECK(tx.imports().rejected(resumed.id, 0, 20'000).size() == expected.problems.size());
  });
}

TEST_CASE_TEMPLATE("one deal from a webhook follows the rules of a file", Engine, ON_EVERY_STORE) {
  Office<Engine> office;
  office.people(team);
  const app::PostRequest sent{.source = "crm", .actor = std::nullopt, .actor_label = "test"};
  app::DealText text{.id = "7",
                     .owner = "Ana:60;Ben:40",
                     .amount = "1000.00",
                     .currency = "USD",
                     .status = "won",
                     .stage = "",
                     .created_on = "2027-01-10",
                     .closed_on = "2027-02-10",
                     .account = "Initech, \"the\" one",
                     .product = "",
                     .dimensions = {{"segment", "Enterprise"}}};
  const auto first = app::post_deal(office.ports(), text, sent, office.moment());
  REQUIRE(first.has_value());
  CHECK(first->outcome == app::PostOutcome::fresh);
  CHECK(first->deal.account == "Initech, \"the\" one");
  CHECK(app::post_deal(office.ports(), text, sent, office.moment())->outcome == app::PostOutcome::unchanged);
  text.amount = "1200.00";
  CHECK(app::post_deal(office.ports(), text, sent, office.moment())->outcome == app::PostOutcome::corrected);

  text.owner = "Zoe";
  text.amount = "12x";
  const auto refused = app::post_deal(office.ports(), text, sent, office.moment());
  REQUIRE_FALSE(refused.has_value());
  CHECK_FALSE(refused.error().empty());

  const auto stale = app::void_deal(office.ports(), first->deal.id, 1, sent, office.moment());
  CHECK(stale.error() == app::VoidRefusal::changed_meanwhile);
  REQUIRE(app::void_deal(office.ports(), first->deal.id, 2, sent, office.moment()).has_value());
  CHECK(office.actuals({.period = "2027"}) == "company 0.00, Central 0.00");
  CHECK(app::void_deal(office.ports(), DealId{1}, 1, sent, office.moment()).error() ==
        app::VoidRefusal::no_such_record);
}

TEST_CASE("everything that is wrong with a deal is said at once, whatever finds it") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  const app::DealText text{.id = "",
                           .owner = "Zoe",
                           .amount = "12x",
                           .currency = "QQQ",
                           .status = "foo",
                           .stage = "",
                           .created_on = "2031-01-01",
                           .closed_on = "bar",
                           .account = "",
                           .product = "",
                           .dimensions = {}};
  const auto refused = app::post_deal(office.ports(), text, {}, office.moment());
  REQUIRE_FALSE(refused.has_value());
  std::set<std::string> fields;
  for (const app::RowProblem& problem : refused.error()) fields.insert(problem.column);
  CHECK(fields == std::set<std::string>{"amount", "closed_on", "created_on", "currency", "id", "owner", "status"});
}

TEST_CASE_TEMPLATE("one id of an activity for two people is a fact of each (E9)", Engine, ON_EVERY_STORE) {
  Office<Engine> office;
  office.people(team);
  const auto activities = [&](const std::string& rows) {
    return office.import(app::ImportKind::activities, "id,owner,type,occurred_on,count\n" + rows);
  };
  const auto meetings = [&] {
    return office.actuals({.metric = "meetings", .by = app::OwnerKind::person, .period = "2027"});
  };
  const std::string both = "w1,Ana,meeting,2027-03-01,1\nw1,Ben,meeting,2027-03-01,1\n";
  CHECK(told(activities(both)) == "2 new, 0 unchanged, 0 corrected, 0 rejected");
  CHECK(meetings() == "Ana 1, Ben 1");
  CHECK(told(activities(both)) == "0 new, 2 unchanged, 0 corrected, 0 rejected");
  CHECK(told(activities("w1,Ben,meeting,2027-03-01,3\n")) == "0 new, 0 unchanged, 1 corrected, 0 rejected");
  CHECK(meetings() == "Ana 1, Ben 3");
  const auto twice = activities("w2,Ana,call,2027-03-01,1\nw2,Ana,call,2027-03-02,1\n");
  CHECK(told(twice) == "1 new, 0 unchanged, 0 corrected, 1 rejected");
  CHECK(twice.problems.front().code == "ID_TWICE");
  CHECK(twice.problems.front().message.find("Ana:60") == std::string::npos);  // an activity has no shares
}

TEST_CASE_TEMPLATE("an activity or measurement that its source no longer has counts nowhere, until it is sent again",
                   Engine, ON_EVERY_STORE) {
  Office<Engine> office;
  office.people(team);
  const std::string calls = "id,owner,type,occurred_on,count\nc1,Ana,call,2027-03-01,4\n";
  office.import(app::ImportKind::activities, calls);
  office.measurements("m1,referrals,Ana,2027-03-01,7,\n");
  app::NumbersKeeper keeper(office.engine.store(), office.workspace.id);
  keeper.load(office.today);
  const auto value = [&](const char* metric) {
    keeper.follow(office.today);
    const auto rows = app::report_actuals(
        keeper.current()->numbers, {.metric = metric, .by = app::OwnerKind::person, .period = "2027"}, office.today);
    return rows->front().actual.value_or("-");
  };
  Activity call;
  Measurement referrals;
  office.engine.store().read(office.workspace.id, [&](app::Transaction& tx) {
    tx.records().for_each_activity([&](const Activity& activity) { call = activity; });
    tx.records().for_each_measurement([&](const Measurement& entry) { referrals = entry; });
  });
  const app::PostRequest asked{.source = "csv", .actor = std::nullopt, .actor_label = "test"};
  const auto void_call = [&](std::int64_t revision) {
    return app::void_activity(office.ports(), call.id, revision, asked, office.moment());
  };
  CHECK(void_call(2).error() == app::VoidRefusal::changed_meanwhile);
  CHECK(value("calls") == "4");
  REQUIRE(void_call(1).has_value());
  CHECK(value("calls") == "0");
  CHECK(void_call(1)->revision == 2);  // twice is the same as once
  CHECK(told(office.import(app::ImportKind::activities, calls)) == "0 new, 0 unchanged, 1 corrected, 0 rejected");
  CHECK(value("calls") == "4");
  CHECK(app::void_activity(office.ports(), ActivityId{1}, 1, asked, office.moment()).error() ==
        app::VoidRefusal::no_such_record);

  const auto void_referrals = [&](MeasurementId id, std::int64_t revision) {
    return app::void_measurement(office.ports(), id, revision, asked, office.moment());
  };
  CHECK(void_referrals(referrals.id, 2).error() == app::VoidRefusal::changed_meanwhile);
  CHECK(value("referrals") == "7");
  const auto gone = void_referrals(referrals.id, 1);
  REQUIRE(gone.has_value());
  CHECK(value("referrals") == "0");
  CHECK(void_referrals(referrals.id, 1)->id == gone->id);
  CHECK(void_referrals(gone->id, 1).error() == app::VoidRefusal::no_such_record);
  CHECK(told(office.measurements("m1,referrals,Ana,2027-03-01,7,\n")) == "0 new, 0 unchanged, 1 corrected, 0 rejected");
  CHECK(value("referrals") == "7");
  CHECK(void_referrals(referrals.id, 1).error() == app::VoidRefusal::changed_meanwhile);
  CHECK(told(office.measurements("m1,referrals,Ana,2027-03-01,9,\n")) == "0 new, 0 unchanged, 1 corrected, 0 rejected");
  CHECK(value("referrals") == "9");  // what was corrected is taken back
  CHECK(value("referrals") == [&] {
    keeper.load(office.today);
    return value("referrals");
  }());
}
