#include "contract/engines.hpp"
#include "contract/same_rows.hpp"

#include <algorithm>
#include <random>

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

struct Sample {
  std::vector<Deal> deals;
  std::vector<Activity> activities;
  std::vector<Measurement> measurements;
};

// Deals of two people, split ones, open ones, voided ones, some on the same day and some without one.
template <class F>
Sample fill(F& f, PersonId ana, PersonId ben, MetricId metric) {
  std::mt19937 random(7);
  const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  Sample sample;
  for (int i = 0; i < 120; ++i) {
    Deal deal = some_deal(below(2) == 0 ? ana : ben, "d" + std::to_string(i));
    deal.closed_on = day("2027-03-01") + below(20);
    deal.created_on = day("2027-02-01") + below(20);
    if (below(4) == 0) deal.credits = {{ana, 500'000, SplitKind::revenue}, {ben, 500'000, SplitKind::revenue}};
    if (below(5) == 0) deal.status = DealStatus::open;
    if (below(9) == 0) deal.status = DealStatus::open, deal.closed_on.reset();
    if (below(9) == 0) deal.created_on.reset();
    if (below(11) == 0) deal.state = RecordState::voided;
    sample.deals.push_back(deal);
    Activity activity;
    activity.id = make_id<ActivityId>();
    activity.source = "crm";
    activity.external_id = "a" + std::to_string(i);
    activity.owner = below(2) == 0 ? ana : ben;
    activity.type = "call";
    activity.occurred_on = day("2027-03-01") + below(20);
    activity.fingerprint = fingerprint(activity.external_id);
    if (below(11) == 0) activity.state = RecordState::voided;
    sample.activities.push_back(activity);
    Measurement entry;
    entry.id = make_id<MeasurementId>();
    entry.source = "survey";
    entry.external_id = "m" + std::to_string(i);
    entry.metric = metric;
    entry.owner = below(2) == 0 ? ana : ben;
    entry.amount = i;
    entry.occurred_on = day("2027-03-01") + below(20);
    entry.fingerprint = fingerprint(entry.external_id);
    if (below(11) == 0) entry.entry = FactEntry::void_entry;
    sample.measurements.push_back(entry);
  }
  f.write([&](app::Transaction& t) {
    t.records().insert(sample.deals);
    t.records().insert(sample.activities);
    t.records().append(sample.measurements);
  });
  return sample;
}

using Places = std::vector<std::pair<Date, std::int64_t>>;

Places newest_first(Places places) {
  std::ranges::sort(places, std::greater<>());
  return places;
}

// All pages of a few rows each.
template <class Ask>
Places walked(const Ask& ask, DateRange range, std::optional<PersonId> person, int limit) {
  Places seen;
  app::RecordDays days{.person = person, .days = range, .limit = limit};
  for (;;) {
    const Places page = ask(days);
    seen.insert(seen.end(), page.begin(), page.end());
    if (page.size() < static_cast<std::size_t>(limit)) return seen;
    days.days.end = page.back().first;
    days.before = page.back().second;
  }
}

const DateRange some_days{Date::parse_iso("2027-03-04").value(), Date::parse_iso("2027-03-15").value()};

bool credited(const Deal& deal, PersonId person) {
  return deal.owner == Owner(person) ||
         std::ranges::any_of(deal.credits, [&](const Credit& c) { return c.person == person; });
}

}  // namespace

TEST_CASE_TEMPLATE("the deals of some days come newest first, page by page, each once, also those shared", Engine,
                   ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person("Ana");
  const Sample sample = fill(f, ana, f.add_person("Ben"), f.add_metric());
  for (const app::DealDay which : {app::DealDay::closed_on, app::DealDay::created_on}) {
    const auto day_of = [&](const Deal& d) { return which == app::DealDay::closed_on ? d.closed_on : d.created_on; };
    const DateRange range =
        which == app::DealDay::closed_on ? some_days : DateRange{day("2027-02-03"), day("2027-02-15")};
    for (const auto person : {std::optional<PersonId>(), std::optional(ana)}) {
      Places wanted;
      for (const Deal& deal : sample.deals) {
        if (deal.state == RecordState::voided || (person && !credited(deal, *person))) continue;
        if (day_of(deal) && range.contains(*day_of(deal))) wanted.emplace_back(*day_of(deal), deal.id.value);
      }
      const auto ask = [&](const app::RecordDays& days) {
        return f.ask([&](app::Transaction& t) {
          Places places;
          for (const Deal& deal : t.records().deals_of_days(which, days)) {
            places.emplace_back(*day_of(deal), deal.id.value);
          }
          return places;
        });
      };
      for (const int limit : {1, 7, 500}) CHECK(walked(ask, range, person, limit) == newest_first(wanted));
    }
  }
  const auto whole = f.ask([&](app::Transaction& t) {
    return t.records().deals_of_days(app::DealDay::closed_on, {.person = {}, .days = some_days, .limit = 1});
  });
  REQUIRE(whole.size() == 1);
  CHECK(std::ranges::count(sample.deals, whole.front()) == 1);  // with credits and all
}

