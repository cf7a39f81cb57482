#include "main/server_program.hpp"

#include "app/access/access_directory.hpp"
#include "app/account/sign_in_throttle.hpp"
#include "app/goal/turn_goals.hpp"
#include "app/import/import_jobs.hpp"
#include "app/notice/turn_notices.hpp"
#include "app/numbers/numbers_keeper.hpp"
#include "app/proof/checkpoint_keeper.hpp"
#include "app/sales_pact/turn_sales_pacts.hpp"
#include "app/team_pact/turn_team_pacts.hpp"
#include "app/workspace/create_workspace.hpp"
#include "crypto/checkpoint_key.hpp"
#include "host/checkpoint_folder.hpp"
#include "http/account_routes.hpp"
#include "http/api.hpp"
#include "http/copy_routes.hpp"
#include "http/idempotency.hpp"
#include "http/proof_routes.hpp"
#include "http/publish_numbers.hpp"
#include "http/routing/openapi.hpp"
#include "http/sales_pact_routes.hpp"
#include "http/session_routes.hpp"
#include "http/team_pact_routes.hpp"
#include "http/web/web_routes.hpp"
#include "main/checkpoint_clock.hpp"
#include "main/checkpoint_copier.hpp"
#include "main/number_follower.hpp"
#include "main/web_files.hpp"
#include "pdf/cairo_printer.hpp"

#include <fmt/format.h>

#include <csignal>
#include <thread>

namespace salespact {
namespace {

http::ServerConfig config_of(const ServerSettings& settings) {
  http::ServerConfig config;
  config.address = settings.listen.address;
  config.port = settings.listen.port;
  config.spool_directory = settings.spool_directory;
  config.tls_in_front = settings.public_url.starts_with("https://");
  for (const std::string& text : settings.proxies) {
    const auto proxy = http::Cidr::parse(text);
    if (!proxy) throw std::invalid_argument(fmt::format("\"{}\" is no address or network, such as 10.0.0.0/8", text));
    config.trusted_proxies.push_back(*proxy);
  }
  return config;
}

std::vector<http::Route> system_routes(const std::string& openapi) {
  return {
      {http::Method::get,
       "/api/v1/openapi.json",
       app::WhoMay::anyone(),
       {.lane = http::Lane::inline_},
       [&openapi](const http::Request&) { return http::json_response(200, openapi); },
       {.operation = "get_openapi",
        .summary = "This document",
        .answers = {{200, "OpenAPI 3.1", nullptr, "application/json"}}}},
  };
}

}  // namespace

struct ServerProgram::Parts {
  Parts(Machine& machine, OpenWorkspace& open, const ServerSettings& settings)
      : address(settings.listen.address),
        log(http::Log::to_stderr()),
        checkpoint_key(key_of(settings)),
        checkpoints(*open.store, open.workspace.id, checkpoint_key),
        numbers(*open.store, open.workspace.id),
        imports(open.import_ports(machine), import_hooks()),
        api{*open.store, open.workspace.id,           numbers, machine.ids, machine.clock, machine.sources, imports,
            events,      std::string(program_version)},
        account{.ports = open.account_ports(machine, secrets),
                .recognition = {*open.store, open.workspace.id, access, machine.clock, {}},
                .throttle = throttle,
                .clock = machine.clock,
                .events = events},
        router(http::authorize_by({account.recognition, machine.clock, origin_of(settings)}),
               followed_by_numbers(
                   http::replay_answers(*open.store, open.workspace.id, machine.clock, http::paths_with_secrets()))),
        server(config_of(settings), router, *log, &events) {
    numbers.on_publish([this](const app::Board&, const app::Moved& moved) {
      http::publish_numbers(api, access, moved, next_event_id());
    });
    numbers.load(open.moment(machine).today);
    turn_day();
    add_routes();
    follower.emplace(
        numbers, settings.database_url, [this] { return api.moment().today; }, [this] { turn_day(); },
        [this](const std::string& fault) {
          log->note(http::LogLevel::warning, "numbers_not_followed", {{"fault", fault}});
        });
    if (settings.checkpoint_copies) copy_checkpoints(open, *settings.checkpoint_copies);
    checkpoint_clock.emplace(checkpoints, machine.clock, [this](const std::string& fault) {
      log->note(http::LogLevel::error, "checkpoint_not_made", {{"fault", fault}});
    });
  }

  void copy_checkpoints(const OpenWorkspace& open, const std::filesystem::path& directory) {
    checkpoint_folder.emplace(directory);
    checkpoint_copier.emplace(app::CheckpointCopies(*open.store, open.workspace.id, *checkpoint_folder),
                              CheckpointCopier::Tell{.fault =
                                                         [this](const std::string& fault) {
                                                           log->note(http::LogLevel::error, "checkpoint_not_copied",
                                                                     {{"fault", fault}});
                                                         },
                                                     .mended =
                                                         [this](std::int64_t copied) {
                                                           log->note(http::LogLevel::info, "checkpoints_copied_again",
                                                                     {{"copied", std::to_string(copied)}});
                                                         }});
  }

  static crypto::CheckpointKey key_of(const ServerSettings& settings) {
    return settings.checkpoint_key.empty() ? crypto::CheckpointKey::passing()
                                           : crypto::CheckpointKey::kept_in(settings.checkpoint_key);
  }

  // What the calendar does to goals and pacts, which may have waited while the program did not run.
  void turn_day() {
    http::forget_old_answers(api.store, api.workspace, api.clock.now());
    turn_pacts();
    tell_people();
    if (app::turn_goals(api.store, api.workspace, *numbers.current(), api.moment())) numbers.follow(api.moment().today);
  }

