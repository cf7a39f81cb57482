#include "http/support/api_server.hpp"

#include "app/numbers/numbers_keeper.hpp"
#include "crypto/checkpoint_key.hpp"
#include "domain/metric/metric_library.hpp"
#include "http/api.hpp"
#include "http/copy_routes.hpp"
#include "http/idempotency.hpp"
#include "http/proof_routes.hpp"
#include "http/publish_numbers.hpp"
#include "http/sales_pact_routes.hpp"
#include "http/team_pact_routes.hpp"
#include "ingest/file_row_sources.hpp"
#include "pdf/cairo_printer.hpp"

#include <fmt/format.h>

#include <atomic>
#include <thread>

namespace salespact::test {
namespace {

class SharedIds final : public app::IdSource {
 public:
  std::int64_t next() override { return ++last_; }

 private:
  std::atomic<std::int64_t> last_{1'000'000};
};

const std::map<PersonId, std::string>& names() {
  static const std::map<PersonId, std::string> all{
      {ana, "Ana"}, {ben, "Ben"},   {dee, "Dee"}, {cy, "Cy"},   {sid, "Sid"}, {mo, "Mo"},
      {max, "Max"}, {cora, "Cora"}, {uma, "Uma"}, {eve, "Eve"}, {olu, "Olu"}, {vic, "Vic"},
      {sue, "Sue"}, {fay, "Fay"},   {nia, "Nia"}, {gil, "Gil"}, {ivy, "Ivy"}, {joe, "Joe"}};
  return all;
}

}  // namespace

// What outlives a server that is stopped and started again.
struct ApiServer::Machine {
  std::unique_ptr<app::Store> store = store::make_memory_store();
  SharedIds ids;
  SetClock clock;
  crypto::SodiumSecrets secrets{cheap_hash};
  ingest::FileRowSources sources;
  ScratchDirectory spool;
};

struct ApiServer::Parts {
  Parts(Machine& machine, WorkspaceId workspace, ApiServer& outside)
      : log(http::Log::to_function([](std::string_view) {})),
        numbers(*machine.store, workspace),
        imports({*machine.store, workspace, machine.sources, machine.ids}, hooks(machine, outside)),
        api{*machine.store, workspace, numbers, machine.ids, machine.clock, machine.sources, imports, events, "0"},
        account{.ports = {*machine.store, workspace, machine.secrets, machine.ids},
                .recognition = {*machine.store, workspace, access, machine.clock, {}},
                .throttle = throttle,
                .clock = machine.clock,
                .events = events},
        router(http::authorize_by({account.recognition, machine.clock, own_origin}),
               http::replay_answers(*machine.store, workspace, machine.clock, http::paths_with_secrets())) {
    numbers.on_publish([this](const app::Board&, const app::Moved& moved) {
      http::publish_numbers(api, access, moved, std::to_string(++last_event));
    });
    numbers.load(access_day);
    router.add(http::session_routes(account));
    router.add(http::account_routes(account));
    router.add(http::api_routes(api));
    router.add(http::sales_pact_signing_routes(api, account));
    router.add(http::team_pact_signing_routes(api, account));
    router.add(http::proof_routes(api, checkpoints));
    router.add(http::copy_routes(api, printer));
    checkpoints.make(machine.clock.now());
    http::ServerConfig config;
    config.port = 0;
    config.spool_directory = machine.spool.path();
    server = std::make_unique<http::Server>(std::move(config), router, *log, &events);
    server->start();
  }
  ~Parts() { server->stop(); }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  app::ImportJobs::Hooks hooks(Machine& machine, ApiServer& outside) {
    return {.moment = [&machine] { return app::Moment{machine.clock.now(), access_day}; },
            .after_commit = [this] { numbers.follow(access_day); },
            .tell =
                [this, &outside](const app::ImportJobs::Progress& progress) {
                  if (outside.on_progress) outside.on_progress(progress);
                  publish("import");
                },
            .fail = [](const std::string&) {}};
  }
  void publish(const std::string& topic) { events.publish({topic, topic, "{}", std::to_string(++last_event)}); }

