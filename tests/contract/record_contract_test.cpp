#include "contract/engines.hpp"
#include "contract/same_rows.hpp"

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

template <class F>
std::vector<Deal> every_deal(F& f) {
  return f.ask([](app::Transaction& t) {
    std::vector<Deal> found;
    t.records().for_each_deal([&](const Deal& deal) { found.push_back(deal); });
    return found;
  });
}

template <class F>
void insert(F& f, const std::vector<Deal>& deals) {
  f.write([&](app::Transaction& t) { t.records().insert(deals); });
}

}  // namespace

TEST_CASE_TEMPLATE("a deal comes back as stored: splits, dimensions, text of every alphabet, limits", Engine,
                   ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person("Ana");
  const PersonId ben = f.add_person("Ben");
  const OrgUnitId house = f.add_unit("House");
  Deal split = some_deal(ana, "006-\\N\t\"'\n\r\\.");
  split.credits = {
      {ana, 600'000, SplitKind::revenue}, {ben, 400'000, SplitKind::revenue}, {ben, 1, SplitKind::overlay}};
  split.dimensions = {{"lead_source", "Überweisung \"A\""}, {"region", "日本\\"}};
  split.amount_minor = largest_amount_minor;
  Deal open = some_deal(ana, "😀");
  open.owner = house;
  open.status = DealStatus::open;
  open.created_on.reset();
  open.closed_on.reset();
  open.stage = open.account = open.product = "";
  open.amount_minor = -largest_amount_minor;
  open.currency = *Currency::parse("JPY");
  open.source = "Überall";
  Deal old = some_deal(ben, "old");
  old.created_on = day("1900-01-01");
  old.closed_on = day("2199-12-31");
  insert(f, {split, open, old});
  CHECK(every_deal(f) == std::vector{split, open, old});
  CHECK(f.ask([&](auto& t) { return t.records().find_deal(split.id); }) == split);
  CHECK(f.ask([&](auto& t) { return t.records().find_deal("Überall", "😀"); }) == open);
  CHECK_FALSE(f.ask([&](auto& t) { return t.records().find_deal("crm", "😀"); }));
  CHECK_FALSE(f.ask([&](auto& t) { return t.records().find_deal("nowhere", "😀"); }));
  CHECK(f.ask([](auto& t) { return t.records().count_deals(); }) == 3);
}

TEST_CASE_TEMPLATE("deals stream in the order of their ids, each with its own credits", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person("Ana");
  const PersonId ben = f.add_person("Ben");
  std::vector<Deal> deals;
  for (int i = 0; i < 5'000; ++i) {
    deals.push_back(some_deal(ana, "d" + std::to_string(i)));
    if (i % 7 == 0) deals.back().credits = {{ben, 300'000, SplitKind::revenue}, {ana, 700'000, SplitKind::revenue}};
  }
  const std::vector<Deal> backwards(deals.rbegin(), deals.rend());
  insert(f, backwards);
  CHECK(every_deal(f) == deals);
  // Other statements run while a stream is open, on the same records too.
  const auto looked_up = f.ask([](app::Transaction& t) {
    std::int64_t same = 0;
    t.records().for_each_deal([&](const Deal& deal) {
      if (deal.credits.empty()) return;
      const auto again = t.records().find_deal(deal.id);
      if (again && *again == deal) ++same;
    });
    return same;
  });
  CHECK(looked_up == 715);
}

TEST_CASE_TEMPLATE("a deal of the same source and id is inserted once, and nothing of its chunk remains", Engine,
                   ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person();
  insert(f, {some_deal(ana, "1")});
  Deal elsewhere = some_deal(ana, "1");
  elsewhere.source = "other";
  insert(f, {elsewhere});
  CHECK_THROWS_AS(insert(f, {some_deal(ana, "2"), some_deal(ana, "1")}), app::UniqueViolation);
  CHECK(f.ask([](auto& t) { return t.records().count_deals(); }) == 2);
}

TEST_CASE_TEMPLATE("what the schema forbids is refused: amounts, owners, days", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person();
  const auto refused = [&](auto spoil) {
    Deal deal = some_deal(ana, "x");
    spoil(deal);
    CHECK_THROWS_AS(insert(f, {deal}), app::StoreFault);
  };
  refused([](Deal& d) { d.amount_minor = largest_amount_minor + 1; });
  refused([](Deal& d) { d.amount_minor = -largest_amount_minor - 1; });
  refused([](Deal& d) { d.owner = make_id<PersonId>(); });
  refused([](Deal& d) { d.owner = make_id<OrgUnitId>(); });
  refused([](Deal& d) { d.credits = {{make_id<PersonId>(), whole_share, SplitKind::revenue}}; });
  refused([](Deal& d) { d.closed_on.reset(); });
  refused([](Deal& d) { d.external_id = std::string("a\0", 2); });
  CHECK(f.ask([](auto& t) { return t.records().count_deals(); }) == 0);
}