TEST_CASE_TEMPLATE("deals that stand on a day are those begun and not ended", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const Sample sample = fill(f, f.add_person("Ana"), f.add_person("Ben"), f.add_metric());
  const Date on = day("2027-03-10");
  std::vector<std::int64_t> wanted;
  for (const Deal& deal : sample.deals) {
    const bool ended = deal.status != DealStatus::open && *deal.closed_on <= on;
    const bool begun = !deal.created_on || *deal.created_on <= on;
    if (deal.state == RecordState::posted && begun && !ended) wanted.push_back(deal.id.value);
  }
  std::ranges::sort(wanted, std::greater<>());
  std::vector<std::int64_t> seen;
  for (std::int64_t before = std::numeric_limits<std::int64_t>::max();;) {
    const auto page = f.ask([&](app::Transaction& t) { return t.records().deals_standing(on, before, 10); });
    for (const Deal& deal : page) seen.push_back(before = deal.id.value);
    if (page.size() < 10) break;
  }
  CHECK(seen == wanted);
}

TEST_CASE_TEMPLATE("activities and measurements of some days come the same way", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person("Ana");
  const MetricId metric = f.add_metric();
  const MetricId other = f.add_metric("other");
  const Sample sample = fill(f, ana, f.add_person("Ben"), metric);
  for (const auto person : {std::optional<PersonId>(), std::optional(ana)}) {
    Places activities;
    for (const Activity& activity : sample.activities) {
      if (activity.state == RecordState::voided || (person && activity.owner != Owner(*person))) continue;
      if (some_days.contains(activity.occurred_on)) activities.emplace_back(activity.occurred_on, activity.id.value);
    }
    Places measurements;
    for (const Measurement& entry : sample.measurements) {
      if (entry.entry == FactEntry::void_entry || (person && entry.owner != Owner(*person))) continue;
      if (some_days.contains(entry.occurred_on)) measurements.emplace_back(entry.occurred_on, entry.id.value);
    }
    const auto places_of = [](const auto& records) {
      Places places;
      for (const auto& record : records) places.emplace_back(record.occurred_on, record.id.value);
      return places;
    };
    for (const int limit : {3, 500}) {
      CHECK(walked(
                [&](const app::RecordDays& days) {
                  return f.ask([&](app::Transaction& t) { return places_of(t.records().activities_of_days(days)); });
                },
                some_days, person, limit) == newest_first(activities));
      CHECK(walked(
                [&](const app::RecordDays& days) {
                  return f.ask(
                      [&](app::Transaction& t) { return places_of(t.records().measurements_of_days(metric, days)); });
                },
                some_days, person, limit) == newest_first(measurements));
    }
  }
  CHECK(f.ask([&](app::Transaction& t) {
           return t.records().measurements_of_days(other, {.person = {}, .days = some_days});
         }).empty());
}

TEST_CASE_TEMPLATE("the newest record of a kind tells its id and source", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const auto newest = [&] {
    return f.ask([](app::Transaction& t) {
      return std::pair(t.records().newest_deal().has_value(), t.records().newest_activity().has_value());
    });
  };
  CHECK(newest() == std::pair(false, false));
  const MetricId metric = f.add_metric();
  const Sample sample = fill(f, f.add_person("Ana"), f.add_person("Ben"), metric);
  CHECK(newest() == std::pair(true, true));
  f.read([&](app::Transaction& t) {
    CHECK(t.records().newest_deal()->id == sample.deals.back().id.value);
    CHECK(t.records().newest_deal()->source == "crm");
    CHECK(t.records().newest_activity()->id == sample.activities.back().id.value);
    CHECK(t.records().newest_measurement(metric)->id == sample.measurements.back().id.value);
    CHECK(t.records().newest_measurement(metric)->source == "survey");
    CHECK_FALSE(t.records().newest_measurement(make_id<MetricId>()).has_value());
  });
}
