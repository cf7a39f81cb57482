#include "contract/engines.hpp"
#include "contract/same_rows.hpp"

#include <algorithm>

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

Activity some_activity(PersonId owner, const std::string& external_id) {
  Activity activity;
  activity.id = make_id<ActivityId>();
  activity.source = "crm";
  activity.external_id = external_id;
  activity.owner = owner;
  activity.type = "call";
  activity.occurred_on = day("2017-02-28");
  activity.fingerprint = fingerprint(external_id);
  return activity;
}

Measurement some_measurement(MetricId metric, const Owner& owner, const std::string& external_id) {
  Measurement entry;
  entry.id = make_id<MeasurementId>();
  entry.source = "survey";
  entry.external_id = external_id;
  entry.metric = metric;
  entry.owner = owner;
  entry.amount = 71;
  entry.occurred_on = day("2017-06-30");
  entry.fingerprint = fingerprint(external_id);
  return entry;
}

}  // namespace

TEST_CASE_TEMPLATE("activities are kept like deals", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person("Ana");
  const OrgUnitId unit = f.add_unit();
  Activity first = some_activity(ana, "1");
  Activity second = some_activity(ana, "2");
  second.owner = unit;
  second.count = 0;
  f.write([&](app::Transaction& t) { t.records().insert(std::vector{first, second}); });
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.records().insert(std::vector{some_activity(ana, "1")}); }),
                  app::UniqueViolation);
  CHECK(f.ask([&](auto& t) { return t.records().find_activity("crm", "1", ana); }) == first);
  CHECK(f.ask([&](auto& t) { return t.records().find_activity(second.id); }) == second);
  CHECK_FALSE(f.ask([&](auto& t) { return t.records().find_activity("crm", "3", ana); }));
  CHECK_FALSE(f.ask([&](auto& t) { return t.records().find_activity("crm", "1", unit); }));

  Activity corrected = first;
  corrected.count = 3;
  corrected.type = "meeting";
  f.write([&](app::Transaction& t) { CHECK(t.records().correct(corrected)); });
  f.write([&](app::Transaction& t) { CHECK_FALSE(t.records().correct(corrected)); });
  corrected.revision = 2;
  CHECK(f.ask([&](auto& t) { return t.records().activity_version(first.id, 1); }) == first);
  CHECK(f.ask([&](auto& t) { return t.records().activity_version(first.id, 2); }) == corrected);
  CHECK_FALSE(f.ask([&](auto& t) { return t.records().activity_version(first.id, 3); }));

  const auto streamed = f.ask([](app::Transaction& t) {
    std::vector<Activity> found;
    t.records().for_each_activity([&](const Activity& activity) { found.push_back(activity); });
    return found;
  });
  CHECK(streamed == std::vector{corrected, second});
  CHECK(f.ask([&](auto& t) { return t.records().activities({.owner = ana, .dates = {}}); }) == std::vector{corrected});
  CHECK(f.ask([&](auto& t) {
           return t.records().activities({.owner = {}, .dates = DateRange{day("2017-03-01"), day("2017-03-31")}});
         }).empty());
  CHECK(f.ask([](auto& t) { return t.records().count_activities(); }) == 2);
  std::int64_t keys = 0;
  f.read([&](app::Transaction& t) { t.records().for_each_activity_key("crm", [&](const auto&) { ++keys; }); });
  CHECK(keys == 2);
}

TEST_CASE_TEMPLATE("one id of an activity is a fact of each of its people (E9)", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person("Ana");
  const PersonId ben = f.add_person("Ben");
  const Activity of_ana = some_activity(ana, "w1");
  const Activity of_ben = some_activity(ben, "w1");
  f.write([&](app::Transaction& t) { t.records().insert(std::vector{of_ana, of_ben}); });
  CHECK(f.ask([&](auto& t) { return t.records().find_activity("crm", "w1", ben); }) == of_ben);
  std::vector<Owner> owners;
  f.read([&](app::Transaction& t) {
    t.records().for_each_activity_key("crm", [&](const app::RecordKey& key) {
      CHECK(key.external_id == "w1");
      owners.push_back(key.owner);
    });
  });
  std::ranges::sort(owners);
  CHECK(owners == std::vector<Owner>{ana, ben});
  Activity taken_over = of_ben;
  taken_over.owner = ana;
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { (void)t.records().correct(taken_over); }), app::UniqueViolation);
}

