#include "domain/metric/fact_rule.hpp"
#include "domain/days.hpp"
#include "domain/metric/once_per.hpp"

#include <doctest/doctest.h>

#include <numeric>

using namespace salespact;
using salespact::test::day;

namespace {

const PersonId ana{1}, ben{2}, cy{3};
const OrgUnitId house{9};

Currency usd() { return Currency::parse("USD").value(); }

Deal won_deal(std::int64_t minor) {
  Deal deal;
  deal.id = DealId{100};
  deal.source = "crm";
  deal.owner = ana;
  deal.amount_minor = minor;
  deal.currency = usd();
  deal.status = DealStatus::won;
  deal.created_on = day("2027-01-10");
  deal.closed_on = day("2027-03-01");
  deal.account = "Acme";
  deal.product = "GTX Pro";
  return deal;
}

template <class Record>
std::vector<Fact> facts(const char* rule, Crediting crediting, const Record& record) {
  std::vector<Fact> out;
  FactRule(parse_rule(rule).value(), crediting).facts_of(record, out);
  return out;
}

constexpr const char* revenue = "deals where status = won: sum amount on closed_on";

std::int64_t unit_total(const std::vector<Fact>& all) {
  return std::accumulate(all.begin(), all.end(), std::int64_t{0},
                         [](std::int64_t sum, const Fact& f) { return sum + (f.rolls_up ? f.amount : 0); });
}

}  // namespace

