#pragma once

#include "app/import/import_request.hpp"
#include "app/numbers/numbers_keeper.hpp"
#include "app/ports/clock.hpp"
#include "app/report/attainment.hpp"
#include "app/workspace/create_workspace.hpp"
#include "contract/engines.hpp"
#include "ingest/file_row_sources.hpp"

#include <doctest/doctest.h>

#include <string>

// A company on a store, its files, and what is asked of it.
namespace salespact::test {

inline Date day(const char* iso) { return Date::parse_iso(iso).value(); }

// It is whatever day the test says. What is stored bears one instant, of the test's first day, unless the clock moves:
// then it is noon of the day that the test says.
class FixedClock final : public app::Clock {
 public:
  static constexpr std::int64_t a_day = 86'400'000'000;  // microseconds
  bool moves = false;

  [[nodiscard]] Instant now() const override { return {1'800'000'000'000'000}; }
  [[nodiscard]] Instant noon_of(Date on) const {
    return moves ? Instant{std::int64_t{on.days()} * a_day + a_day / 2} : now();
  }
  [[nodiscard]] Date date_in(std::string_view, Instant at) const override {
    return moves ? Date::from_days(static_cast<std::int32_t>(at.microseconds / a_day)) : day("2027-04-15");
  }
  [[nodiscard]] bool knows_zone(std::string_view zone) const override { return zone == "UTC"; }
};

class GrowingIds final : public app::IdSource {
 public:
  std::int64_t next() override { return contract::next_id(); }
};

template <class Engine>
struct Office {
  Engine engine;
  FixedClock clock;
  GrowingIds ids;
  ingest::FileRowSources sources;
  Workspace workspace;
  Date today = day("2027-04-15");

  explicit Office(std::string currency = "USD")
      : workspace(
            app::create_workspace(engine.store(), ids, clock, {"Acme", std::move(currency), "UTC", 1, "en"}).value()) {}

  [[nodiscard]] app::ImportPorts ports() { return {engine.store(), workspace.id, sources, ids}; }
  [[nodiscard]] app::Moment moment() const { return {clock.noon_of(today), today}; }

  app::ImportRequest request(app::ImportKind kind, std::string text) const {
    app::ImportRequest out;
    out.kind = kind;
    out.file = {"file.csv", std::move(text)};
    out.read.default_currency = workspace.base_currency;
    return out;
  }
  app::ImportReport import(app::ImportKind kind, std::string text) {
    auto report = app::import_file(ports(), request(kind, std::move(text)), moment());
    if (!report) {
      for (const app::RowProblem& problem : report.error().problems) MESSAGE(problem.code << ": " << problem.message);
    }
    REQUIRE(report.has_value());
    return std::move(*report);
  }
  app::ImportReport people(const std::string& rows) {
    return import(app::ImportKind::people, "person,email,unit,role,from,to\n" + rows);
  }
  app::ImportReport deals(const std::string& rows) {
    return import(app::ImportKind::deals,
                  "id,owner,amount,currency,status,stage,created_on,closed_on,account,product\n" + rows);
  }
  app::ImportReport quotas(const std::string& rows) {
    return import(app::ImportKind::quotas, "owner,metric,period,target,currency\n" + rows);
  }
  app::ImportReport measurements(const std::string& rows) {
    return import(app::ImportKind::measurements, "id,metric,owner,occurred_on,amount,currency\n" + rows);
  }

  std::shared_ptr<const app::Board> board() {
    app::NumbersKeeper keeper(engine.store(), workspace.id);
    keeper.load(today);
    return keeper.current();
  }
  // "Central 300.00, …": owner (path of a unit, name of a person) and value, in the order of the report.
  std::string actuals(const app::ActualsQuestion& question) {
    const auto rows = app::report_actuals(board()->numbers, question, today);
    REQUIRE(rows.has_value());
    std::string text;
    for (const app::ActualRow& row : *rows) {
      const std::string owner = row.owner.kind == app::OwnerKind::unit ? row.owner.path : row.owner.name;
      text += (text.empty() ? "" : ", ") + (owner.empty() ? "company" : owner) + " " + row.actual.value_or("-");
    }
    return text;
  }
};

// "2 new, 1 unchanged, 0 corrected, 0 rejected".
inline std::string told(const app::ImportReport& report) {
  const app::ImportCounts& c = report.counts;
  return std::to_string(c.fresh) + " new, " + std::to_string(c.unchanged) + " unchanged, " +
         std::to_string(c.corrected) + " corrected, " + std::to_string(c.rejected) + " rejected";
}

}  // namespace salespact::test
