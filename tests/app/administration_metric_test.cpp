#include "app/administration/rule_reach.hpp"
#include "app/administration_office.hpp"

using namespace salespact;
using namespace salespact::test;

namespace {

app::MetricChange sum_of(std::string rule) {
  app::MetricChange definition;
  definition.name = "Gadgets";
  definition.kind = MetricKind::additive;
  definition.unit = MetricUnit::money;
  definition.rule = std::move(rule);
  return definition;
}

const std::string gadgets = "deals where status = won and product = Gadget: sum amount on closed_on";

}  // namespace

TEST_CASE_TEMPLATE("a new metric has numbers at once, from records that are there already", Engine, ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  office.deals(
      "1,Ana,100,USD,won,,2027-01-01,2027-02-28,,Gadget\n2,Ben,50,USD,won,,2027-01-01,2027-03-01,,Widget\n"
      "3,Cy,7,USD,won,,2027-01-01,2027-03-01,,gadget\n");
  const auto made = app::create_metric(office.desk(), office.by(), "gadgets", sum_of(gadgets));
  CHECK(refusal(made).empty());
  CHECK(office.followed({.metric = "gadgets", .by = app::OwnerKind::person, .period = "2027-Q1"}) ==
        "Ana 100.00, Ben 0.00, Cy 7.00, Mo 0.00, Olu 0.00, Uma 0.00");
  app::MetricChange change;
  change.rule = "deals where status = won and product != Gadget: sum amount on closed_on";
  CHECK(refusal(app::change_metric(office.desk(), office.by(), "gadgets", 2, change)) == "stale");
  CHECK(refusal(app::change_metric(office.desk(), office.by(), "gadgets", 1, change)).empty());
  CHECK(office.followed({.metric = "gadgets", .by = app::OwnerKind::person, .period = "2027-Q1"}) ==
        "Ana 0.00, Ben 50.00, Cy 0.00, Mo 0.00, Olu 0.00, Uma 0.00");
  CHECK(office.last_audit().action == "metric.changed");
}

TEST_CASE_TEMPLATE("kind, unit and direction of a metric are fixed by its first fact", Engine, ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  office.deals("1,Ana,100,USD,lost,,2027-01-01,2027-02-28,,Gadget\n");
  REQUIRE(app::create_metric(office.desk(), office.by(), "gadgets", sum_of(gadgets)).has_value());
  app::MetricChange down;
  down.direction = MetricDirection::decrease;
  CHECK(refusal(app::change_metric(office.desk(), office.by(), "gadgets", 1, down)).empty());  // nothing won yet
  office.deals("2,Ana,100,USD,won,,2027-01-01,2027-02-28,,Gadget\n");
  app::MetricChange up;
  up.direction = MetricDirection::increase;
  CHECK(refusal(app::change_metric(office.desk(), office.by(), "gadgets", 2, up)) ==
        "METRIC_FIXED_AFTER_FACTS direction");
  up.direction = MetricDirection::decrease;
  up.name = "Gadgets sold";
  CHECK(refusal(app::change_metric(office.desk(), office.by(), "gadgets", 2, up)).empty());
}

TEST_CASE("measurements of another metric are no facts of this one") {
  MemoryOffice office;
  office.measurements("n1,nps,Central,2027-03-01,31,\n");
  app::MetricChange level;
  level.name = "Mood";
  level.kind = MetricKind::level;
  level.unit = MetricUnit::points;
  level.rule = "measurements: last amount on occurred_on";
  REQUIRE(app::create_metric(office.desk(), office.by(), "mood", level).has_value());
  app::MetricChange hours;
  hours.unit = MetricUnit::hours;
  CHECK(refusal(app::change_metric(office.desk(), office.by(), "mood", 1, hours)).empty());
  const Metric nps = *app::find_metric(office.engine.store(), office.workspace.id, "nps");
  CHECK(refusal(app::change_metric(office.desk(), office.by(), "nps", nps.revision, hours)) ==
        "METRIC_FIXED_AFTER_FACTS unit");
}

