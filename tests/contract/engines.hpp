#pragma once

#include "store/open_postgres.hpp"
#include "store/open_store.hpp"
#include "support/postgres_server.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <memory>

// The stores that keep the same contract. A test case runs on each:
//   TEST_CASE_TEMPLATE("…", Engine, ON_EVERY_STORE) { Fixture<Engine> f; … }
namespace salespact::contract {

inline std::int64_t next_id() {
  static std::atomic<std::int64_t> last{4'000'000'000'000'000'000};  // ids use the whole width
  return ++last;
}

template <class SomeId>
SomeId make_id() {
  return SomeId{next_id()};
}

struct MemoryEngine {
  static constexpr bool keeps_sql = false;
  std::unique_ptr<app::Store> owned = store::make_memory_store();
  app::Store& store() { return *owned; }
};

struct SqliteEngine {
  static constexpr bool keeps_sql = true;
  TemporaryDirectory directory;
  std::unique_ptr<store::DurableStore> owned =
      store::open_sqlite(directory.path() / "salespact.db", {.create = true, .purpose = "the contract tests"});
  app::Store& store() { return *owned; }
};

// One database for all; a workspace of its own for each fixture. The role is one of the program's own (TRUST K5).
struct PostgresEngine {
  static constexpr bool keeps_sql = true;
  static store::DurableStore& shared() {
    static const auto opened = [] {
      PostgresServer& server = PostgresServer::shared();
      server.make_role("program");
      store::grant_postgres(server.url("contract"), "program");
      return store::open_postgres(server.url("contract", "program"));
    }();
    return *opened;
  }
  app::Store& store() { return shared(); }
};

#define ON_EVERY_STORE \
  salespact::contract::MemoryEngine, salespact::contract::SqliteEngine, salespact::contract::PostgresEngine

inline Currency usd() { return *Currency::parse("USD"); }
inline Date day(const char* iso) { return Date::parse_iso(iso).value(); }

inline Workspace some_workspace() {
  Workspace workspace;
  workspace.id = make_id<WorkspaceId>();
  workspace.name = "Acme";
  workspace.base_currency = usd();
  workspace.timezone = "America/New_York";
  workspace.fiscal_calendar = make_id<FiscalCalendarId>();
  workspace.work_calendar = make_id<WorkCalendarId>();
  return workspace;
}

inline Person some_person(const std::string& name, std::optional<std::string> email = std::nullopt) {
  Person person;
  person.id = make_id<PersonId>();
  person.display_name = name;
  person.email = std::move(email);
  return person;
}

inline WorkCalendar some_calendar(const std::string& name) {
  WorkCalendar calendar;
  calendar.id = make_id<WorkCalendarId>();
  calendar.name = name;
  return calendar;
}

// A store with one empty workspace.
template <class Engine>
struct Fixture {
  Engine engine;
  app::Store& store = engine.store();
  Workspace workspace = some_workspace();

  Fixture() { store.create(workspace); }

  void write(const app::Work& work) { store.write(workspace.id, work); }
  void read(const app::Work& work) { store.read(workspace.id, work); }
  // What `ask` answers in a read of its own.
  template <class Ask>
  auto ask(Ask question) {
    std::optional<decltype(question(std::declval<app::Transaction&>()))> answer;
    store.read(workspace.id, [&](app::Transaction& t) { answer.emplace(question(t)); });
    return *answer;
  }
  PersonId add_person(const std::string& name = "Ana") {
    const Person person = some_person(name);
    write([&](app::Transaction& t) { t.organisation().insert(person); });
    return person.id;
  }
  OrgUnitId add_unit(const std::string& name = "Central") {
    OrgUnit unit;
    unit.id = make_id<OrgUnitId>();
    unit.name = name;
    write([&](app::Transaction& t) { t.organisation().insert(unit); });
    return unit.id;
  }
  MetricId add_metric(const std::string& key = "revenue") {
    Metric metric;
    metric.id = make_id<MetricId>();
    metric.key = key;
    metric.name = key;
    write([&](app::Transaction& t) { t.metrics().insert(metric); });
    return metric.id;
  }
};

inline Deal some_deal(PersonId owner, const std::string& external_id) {
  Deal deal;
  deal.id = make_id<DealId>();
  deal.source = "crm";
  deal.external_id = external_id;
  deal.owner = owner;
  deal.amount_minor = 12'345;
  deal.currency = usd();
  deal.status = DealStatus::won;
  deal.stage = "Closed Won";
  deal.created_on = day("2017-01-05");
  deal.closed_on = day("2017-03-01");
  deal.account = "Globex";
  deal.product = "GTX";
  deal.fingerprint = fingerprint(external_id);
  return deal;
}

}  // namespace salespact::contract