TEST_CASE("G34 revenue shares total the deal, overlay is credited to the person and never rolls up") {
  Deal deal = won_deal(100'000'00);
  deal.credits = {
      {ana, 600'000, SplitKind::revenue}, {ben, 400'000, SplitKind::revenue}, {cy, 200'000, SplitKind::overlay}};
  const auto all = facts(revenue, Crediting::revenue_split, deal);
  REQUIRE(all.size() == 3);
  CHECK(all[0] == Fact{ana, day("2027-03-01"), 60'000'00, 1, usd(), true});
  CHECK(all[1] == Fact{ben, day("2027-03-01"), 40'000'00, 0, usd(), true});
  CHECK(all[2] == Fact{cy, day("2027-03-01"), 20'000'00, 0, usd(), false});
  CHECK(unit_total(all) == 100'000'00);
}

TEST_CASE("G35 a hundred split in three thirds adds up to the cent") {
  Deal deal = won_deal(100'00);
  deal.credits = {
      {ana, 333'333, SplitKind::revenue}, {ben, 333'333, SplitKind::revenue}, {cy, 333'334, SplitKind::revenue}};
  const auto all = facts(revenue, Crediting::revenue_split, deal);
  REQUIRE(all.size() == 3);
  CHECK(all[0].amount == 33'33);
  CHECK(all[1].amount == 33'33);
  CHECK(all[2].amount == 33'34);
}

TEST_CASE("the units that rounding leaves over go to the largest share, of equal shares to the last") {
  Deal deal = won_deal(1);
  deal.credits = {{ana, 500'000, SplitKind::revenue}, {ben, 500'000, SplitKind::revenue}};
  auto all = facts(revenue, Crediting::revenue_split, deal);
  REQUIRE(all.size() == 1);  // both halves round to 1; the last gives the surplus back and is left without a fact
  CHECK(all[0].owner == Owner{ana});
  CHECK(all[0].amount == 1);
  CHECK(all[0].count == 1);
  CHECK(unit_total(all) == 1);

  deal.amount_minor = -100'01;
  deal.credits = {
      {ana, 250'000, SplitKind::revenue}, {ben, 500'000, SplitKind::revenue}, {cy, 250'000, SplitKind::revenue}};
  all = facts(revenue, Crediting::revenue_split, deal);
  CHECK(all[0].amount == -25'00);
  CHECK(all[1].amount == -50'01);
  CHECK(unit_total(all) == -100'01);
}

TEST_CASE("splits add up to the amount for any shares and amounts") {
  std::uint64_t state = 7;
  const auto next = [&](std::int64_t below) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::int64_t>((state >> 33U) % static_cast<std::uint64_t>(below));
  };
  for (int round = 0; round < 2000; ++round) {
    Deal deal = won_deal(next(1'000'000'000) - 500'000'000);
    std::int64_t left = whole_share;
    for (std::int64_t i = 0; i < 5; ++i) {
      const std::int64_t share = i == 4 ? left : next(left + 1);
      left -= share;
      deal.credits.push_back({PersonId{i + 1}, share, SplitKind::revenue});
    }
    const auto all = facts(revenue, Crediting::revenue_split, deal);
    REQUIRE(unit_total(all) == deal.amount_minor);
    REQUIRE(std::accumulate(all.begin(), all.end(), std::int64_t{0},
                            [](std::int64_t sum, const Fact& f) { return sum + f.count; }) == 1);
  }
}

TEST_CASE("each crediting gives the deal to its people and once to the units") {
  Deal deal = won_deal(1000);
  deal.credits = {
      {ben, 700'000, SplitKind::revenue}, {ana, 300'000, SplitKind::revenue}, {cy, 100'000, SplitKind::overlay}};
  const auto owner = facts(revenue, Crediting::owner, deal);
  REQUIRE(owner.size() == 1);
  CHECK(owner[0].owner == Owner{ana});
  CHECK(owner[0].amount == 1000);

  const auto split = facts(revenue, Crediting::revenue_split, deal);
  REQUIRE(split.size() == 3);
  CHECK(split[0].count == 0);
  CHECK(split[1].count == 1);  // Ana is the owner

  const auto overlay = facts(revenue, Crediting::overlay, deal);
  REQUIRE(overlay.size() == 1);
  CHECK(overlay[0] == Fact{cy, day("2027-03-01"), 100, 1, usd(), false});

  const auto full = facts(revenue, Crediting::full_each, deal);
  REQUIRE(full.size() == 3);
  CHECK(full[0] == Fact{ben, day("2027-03-01"), 1000, 1, usd(), false});
  CHECK(full[1] == Fact{ana, day("2027-03-01"), 1000, 1, usd(), true});
  CHECK(full[2] == Fact{cy, day("2027-03-01"), 1000, 1, usd(), false});
}

TEST_CASE("without credits, or with overlay only, the owner has everything; a house deal belongs to its unit") {
  Deal deal = won_deal(1000);
  CHECK(facts(revenue, Crediting::revenue_split, deal).at(0).owner == Owner{ana});
  CHECK(facts(revenue, Crediting::overlay, deal).empty());
  deal.credits = {{cy, 100'000, SplitKind::overlay}};
  const auto all = facts(revenue, Crediting::revenue_split, deal);
  REQUIRE(all.size() == 2);
  CHECK(all[0] == Fact{ana, day("2027-03-01"), 1000, 1, usd(), true});
  CHECK(all[1] == Fact{cy, day("2027-03-01"), 100, 0, usd(), false});
  deal.credits.clear();
  deal.owner = house;
  CHECK(facts(revenue, Crediting::revenue_split, deal).at(0).owner == Owner{house});
  deal.credits = {{ben, 600'000, SplitKind::revenue}, {cy, 400'000, SplitKind::revenue}};
  CHECK(facts(revenue, Crediting::revenue_split, deal).at(0).count == 1);  // nobody is the owner: the first line
}

TEST_CASE("conditions decide by status, by text whatever its capitals and blanks, and by dimension") {
  Deal deal = won_deal(1000);
  deal.dimensions["segment"] = "Größe  XL";
  const auto matches = [&](const char* condition) {
    return !facts((std::string("deals where ") + condition + ": count on closed_on").c_str(), Crediting::owner, deal)
                .empty();
  };
  CHECK(matches("status = won"));
  CHECK_FALSE(matches("status != won"));
  CHECK_FALSE(matches("status in (open, lost)"));
  CHECK_FALSE(matches("status = won and status = lost"));
  CHECK(matches("product = \"gtx pro\""));
  CHECK(matches("product in (x, \"GTX  PRO\")"));
  CHECK_FALSE(matches("product = GTXPro"));
  CHECK(matches("product not in (a, b)"));
  CHECK(matches("dimension.segment = \"GRÖSSE XL\"") == matches("dimension.segment = \"größe xl\""));
  CHECK(matches("dimension.segment = \"größe xl\""));
  CHECK(matches("dimension.other = \"\""));
  CHECK_FALSE(matches("dimension.other = x"));
  CHECK(matches("currency = usd and source = crm and account = acme and stage = \"\""));
  deal.product = " GTX Pro";
  CHECK(matches("product = \"GTX Pro\""));
  deal.state = RecordState::voided;
  CHECK_FALSE(matches("status = won"));
}

TEST_CASE("a deal without the date of the rule makes no fact") {
  Deal deal = won_deal(1000);
  deal.status = DealStatus::open;
  deal.closed_on.reset();
  CHECK(facts("deals: count on closed_on", Crediting::owner, deal).empty());
  CHECK(facts("deals: count on created_on", Crediting::owner, deal).size() == 1);
}

TEST_CASE("days are counted between two dates of the deal") {
  const auto all =
      facts("deals where status = won: sum days created_on..closed_on on closed_on", Crediting::owner, won_deal(1000));
  REQUIRE(all.size() == 1);
  CHECK(all[0] == Fact{ana, day("2027-03-01"), 50, 1, std::nullopt, true});
}

TEST_CASE("a stock flows in when it begins and out when it ends") {
  const char* pipeline = "deals: stock amount from created_on to closed_on";
  Deal deal = won_deal(1000);
  auto all = facts(pipeline, Crediting::revenue_split, deal);
  REQUIRE(all.size() == 2);
  CHECK(all[0] == Fact{ana, day("2027-01-10"), 1000, 1, usd(), true});
  CHECK(all[1] == Fact{ana, day("2027-03-01"), -1000, -1, usd(), true});
  deal.closed_on = deal.created_on;  // opened and closed on one day: never there at the end of a day
  CHECK(facts(pipeline, Crediting::revenue_split, deal).empty());
  deal.closed_on.reset();
  CHECK(facts(pipeline, Crediting::revenue_split, deal).size() == 1);
  deal.status = DealStatus::open;
  deal.closed_on = day("2027-06-30");  // expected, not an end
  CHECK(facts(pipeline, Crediting::revenue_split, deal).size() == 1);
  deal.created_on.reset();
  CHECK(facts(pipeline, Crediting::revenue_split, deal).at(0).day == earliest_date);
  CHECK(facts("deals: stock count from created_on to closed_on", Crediting::owner, deal).at(0).amount == 0);
}

TEST_CASE("activities and measurements make one fact each") {
  Activity activity;
  activity.owner = ana;
  activity.type = "Phone Call";
  activity.occurred_on = day("2027-03-01");
  activity.count = 3;
  const char* calls = "activities where type in (call, \"phone call\"): sum count on occurred_on";
  CHECK(facts(calls, Crediting::owner, activity).at(0) == Fact{ana, day("2027-03-01"), 0, 3, std::nullopt, true});
  CHECK(facts("activities: count on occurred_on", Crediting::owner, activity).at(0).count == 1);
  CHECK(facts("activities where type = visit: count on occurred_on", Crediting::owner, activity).empty());
  CHECK(facts(revenue, Crediting::owner, activity).empty());
  activity.state = RecordState::voided;
  CHECK(facts(calls, Crediting::owner, activity).empty());

  Measurement measurement;
  measurement.owner = ben;
  measurement.amount = -101;
  measurement.share = 500'000;
  measurement.occurred_on = day("2027-03-02");
  const char* reported = "measurements: sum amount on occurred_on";
  CHECK(facts(reported, Crediting::owner, measurement).at(0) ==
        Fact{ben, day("2027-03-02"), -51, 1, std::nullopt, true});
  measurement.split_kind = SplitKind::overlay;
  CHECK_FALSE(facts(reported, Crediting::owner, measurement).at(0).rolls_up);
  measurement.current = false;
  CHECK(facts(reported, Crediting::owner, measurement).empty());
  measurement.current = true;
  measurement.entry = FactEntry::void_entry;
  CHECK(facts(reported, Crediting::owner, measurement).empty());
}

TEST_CASE("a count to the owner shares the series of the split amounts, and reads the same count there") {
  const auto won_count = parse_rule("deals where status = won: count on closed_on").value();
  const auto won_amount = parse_rule(revenue).value();
  CHECK(series_of(won_count, Crediting::owner) == series_of(won_amount, Crediting::revenue_split));
  CHECK_FALSE(series_of(won_amount, Crediting::owner) == series_of(won_amount, Crediting::revenue_split));
  CHECK_FALSE(series_of(won_count, Crediting::full_each) == series_of(won_amount, Crediting::revenue_split));
}

TEST_CASE("an account's first deal counts, and the next one when the first goes") {
  OncePerKey first;
  const auto fact = [](std::int64_t person, const char* iso) {
    return std::vector{Fact{PersonId{person}, day(iso), 0, 1, {}, true}};
  };
  const auto put = [&](std::int64_t record, const char* key, const std::vector<Fact>& of) {
    OncePerKey::Change change;
    first.put(record, key, of, change);
    return change;
  };
  CHECK(put(1, "acme", fact(1, "2027-02-01")).added.size() == 1);
  auto change = put(2, "acme", fact(2, "2027-03-01"));
  CHECK(change.added.empty());
  CHECK(change.removed.empty());
  change = put(3, "acme", fact(3, "2027-01-01"));  // late arrival of an earlier deal
  CHECK(change.removed == fact(1, "2027-02-01"));
  CHECK(change.added == fact(3, "2027-01-01"));
  CHECK(put(4, "", fact(4, "2027-01-01")).added.empty());

  OncePerKey::Change dropped;
  first.drop(3, dropped);
  CHECK(dropped.removed == fact(3, "2027-01-01"));
  CHECK(dropped.added == fact(1, "2027-02-01"));
  change = put(1, "other", fact(1, "2027-02-01"));  // the account was corrected
  CHECK(change.removed == fact(1, "2027-02-01"));
  CHECK(change.added.size() == 2);
  std::vector<Fact> all;
  first.append_facts(all);
  CHECK(all.size() == 2);
  CHECK(put(5, "other", fact(5, "2027-02-01")).added.empty());  // same day: the smaller record id stays

  change = put(1, "other", fact(1, "2027-01-05"));  // put again with the same key
  CHECK(change.removed.front() == fact(1, "2027-02-01").front());
  CHECK(change.added.back() == fact(1, "2027-01-05").front());
  CHECK(change.removed.size() == change.added.size());
  CHECK(put(1, "other", {}).added == fact(5, "2027-02-01"));  // no longer qualifies
  CHECK(put(5, "", fact(5, "2027-02-01")).removed == fact(5, "2027-02-01"));
  CHECK(put(1, "other", fact(1, "2027-03-01")).added == fact(1, "2027-03-01"));  // an account that had none left
}
