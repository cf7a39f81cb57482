#include "contract/engines.hpp"
#include "contract/same_rows.hpp"

#include <algorithm>

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

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