  void turn_pacts() {
    std::shared_ptr<const app::OrganisationToday> organisation;
    const app::Moment moment = api.moment();
    api.store.read(api.workspace, [&](app::Transaction& tx) { organisation = access.of(tx, moment.today); });
    app::turn_sales_pacts(api.store, api.workspace, api.ids, *organisation, moment);
    app::turn_team_pacts(api.store, api.workspace, *organisation, moment);
  }

  // What late records have changed is told when they have come in; what could not be told now is at the next turn.
  void tell_people() noexcept {
    try {
      const app::AdministrationPorts ports{api.store, api.workspace, api.ids, api.clock};
      const app::Moment moment = api.moment();
      if (app::turn_notices(ports, *numbers.current(), moment)) numbers.follow(moment.today);
    } catch (const std::exception& fault) {
      log->note(http::LogLevel::warning, "notices_not_told", {{"fault", fault.what()}});
    }
  }

  // Whoever has written sees it in the next answer, whatever was written (DESIGN 5).
  http::Around followed_by_numbers(http::Around around) {
    return [this, around = std::move(around)](const http::Route& route, const http::Request& request,
                                              const std::function<http::Response()>& handle) {
      http::Response response = around(route, request, handle);
      if (!http::is_safe(route.method) && response.status < 300) follow(api.moment().today);
      return response;
    };
  }

  // The write stands whatever happens here; what could not be followed now is caught up with at the next change.
  void follow(Date today) noexcept {
    try {
      numbers.follow(today);
    } catch (const std::exception& fault) {
      log->note(http::LogLevel::warning, "numbers_not_followed", {{"fault", fault.what()}});
    }
  }

  static std::string origin_of(const ServerSettings& settings) {
    if (!settings.public_url.empty()) return settings.public_url;
    return fmt::format("http://{}:{}", settings.listen.address, settings.listen.port);
  }

  app::ImportJobs::Hooks import_hooks() {
    return {.moment = [this] { return api.moment(); },
            .after_commit = [this] { numbers.follow(api.moment().today); },
            .tell =
                [this](const app::ImportJobs::Progress& progress) {
                  tell_import(progress);
                  if (progress.ended) tell_people();
                },
            .fail =
                [this](const std::string& fault) {
                  log->note(http::LogLevel::error, "import_failed", {{"fault", fault}});
                }};
  }

  void tell_import(const app::ImportJobs::Progress& progress) {
    JsonWriter data;
    data.begin_object().field("id", progress.id.text()).field("rows_done", progress.rows_done);
    data.field("rows_total", progress.rows_total).field("ended", progress.ended).end_object();
    events.publish({"import", "import", data.take(), next_event_id()});
  }

  // Of which nobody learns how many events there were that they did not hear.
  std::string next_event_id() { return id_to_text(api.ids.next()); }

  void add_routes() {
    router.add(http::session_routes(account));
    router.add(http::account_routes(account));
    router.add(http::api_routes(api));
    router.add(http::sales_pact_signing_routes(api, account));
    router.add(http::team_pact_signing_routes(api, account));
    router.add(http::proof_routes(api, checkpoints));
    router.add(http::copy_routes(api, printer));
    router.add(system_routes(openapi));
    router.add(http::web_routes(web_files()));
    openapi = http::openapi_document(router, program_version);
  }

  std::string address;
  std::unique_ptr<http::Log> log;
  crypto::CheckpointKey checkpoint_key;
  app::CheckpointKeeper checkpoints;
  pdf::CairoPrinter printer;
  crypto::SodiumSecrets secrets;
  app::AccessDirectory access;
  app::SignInThrottle throttle;
  http::EventHub events;
  std::string openapi;
  app::NumbersKeeper numbers;
  app::ImportJobs imports;
  http::Api api;
  http::AccountServices account;
  http::Router router;
  http::Server server;
  std::optional<NumberFollower> follower;
  std::optional<host::CheckpointFolder> checkpoint_folder;
  std::optional<CheckpointCopier> checkpoint_copier;  // ends after the clock, which makes a last one
  std::optional<CheckpointClock> checkpoint_clock;
};

ServerProgram::ServerProgram(Machine& machine, OpenWorkspace& open, const ServerSettings& settings) {
  // Before any thread is made, so that none of them takes the signals that run() waits for.
  sigset_t stopping;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGINT);
  sigaddset(&stopping, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &stopping, nullptr);
  parts_ = std::make_unique<Parts>(machine, open, settings);
}

ServerProgram::~ServerProgram() = default;

const std::string& ServerProgram::openapi() const { return parts_->openapi; }

void ServerProgram::run(const std::function<void(const std::string& url)>& ready) {
  parts_->server.start();
  ready(fmt::format("http://{}:{}", parts_->address, parts_->server.port()));
  sigset_t stopping;
  sigemptyset(&stopping);
  sigaddset(&stopping, SIGINT);
  sigaddset(&stopping, SIGTERM);
  int signal = 0;
  while (sigwait(&stopping, &signal) != 0) {
  }
  parts_->server.stop();
}

std::string openapi_of_program() {
  Machine machine;
  OpenWorkspace open{store::make_memory_store(), {}};
  const auto made =
      app::create_workspace(*open.store, machine.ids, machine.clock, {"Salespact", "USD", "UTC", 1, "en"});
  check(made.has_value(), "an example workspace can be made");
  open.workspace = *made;
  return ServerProgram(machine, open, {}).openapi();
}

}  // namespace salespact
