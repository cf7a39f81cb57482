#include "app/demo/csv_files.hpp"
#include "app/demo_support.hpp"
#include "base/decimal.hpp"
#include "domain/calendar/period_label.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

using namespace salespact;
using namespace salespact::test;
using app::demo::DemoCompany;

namespace {

using Table = std::vector<std::vector<std::string>>;

// RFC 4180, written for this test only.
Table table_of(const std::string& text) {
  Table table(1, {""});
  bool in_quotes = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' && in_quotes && i + 1 < text.size() && text[i + 1] == '"') {
      table.back().back().push_back(text[++i]);
    } else if (c == '"') {
      in_quotes = !in_quotes;
    } else if (c == ',' && !in_quotes) {
      table.back().emplace_back();
    } else if (c == '\n' && !in_quotes) {
      table.push_back({""});
    } else {
      table.back().back().push_back(c);
    }
  }
  table.pop_back();
  return table;
}

using Writer = void (*)(const DemoCompany&, std::ostream&);

Table written(const DemoCompany& company, Writer write) {
  std::ostringstream out;
  write(company, out);
  return table_of(out.str());
}

std::string joined(const std::vector<std::string>& cells) {
  std::string text;
  for (const std::string& cell : cells) text += (text.empty() ? "" : ",") + cell;
  return text;
}

const DemoCompany& company() { return demo_company(1, demo_days().front()); }

void check_even(const Table& table, std::size_t rows) {
  CHECK(table.size() == rows + 1);
  for (const auto& row : table) REQUIRE(row.size() == table.front().size());
}

}  // namespace

TEST_SUITE("demo csv") {
  TEST_CASE("every file has the canonical columns and one even row a record") {
    const Table people = written(company(), app::demo::write_people_csv);
    CHECK(joined(people.front()) == "person,email,unit,role,from,to");
    CHECK(people.size() > company().organisation.roles.size() + 1);  // people of the moved team have one more
    const Table deals = written(company(), app::demo::write_deals_csv);
    CHECK(joined(deals.front()) ==
          "id,owner,amount,currency,status,stage,created_on,closed_on,account,product,former_owner,lead_source,"
          "loss_reason,refund_of,segment");
    check_even(deals, company().deals.size());
    const Table activities = written(company(), app::demo::write_activities_csv);
    CHECK(joined(activities.front()) == "id,owner,type,occurred_on,count");
    check_even(activities, company().activities.size());
    const Table measurements = written(company(), app::demo::write_measurements_csv);
    CHECK(joined(measurements.front()) == "id,metric,owner,occurred_on,amount,currency");
    check_even(measurements, company().measurements.size());
    CHECK(joined(written(company(), app::demo::write_quotas_csv).front()) == "owner,metric,period,target,currency");
  }

  TEST_CASE("a history of two places is two rows that follow each other without a gap") {
    const Table people = written(company(), app::demo::write_people_csv);
    std::map<std::string, std::vector<std::vector<std::string>>> rows;
    for (const auto& row : people) rows[row[0]].push_back(row);
    int moved_with_team = 0;
    for (auto& [name, history] : rows) {
      std::ranges::sort(history, {}, [](const auto& row) { return row[4]; });
      for (std::size_t i = 1; i < history.size(); ++i) {
        CHECK(history[i - 1][5] == history[i][4]);
        moved_with_team += history[i - 1][2] == "UK & Ireland/Nordics" && history[i][2] == "Europe/Nordics" ? 1 : 0;
      }
    }
    CHECK(moved_with_team >= 3);
  }

  TEST_CASE("shares of a deal are written as percent and add up") {
    int shared = 0;
    int assisted = 0;
    for (const auto& row : written(company(), app::demo::write_deals_csv)) {
      if (row[1].find(':') == std::string::npos) continue;
      std::int64_t total = 0;
      std::istringstream lines(row[1]);
      for (std::string line; std::getline(lines, line, ';');) {
        const std::string share = line.substr(line.find(':') + 1);
        if (share.ends_with('!')) {
          ++assisted;
        } else {
          total += *rescale(*parse_decimal(share), 4);
        }
      }
      CHECK(total == whole_share);
      ++shared;
    }
    CHECK(shared > 500);
    CHECK(assisted > 300);
  }

  TEST_CASE("amounts of money are exact and sum to what the company booked") {
    std::int64_t from_file = 0;
    std::int64_t booked = 0;
    for (const auto& row : written(company(), app::demo::write_deals_csv)) {
      if (row[0] != "id") from_file += *rescale(*parse_decimal(row[2]), 2);
    }
    for (const Deal& deal : company().deals) booked += deal.amount_minor;
    CHECK(from_file == booked);
  }

  TEST_CASE("periods of quotas are read back as the periods of the goals") {
    std::set<DateRange> of_goals;
    for (const Goal& goal : company().goals) of_goals.insert(goal.period.range);
    Table quotas = written(company(), app::demo::write_quotas_csv);
    CHECK(quotas.size() > 400);
    quotas.erase(quotas.begin());
    for (const auto& row : quotas) {
      const auto period = parse_period(company().calendars.fiscal_calendars.front(), row[2]);
      REQUIRE(period.has_value());
      CHECK(of_goals.contains(period->range));
      CHECK(parse_decimal(row[3]).has_value());
    }
  }
}