TEST_CASE_TEMPLATE("a corrected deal keeps every former version readable, with its credits", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person("Ana");
  const PersonId ben = f.add_person("Ben");
  Deal first = some_deal(ana, "1");
  first.credits = {{ana, 500'000, SplitKind::revenue}, {ben, 500'000, SplitKind::revenue}};
  const Deal neighbour = some_deal(ben, "2");
  insert(f, {first, neighbour});

  Deal second = first;
  second.amount_minor = 777;
  second.credits = {{ben, whole_share, SplitKind::revenue}};
  f.write([&](app::Transaction& t) { CHECK(t.records().correct(second)); });
  f.write([&](app::Transaction& t) { CHECK_FALSE(t.records().correct(second)); });
  second.revision = 2;
  Deal third = second;
  third.credits.clear();
  third.state = RecordState::voided;
  f.write([&](app::Transaction& t) { CHECK(t.records().correct(third)); });
  third.revision = 3;

  const auto version = [&](std::int64_t revision) {
    return f.ask([&](auto& t) { return t.records().deal_version(first.id, revision); });
  };
  CHECK(version(1) == first);
  CHECK(version(2) == second);
  CHECK(version(3) == third);
  CHECK_FALSE(version(4).has_value());
  CHECK_FALSE(version(0).has_value());
  CHECK(f.ask([&](auto& t) { return t.records().find_deal(first.id); }) == third);
  CHECK(every_deal(f) == std::vector{neighbour});  // voided ones are not streamed
  CHECK(f.ask([](auto& t) { return t.records().count_deals(); }) == 1);
  const Deal unknown = some_deal(ana, "9");
  f.write([&](app::Transaction& t) { CHECK_FALSE(t.records().correct(unknown)); });
}

TEST_CASE_TEMPLATE("a deal found under its key after a corrected key is found under the new one only", Engine,
                   ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person();
  const Deal deal = some_deal(ana, "old key");
  insert(f, {deal, some_deal(ana, "taken")});
  Deal moved = deal;
  moved.external_id = "new key";
  f.write([&](app::Transaction& t) { CHECK(t.records().correct(moved)); });
  CHECK_FALSE(f.ask([](auto& t) { return t.records().find_deal("crm", "old key"); }));
  CHECK(f.ask([](auto& t) { return t.records().find_deal("crm", "new key"); })->id == deal.id);
  moved.revision = 2;
  moved.external_id = "taken";
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.records().correct(moved); }), app::UniqueViolation);
}

TEST_CASE_TEMPLATE("the keys of a source are listed with fingerprints, voided records included", Engine,
                   ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person();
  Deal kept = some_deal(ana, "kept");
  Deal gone = some_deal(ana, "gone");
  Deal foreign = some_deal(ana, "foreign");
  foreign.source = "other";
  insert(f, {kept, gone, foreign});
  gone.state = RecordState::voided;
  gone.fingerprint = fingerprint("voided");
  f.write([&](app::Transaction& t) { CHECK(t.records().correct(gone)); });
  using Keys = std::map<std::string, std::pair<Fingerprint, std::int64_t>>;
  const auto keys = [&](const char* source) {
    return f.ask([&](app::Transaction& t) {
      Keys found;
      t.records().for_each_deal_key(
          source, [&](const app::RecordKey& key) { found[std::string(key.external_id)] = {key.fingerprint, key.id}; });
      return found;
    });
  };
  CHECK(keys("crm") == Keys{{"gone", {gone.fingerprint, gone.id.value}}, {"kept", {kept.fingerprint, kept.id.value}}});
  CHECK(keys("other").size() == 1);
  CHECK(keys("none").empty());
}

TEST_CASE_TEMPLATE("pages of deals go on after the last id and keep to owner and dates", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person("Ana");
  const PersonId ben = f.add_person("Ben");
  std::vector<Deal> deals;
  deals.reserve(6);
  for (int i = 0; i < 5; ++i) deals.push_back(some_deal(ana, "a" + std::to_string(i)));
  deals.push_back(some_deal(ben, "b"));
  deals.back().closed_on = day("2017-12-31");
  deals.push_back(some_deal(ana, "split"));
  deals.back().credits = {{ana, 500'000, SplitKind::revenue}, {ben, 500'000, SplitKind::revenue}};
  deals.push_back(some_deal(ana, "open"));  // counts by its creation
  deals.back().status = DealStatus::open;
  deals.back().closed_on = day("2018-06-01");
  deals.push_back(some_deal(ana, "undated"));
  deals.back().status = DealStatus::open;
  deals.back().created_on.reset();
  insert(f, deals);
  Deal voided = deals[4];
  voided.state = RecordState::voided;
  Deal reassigned = deals[6];
  f.write([&](app::Transaction& t) { CHECK(t.records().correct(voided)); });
  const auto ids = [&](app::RecordPage page) {
    std::vector<std::string> names;
    for (const Deal& deal : f.ask([&](auto& t) { return t.records().deals(page); })) {
      CHECK(deal.credits == (deal.external_id == "split" ? deals[6].credits : std::vector<Credit>()));
      names.push_back(deal.external_id);
    }
    return names;
  };
  using Names = std::vector<std::string>;
  CHECK(ids({.owner = {}, .dates = {}, .after = 0, .limit = 3}) == Names{"a0", "a1", "a2"});
  CHECK(ids({.owner = {}, .dates = {}, .after = deals[2].id.value, .limit = 9}) ==
        Names{"a3", "b", "split", "open", "undated"});
  CHECK(ids({.owner = ben, .dates = {}, .after = 0, .limit = 9}) == Names{"b", "split"});
  CHECK(ids({.owner = ben, .dates = DateRange{day("2017-12-31"), day("2017-12-31")}, .after = 0, .limit = 9}) ==
        Names{"b"});
  CHECK(ids({.owner = ana, .dates = DateRange{day("2017-01-05"), day("2017-02-28")}, .after = 0, .limit = 9}) ==
        Names{"open"});
  CHECK(ids({.owner = ana, .dates = DateRange{day("2017-03-01"), day("2017-03-01")}, .after = 0, .limit = 2}) ==
        Names{"a0", "a1"});
  // Credit that a former version gave is no credit.
  reassigned.credits.clear();
  f.write([&](app::Transaction& t) { CHECK(t.records().correct(reassigned)); });
  CHECK(ids({.owner = ben, .dates = {}, .after = 0, .limit = 1}) == Names{"b"});
}

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
  CHECK(f.ask([&](auto& t) { return t.records().millions_of_measurements(nps, *Currency::parse("JPY")); }) == 0);
}
