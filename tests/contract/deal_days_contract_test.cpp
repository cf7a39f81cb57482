#include "contract/engines.hpp"
#include "contract/same_rows.hpp"

#include <algorithm>

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

TEST_CASE_TEMPLATE("deals by a day of theirs come newest first, with their credits, page by page", Engine,
                   ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person("Ana");
  const PersonId ben = f.add_person("Ben");
  std::vector<Deal> deals;
  for (int i = 0; i < 40; ++i) {
    deals.push_back(some_deal(ana, "d" + std::to_string(i)));
    deals.back().closed_on = day("2017-03-01") + i % 9;
    deals.back().created_on = i % 5 == 0 ? std::nullopt : std::optional(day("2017-01-01") + i % 4);
    if (i % 3 == 0) deals.back().credits = {{ana, 700'000, SplitKind::revenue}, {ben, 300'000, SplitKind::revenue}};
    if (i % 11 == 0) deals.back().status = DealStatus::open;
    if (i == 7) deals.back().closed_on.reset(), deals.back().status = DealStatus::open;
    if (i == 8) deals.back().state = RecordState::voided;
  }
  f.write([&](app::Transaction& t) { t.records().insert(deals); });
  const DateRange march{day("2017-03-02"), day("2017-03-08")};
  const DateRange ever{earliest_date, day("2017-01-02")};
  for (const auto& [on, range] : {std::pair(RecordDate::closed_on, march), std::pair(RecordDate::created_on, ever)}) {
    const auto day_of = [&](const Deal& deal) {
      return on == RecordDate::created_on ? deal.created_on.value_or(earliest_date) : *deal.closed_on;
    };
    std::vector<Deal> expected;
    for (const Deal& deal : deals) {
      if (deal.state == RecordState::voided || (on == RecordDate::closed_on && !deal.closed_on)) continue;
      if (range.contains(day_of(deal))) expected.push_back(deal);
    }
    std::ranges::sort(expected, [&](const Deal& a, const Deal& b) {
      return std::pair(day_of(a), a.id) > std::pair(day_of(b), b.id);
    });
    REQUIRE(expected.size() > 15);
    for (const int limit : {1, 4, 100}) {
      std::vector<Deal> found;
      app::DealDays page{.on = on, .days = range, .limit = limit};
      while (true) {
        const auto next = f.ask([&](app::Transaction& t) { return t.records().deals_by_day(page); });
        if (next.empty()) break;
        CHECK(next.size() <= static_cast<std::size_t>(limit));
        found.insert(found.end(), next.begin(), next.end());
        page.before = std::pair(day_of(found.back()), found.back().id);
      }
      CHECK(found == expected);
    }
  }
}
