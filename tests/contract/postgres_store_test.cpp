#include "contract/engines.hpp"
#include "store/open_postgres.hpp"
#include "store/postgres/pg_connection.hpp"

#include <thread>

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

constexpr std::chrono::milliseconds no_budget{0};

void on_server(const std::string& database, const std::string& text) {
  store::PgConnection(PostgresServer::shared().url(database), no_budget).command(text);
}

}  // namespace

TEST_CASE("two processes may have one database open; who listens is told of a change") {
  const std::string url = PostgresServer::shared().url("listening");
  const auto here = store::open_postgres(url);
  const auto there = store::open_postgres(url);
  const Workspace workspace = some_workspace();
  here->create(workspace);
  const auto signal = store::listen_postgres(url);
  CHECK_FALSE(signal->wait(std::chrono::milliseconds(50)));
  there->write(workspace.id, [](app::Transaction&) {});  // nothing moved
  CHECK_FALSE(signal->wait(std::chrono::milliseconds(50)));
  there->write(workspace.id, [](app::Transaction& t) { t.changes().append(app::ChangeKind::bulk); });
  CHECK(signal->wait(std::chrono::seconds(5)));
  here->read(workspace.id, [](app::Transaction& t) { CHECK(t.changes().last() == 1); });
  CHECK_THROWS(there->write(workspace.id, [](app::Transaction& t) {
    t.changes().append(app::ChangeKind::bulk);
    throw std::runtime_error("undone");
  }));
  CHECK_FALSE(signal->wait(std::chrono::milliseconds(50)));
}