TEST_CASE_TEMPLATE("measurements are appended; one entry under a key is current", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person();
  const OrgUnitId unit = f.add_unit();
  const MetricId nps = f.add_metric("nps");
  const MetricId csat = f.add_metric("csat");
  Measurement first = some_measurement(nps, ana, "q2");
  first.currency = usd();
  first.amount = -largest_amount_minor;
  const Measurement of_unit = some_measurement(nps, unit, "q2");
  const Measurement of_metric = some_measurement(csat, ana, "q2");
  Measurement overlay = some_measurement(nps, ana, "q2");
  overlay.split_kind = SplitKind::overlay;
  f.write([&](app::Transaction& t) { t.records().append(std::vector{first, of_unit, of_metric, overlay}); });
  const auto append = [&](const Measurement& entry) {
    f.write([&](app::Transaction& t) { t.records().append(std::vector{entry}); });
  };
  CHECK_THROWS_AS(append(some_measurement(nps, ana, "q2")), app::UniqueViolation);

  Measurement second = some_measurement(nps, ana, "q2");
  second.entry = FactEntry::correction;
  second.supersedes = first.id;
  append(second);
  Measurement late = some_measurement(nps, ana, "q2");
  late.entry = FactEntry::correction;
  late.supersedes = first.id;
  CHECK_THROWS_AS(append(late), app::UniqueViolation);  // somebody was first
  const auto current = [&] {
    return f.ask([&](auto& t) { return t.records().find_measurement("survey", "q2", nps, ana, SplitKind::revenue); });
  };
  CHECK(current() == second);
  first.current = false;
  CHECK(f.ask([&](auto& t) { return t.records().find_measurement(first.id); }) == first);
  CHECK(f.ask([](auto& t) { return t.records().count_measurements(); }) == 4);

  Measurement voiding = some_measurement(nps, ana, "q2");
  voiding.entry = FactEntry::void_entry;
  voiding.supersedes = second.id;
  append(voiding);
  CHECK(current() == voiding);
  std::vector<MeasurementId> streamed;
  f.read([&](app::Transaction& t) {
    t.records().for_each_measurement([&](const Measurement& entry) { streamed.push_back(entry.id); });
  });
  CHECK(streamed == std::vector{of_unit.id, of_metric.id, overlay.id});
  CHECK(f.ask([](auto& t) { return t.records().count_measurements(); }) == 3);
  streamed.clear();
  f.read([&](app::Transaction& t) {
    t.records().for_each_voided_measurement("survey", [&](const Measurement& m) { streamed.push_back(m.id); });
    t.records().for_each_voided_measurement("other", [&](const Measurement& m) { streamed.push_back(m.id); });
  });
  CHECK(streamed == std::vector{voiding.id});

  const Measurement chained = some_measurement(csat, ana, "new");
  Measurement follows = some_measurement(csat, ana, "new");
  follows.supersedes = chained.id;
  f.write([&](app::Transaction& t) { t.records().append(std::vector{chained, follows}); });
  CHECK(f.ask([&](auto& t) { return t.records().find_measurement("survey", "new", csat, ana, SplitKind::revenue); }) ==
        follows);
}

TEST_CASE_TEMPLATE("amounts are added up in millions, whatever they come to (E38)", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person();
  const MetricId nps = f.add_metric("nps");
  std::vector<Deal> deals;
  for (int i = 0; i < 3; ++i) {
    deals.push_back(some_deal(ana, std::to_string(i)));
    deals.back().amount_minor = i == 1 ? -largest_amount_minor : largest_amount_minor - 1;
    deals.back().currency = usd();
  }
  deals.back().state = RecordState::voided;
  Measurement entry = some_measurement(nps, ana, "q2");
  entry.amount = -2'999'999;
  f.write([&](app::Transaction& t) {
    t.records().insert(deals);
    t.records().append(std::vector{entry});
  });
  CHECK(f.ask([](auto& t) { return t.records().millions_of_deals(usd()); }) == 1'999'999'999);
  CHECK(f.ask([](auto& t) { return t.records().millions_of_deals(*Currency::parse("JPY")); }) == 0);
  CHECK(f.ask([&](auto& t) { return t.records().millions_of_measurements(nps, entry.currency); }) == 2);
  CHECK(f.ask([&](auto& t) { return t.records().millions_of_measurements(nps, Currency::parse("JPY")); }) == 0);
}
