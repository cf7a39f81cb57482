#include "app/demo/store_company.hpp"
#include "app/demo_support.hpp"
#include "app/numbers/numbers_keeper.hpp"
#include "app/report/attainment.hpp"
#include "store/open_store.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace salespact;
using namespace salespact::test;

namespace {

struct Report {
  std::vector<app::GoalRow> rows;

  explicit Report(Date today) {
    const auto& company = demo_company(1, today);
    const auto store = store::make_memory_store();
    app::demo::store_company(*store, company, Instant{});
    app::NumbersKeeper keeper(*store, company.workspace.id);
    keeper.load(today);
    const auto board = keeper.current();
    auto reported = app::report_attainment(board->numbers, *board->sheet, {}, app::AsOf::live(today));
    REQUIRE(reported.has_value());
    rows = std::move(*reported);
  }

  std::map<std::string, int> statuses(auto asked_for) const {
    std::map<std::string, int> counts;
    for (const app::GoalRow& row : rows) {
      if (asked_for(row)) ++counts[row.status];
    }
    return counts;
  }
};

}  // namespace

TEST_SUITE("demo numbers") {
  TEST_CASE("the attainment report of the demo has every status, whatever day it is") {
    for (const Date today : demo_days()) {
      CAPTURE(today.iso());
      const auto counts = Report(today).statuses([](const app::GoalRow&) { return true; });
      for (const char* status : {"no_data", "reached", "too_early", "ahead", "on_track", "at_risk", "off_track"}) {
        CAPTURE(status);
        CHECK(counts.contains(status));
      }
    }
  }

  TEST_CASE("in the middle of a quarter its revenue quotas are neither all good nor all bad") {
    const auto counts = Report(on("2026-11-21")).statuses([](const app::GoalRow& row) {
      return row.metric == "revenue" && row.period.label == "2026-Q4";
    });
    int all = 0;
    for (const auto& [status, count] : counts) all += count;
    for (const auto& [status, count] : counts) CHECK(count * 100 < all * 70);
    CHECK(all >= 45);
    CHECK(counts.size() >= 4);
  }

  TEST_CASE("the deal without a rate is counted as unconverted where a unit's goal would need it (E11)") {
    const Report report(on("2026-11-21"));
    int seen = 0;
    for (const app::GoalRow& row : report.rows) {
      if (row.metric == "revenue" && row.owner.name == "Nordics" && row.period.label == "2026-Q4") {
        seen += static_cast<int>(row.unconverted);
      }
    }
    CHECK(seen == 1);
  }
}