TEST_CASE("a write that meets a serialization conflict is run again") {
  const std::string url = PostgresServer::shared().url("retrying");
  const auto store = store::open_postgres(url);
  const Workspace workspace = some_workspace();
  store->create(workspace);
  on_server(
      "retrying",
      "CREATE SEQUENCE meetings; CREATE FUNCTION meet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
      "IF nextval('meetings') < 3 THEN RAISE EXCEPTION 'met' USING ERRCODE = '40001'; END IF; RETURN NEW; END $$; "
      "CREATE TRIGGER meet BEFORE INSERT ON org_unit FOR EACH ROW EXECUTE FUNCTION meet()");
  int runs = 0;
  store->write(workspace.id, [&](app::Transaction& t) {
    ++runs;
    OrgUnit unit;
    unit.id = make_id<OrgUnitId>();
    unit.name = "East";
    t.organisation().insert(unit);
  });
  CHECK(runs == 3);
  store->read(workspace.id, [](app::Transaction& t) { CHECK(t.organisation().load().units.size() == 1); });

  on_server("retrying",
            "CREATE OR REPLACE FUNCTION meet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "RAISE EXCEPTION 'met' USING ERRCODE = '40P01'; END $$");
  runs = 0;
  CHECK_THROWS_AS(store->write(workspace.id,
                               [&](app::Transaction& t) {
                                 ++runs;
                                 OrgUnit unit;
                                 unit.id = make_id<OrgUnitId>();
                                 t.organisation().insert(unit);
                               }),
                  app::StoreUnavailable);
  CHECK(runs == 6);  // bounded
}

TEST_CASE("a connection that dies while idle is replaced; one that dies within a write undoes it") {
  const std::string url = PostgresServer::shared().url("dying");
  const auto store = store::open_postgres(url);
  const Workspace workspace = some_workspace();
  store->create(workspace);
  const std::string kill_others =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'dying' AND pid <> pg_backend_pid()";
  on_server("dying", kill_others);
  CHECK_NOTHROW(store->write(workspace.id, [](app::Transaction& t) { t.changes().append(app::ChangeKind::bulk); }));
  CHECK_THROWS_AS(store->write(workspace.id,
                               [&](app::Transaction& t) {
                                 t.organisation().insert(some_person("Ana"));
                                 on_server("dying", kill_others);
                                 std::this_thread::sleep_for(std::chrono::milliseconds(100));
                                 t.organisation().insert(some_person("Ben"));
                               }),
                  app::StoreUnavailable);
  store->read(workspace.id, [](app::Transaction& t) { CHECK(t.organisation().load().people.empty()); });
}

TEST_CASE("a connection lost during COMMIT leaves the outcome unknown, and says so") {
  const std::string url = PostgresServer::shared().url("committing");
  const auto store = store::open_postgres(url);
  const Workspace workspace = some_workspace();
  store->create(workspace);
  on_server("committing",
            "CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$; "
            "CREATE CONSTRAINT TRIGGER die AFTER INSERT ON org_unit DEFERRABLE INITIALLY DEFERRED "
            "FOR EACH ROW EXECUTE FUNCTION die()");
  CHECK_THROWS_AS(store->write(workspace.id,
                               [](app::Transaction& t) {
                                 OrgUnit unit;
                                 unit.id = make_id<OrgUnitId>();
                                 unit.name = "East";
                                 t.organisation().insert(unit);
                               }),
                  app::OutcomeUnknown);
  CHECK_NOTHROW(store->read(workspace.id, [](app::Transaction& t) { t.load_workspace(); }));
}

TEST_CASE("a read that takes too long is stopped by the server") {
  const std::string url = PostgresServer::shared().url("slow");
  const auto store = store::open_postgres(url, {.statement_budget = std::chrono::milliseconds(100)});
  const Workspace workspace = some_workspace();
  store->create(workspace);
  store->write(workspace.id, [](app::Transaction& t) {
    Metric metric;
    metric.id = make_id<MetricId>();
    metric.key = "calls";
    t.metrics().insert(metric);
  });
  on_server("slow",
            "ALTER TABLE metric RENAME TO metric_table; CREATE VIEW metric AS SELECT m.* FROM metric_table m, "
            "(SELECT pg_sleep(5)) AS s");
  CHECK_THROWS_AS(store->read(workspace.id, [](app::Transaction& t) { t.metrics().all(); }), app::StoreUnavailable);
}

TEST_CASE("history, audit and changes can't be altered or deleted on PostgreSQL either") {
  const std::string url = PostgresServer::shared().url("keeping");
  const auto store = store::open_postgres(url);
  const Workspace workspace = some_workspace();
  store->create(workspace);
  store->write(workspace.id, [](app::Transaction& t) {
    const Person ana = some_person("Ana");
    t.organisation().insert(ana);
    Deal deal = some_deal(ana.id, "1");
    deal.credits = {{ana.id, whole_share, SplitKind::revenue}};
    t.records().insert(std::span(&deal, 1));
    CHECK(t.records().correct(deal));
  });
  for (const char* statement :
       {"UPDATE audit_entry SET action = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry",
        "DELETE FROM change_log", "DELETE FROM deal_history", "UPDATE deal_history SET amount_minor = 1",
        "DELETE FROM deal_credit", "DELETE FROM deal", "TRUNCATE deal CASCADE", "UPDATE deal SET source_no = 99",
        "UPDATE record_source SET name = 'sample'", "DELETE FROM record_source"}) {
    CAPTURE(statement);
    CHECK_THROWS_AS(on_server("keeping", statement), app::StoreFault);
  }
}

TEST_CASE("a server that can't be reached is named as such, and a backup is left to PostgreSQL's own tools") {
  CHECK_THROWS_AS(store::open_postgres("postgresql://salespact@127.0.0.1:1/nothing"), app::StoreUnavailable);
  CHECK_THROWS_AS(PostgresEngine::shared().backup_to("anywhere"), app::StoreFault);
  // Of its own: what other tests put into theirs is told of in no audit log.
  const auto sound = store::open_postgres(PostgresServer::shared().url("examined"));
  sound->create(some_workspace());
  for (const auto& finding : sound->examine()) {
    CAPTURE(finding.subject);
    CAPTURE(finding.text);
    CHECK(finding.good);
  }
}