  std::unique_ptr<http::Log> log;
  app::AccessDirectory access;
  app::SignInThrottle throttle;
  http::EventHub events;
  std::atomic<std::int64_t> last_event{0};
  app::NumbersKeeper numbers;
  app::ImportJobs imports;
  http::Api api;
  http::AccountServices account;
  crypto::CheckpointKey checkpoint_key = crypto::CheckpointKey::passing();
  pdf::CairoPrinter printer;
  app::CheckpointKeeper checkpoints{api.store, api.workspace, checkpoint_key};
  http::Router router;
  std::unique_ptr<http::Server> server;
};

ApiServer::ApiServer() : machine_(std::make_unique<Machine>()) {
  machine_->clock.instant = {access_day.days() * app::one_day + app::one_day / 2};
  fill_store();
  start();
}
ApiServer::~ApiServer() { stop(); }
void ApiServer::stop() { parts_.reset(); }
void ApiServer::start() { parts_ = std::make_unique<Parts>(*machine_, workspace_, *this); }

void ApiServer::fill_store() {
  WorkCalendar work;
  work.id = {8'001};
  FiscalCalendar fiscal;
  fiscal.id = {8'002};
  Workspace workspace;
  workspace.id = workspace_;
  workspace.name = "Company";
  workspace.base_currency = *Currency::parse("USD");
  workspace.timezone = "UTC";
  workspace.fiscal_calendar = fiscal.id;
  workspace.work_calendar = work.id;
  machine_->store->create(workspace);
  machine_->store->write(workspace_, [&](app::Transaction& tx) {
    tx.calendars().put(work);
    tx.calendars().put(fiscal);
    tx.calendars().put(ExchangeRate{*Currency::parse("EUR"), workspace.base_currency, RateKind::plan,
                                    *Date::parse_iso("2026-01-01"), 1'100'000});
    for (Metric found : metric_library()) {
      found.id = machine_->ids.make<MetricId>();
      metrics_[found.key] = found.id;
      tx.metrics().insert(found);
    }
    for (const OrgUnit& row : people.rows.units) tx.organisation().insert(row);
    for (const UnitParent& row : people.rows.parents) tx.organisation().put(row);
    for (Person row : people.rows.people) {
      row.display_name = names().at(row.id);
      tx.organisation().insert(row);
    }
    for (const Membership& row : people.rows.memberships) tx.organisation().put(row);
    for (const RoleAssignment& row : people.rows.roles) tx.organisation().put(row);
    tx.changes().append(app::ChangeKind::bulk);
  });
}

ApiServer::Reply ApiServer::ask(const std::string& method, const std::string& path, const Headers& headers,
                                const std::string& body) const {
  std::string text = fmt::format("{} {} HTTP/1.1\r\nHost: sales.example\r\n", method, path);
  bool typed = false;
  for (const auto& [name, value] : headers) {
    text += fmt::format("{}: {}\r\n", name, value);
    typed = typed || name == "Content-Type";
  }
  if (!body.empty() && !typed) text += "Content-Type: application/json\r\n";
  if (!body.empty() || method == "POST") text += fmt::format("Content-Length: {}\r\n", body.size());
  return connect()->ask(text + "\r\n" + body);
}

ApiServer::Reply ApiServer::as(PersonId person, const std::string& method, const std::string& path,
                               const std::string& body, Headers headers) {
  headers.emplace_back("Authorization", "Bearer " + token_of(person));
  return ask(method, path, headers, body);
}

ApiServer::Reply ApiServer::send_file(const std::string& path, const std::string& csv) {
  return as(olu, "POST", "/api/v1/imports/" + path, csv, {{"Content-Type", "text/csv"}});
}

ApiServer::Reply ApiServer::finished_import(const std::string& id) {
  Reply reply;
  for (int i = 0; i < 3'000; ++i) {
    reply = get(olu, "/api/v1/imports/" + id);
    const std::string state = field_of(reply.body, "state");
    if (reply.status != 200 || (state != "running" && state != "waiting")) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return reply;
}

bool ApiServer::holds_ops(PersonId person) const { return person == olu || person == sue; }

std::string ApiServer::token(PersonId person, const std::vector<std::string>& scopes) {
  const auto made = app::create_api_token(parts_->account.ports, nullptr, {person, "for tests", scopes},
                                          machine_->clock.now(), access_day);
  return std::string(made.value().token.text());
}

std::string ApiServer::token_of(PersonId person) {
  std::string& kept = tokens_[person];
  if (kept.empty()) {
    std::vector<std::string> scopes{"read", "write"};
    if (holds_ops(person)) scopes.insert(scopes.end(), {"import", "deals:write", "admin"});
    kept = token(person, scopes);
  }
  return kept;
}

std::string ApiServer::session_of(PersonId person) {
  app::NewSession made =
      app::prepare_session(parts_->account.ports, {"127.0.0.1", "a browser"}, {}, machine_->clock.now());
  made.stored.person = person;
  machine_->store->write(workspace_, [&](app::Transaction& tx) { tx.accounts().insert(made.stored); });
  return "salespact-local=" + std::string(made.started.token.text());
}

std::unique_ptr<RawClient> ApiServer::connect() const { return std::make_unique<RawClient>(parts_->server->port()); }

std::string ApiServer::head_of(PersonId person, const std::string& path, const Headers& headers) {
  std::string text =
      fmt::format("GET {} HTTP/1.1\r\nHost: sales.example\r\nAuthorization: Bearer {}\r\n", path, token_of(person));
  for (const auto& [name, value] : headers) text += fmt::format("{}: {}\r\n", name, value);
  return text + "\r\n";
}

GoalId ApiServer::add_goal(Goal goal) {
  goal.id = machine_->ids.make<GoalId>();
  write([&](app::Transaction& tx) {
    tx.goals().insert(std::span(&goal, 1));
    tx.changes().append(app::ChangeKind::goal, goal.id.value, 1);
  });
  goals_.push_back(goal);
  return goal.id;
}

void ApiServer::write(const std::function<void(app::Transaction&)>& work) {
  machine_->store->write(workspace_, work);
  parts_->numbers.follow(access_day);
}
void ApiServer::read(const std::function<void(app::Transaction&)>& work) const {
  machine_->store->read(workspace_, work);
}

const http::Router& ApiServer::router() const { return parts_->router; }
http::EventHub& ApiServer::events() { return parts_->events; }
std::size_t ApiServer::spool_files() const { return machine_->spool.files(); }

Goal revenue_goal(const ApiServer& server, const Owner& owner, Visibility visibility) {
  Goal goal;
  goal.title = "Revenue";
  goal.owner = owner;
  goal.metric = server.metric("revenue");
  goal.period = {PeriodKind::quarter, "2027-Q1", {*Date::parse_iso("2027-01-01"), *Date::parse_iso("2027-03-31")}};
  goal.currency = *Currency::parse("USD");
  goal.target = 100'000;
  goal.visibility = visibility;
  return goal;
}

std::vector<std::string> items_of(const std::string& json) {
  std::vector<std::string> items;
  const std::size_t list = json.starts_with('[') ? 0 : json.find("\"items\":[") + 8;
  int depth = 0;
  bool quoted = false;
  std::size_t from = 0;
  for (std::size_t i = list; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted) {
      if (c == '\\') ++i;
      quoted = c != '"';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      if (++depth == 2) from = i;
    } else if (c == ']' || c == '}') {
      if (--depth == 1) items.push_back(json.substr(from, i + 1 - from));
      if (depth == 0) break;
    }
  }
  return items;
}

std::vector<std::string> fields_of(const std::string& json, const std::string& name) {
  std::vector<std::string> fields;
  for (const std::string& item : items_of(json)) fields.push_back(field_of(item, name));
  return fields;
}

std::string value_of(const std::string& json, const std::string& name) {
  const std::string key = "\"" + name + "\":";
  const std::size_t at = json.find(key);
  if (at == std::string::npos) return "";
  const std::size_t from = at + key.size();
  return json.substr(from, json.find_first_of(",}]", from) - from);
}

}  // namespace salespact::test