TEST_CASE("a definition is refused with everything that is wrong with it") {
  MemoryOffice office;
  app::MetricChange wrong = sum_of("deals where colour = red: sum amount on closed_on");
  wrong.name = "";
  wrong.freshness_days = 0;
  wrong.lower_bound = Decimal{12345, 3};
  wrong.state = MetricState::retired;
  CHECK(refusal(app::create_metric(office.desk(), office.by(), "Gadgets", wrong)) ==
        "NUMBER_INVALID lower_bound, METRIC_KEY_INVALID key, METRIC_NAME_INVALID name, METRIC_FRESHNESS_INVALID "
        "freshness_days, RULE_INVALID rule, STATE_GOES_FORWARD state");
  CHECK(refusal(app::create_metric(office.desk(), office.by(), "revenue", sum_of(gadgets))) == "KEY_TAKEN key");
  office.as("Mo");
  CHECK(refusal(app::create_metric(office.desk(), office.by(), "gadgets", sum_of(gadgets))) == "not allowed");
  CHECK(refusal(app::change_metric(office.desk(), office.by(), "revenue", 1, {})) == "not allowed");
}

TEST_CASE_TEMPLATE("a metric in use is not retired; a ratio is made of active metrics", Engine, ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  app::MetricChange draft = sum_of(gadgets);
  draft.state = MetricState::draft;
  REQUIRE(app::create_metric(office.desk(), office.by(), "gadgets", draft).has_value());
  app::MetricChange ratio;
  ratio.name = "Gadget share";
  ratio.kind = MetricKind::ratio;
  ratio.unit = MetricUnit::percent;
  ratio.precision = 2;
  ratio.numerator = "gadgets";
  ratio.denominator = "revenue";
  CHECK(refusal(app::create_metric(office.desk(), office.by(), "gadget_share", ratio)) ==
        "RATIO_PART_IS_DRAFT numerator");
  const auto set = [&](const char* key, std::int64_t revision, MetricState state) {
    app::MetricChange change;
    change.state = state;
    return refusal(app::change_metric(office.desk(), office.by(), key, revision, change));
  };
  CHECK(set("gadgets", 1, MetricState::retired) == "STATE_GOES_FORWARD state");
  CHECK(set("gadgets", 1, MetricState::active).empty());
  CHECK(refusal(app::create_metric(office.desk(), office.by(), "gadget_share", ratio)).empty());
  CHECK(set("gadgets", 2, MetricState::retired) == "METRIC_IN_USE ");
  CHECK(set("gadgets", 2, MetricState::draft) == "STATE_GOES_FORWARD state");
  CHECK(set("gadget_share", 1, MetricState::retired).empty());
  CHECK(set("gadgets", 2, MetricState::retired).empty());
  CHECK(set("gadgets", 3, MetricState::active).empty());
  office.quotas("Ana,gadgets,2027-Q2,1000,USD\n");
  CHECK(set("gadgets", 4, MetricState::retired) == "METRIC_IN_USE state");
  office.numbers.follow(office.today);  // retired and draft metrics never break the numbers
  CHECK(office.numbers.current()->sheet->goals().size() == 1);
}

TEST_CASE("a rule is told back as it is understood, or with the place where it is not") {
  CHECK(*app::preview_rule("deals  where status = Won: count on closed_on") ==
        "deals where status = Won: count on closed_on");
  const auto refused = app::preview_rule("deals where status = won: sum closed_on");
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().position == 31);
}

TEST_CASE_TEMPLATE("a rule says what it would count of the last twelve months, before there is a metric", Engine,
                   ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  office.deals(
      "1,Ana,100,USD,won,,2027-01-01,2027-02-28,Acme,Gadget\n2,Ben,50,USD,won,,2027-01-01,2027-03-01,Blue,Widget\n"
      "3,Cy,7,USD,won,,2027-01-01,2027-03-02,ACME,gadget\n4,Cy,9,USD,won,,2026-01-01,2026-04-15,Old,Gadget\n"
      "5,Cy,3,USD,open,,2027-03-01,,Open,Gadget\n");
  const auto reach = [&](const std::string& text) {
    return app::reach_of(office.desk(), office.by(), *parse_rule(text));
  };
  const app::RuleReach sold = reach(gadgets);
  CHECK(sold.days == DateRange{day("2026-04-16"), day("2027-04-15")});
  CHECK(sold.looked_at == 3);
  CHECK(sold.counted == 2);
  CHECK(sold.complete);
  REQUIRE(sold.newest.size() == 2);
  CHECK(sold.newest[0].title == "ACME");
  CHECK(sold.newest[0].day == day("2027-03-02"));
  CHECK(sold.newest[1].amount_minor == 10000);
  CHECK(reach("deals where status = won: count on closed_on once per account").counted == 2);
  CHECK(reach("deals: stock amount from created_on to closed_on").counted == 1);
  CHECK(reach("activities where type = call: sum count on occurred_on").looked_at == 0);
  CHECK(reach("measurements: sum amount on occurred_on").looked_at == 0);
  office.as("Mo");
  CHECK(reach(gadgets).looked_at == 0);
}
