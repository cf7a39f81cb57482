#include "app/account/make_setup_token.hpp"
#include "app/demo/store_company.hpp"
#include "app/workspace/create_workspace.hpp"
#include "cli/command_line.hpp"
#include "main/demo_accounts.hpp"
#include "main/program_commands.hpp"
#include "main/server_program.hpp"
#include "main/unused_port.hpp"

#include <fmt/format.h>

#include <iostream>
#include <random>

namespace salespact {
namespace {

// No single query of a request is worth more (TRUST E9).
constexpr std::chrono::milliseconds request_read_budget{2000};

// A directory that goes with the process.
class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string pattern = (std::filesystem::temp_directory_path() / "salespact-demo-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::system_error(errno, std::generic_category(), pattern);
    path_ = pattern;
  }
  ~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// Port 0 becomes one that is free, so that the origin of our own pages is known.
cli::Listen settled(cli::Listen listen) {
  if (listen.port == 0) listen.port = unused_port(listen.address);
  return listen;
}

std::filesystem::path spool_in(const std::filesystem::path& directory) {
  const auto spool = directory / "spool";
  std::filesystem::create_directories(spool);
  http::SpoolFile::clear_leftovers(spool);
  return spool;
}

std::optional<std::string> objection(const cli::Serve& request) {
  http::ServerConfig config;
  config.address = request.listen.address;
  config.tls_in_front = request.behind_proxy;
  return http::objection_to(config);
}

// In the fragment, which browsers keep to themselves: the token is in no log and in no Referer.
void say_how_to_set_up(OpenWorkspace& open, Machine& machine, const std::string& url) {
  crypto::SodiumSecrets secrets;
  const app::Moment moment = open.moment(machine);
  const auto token = app::make_setup_token(open.account_ports(machine, secrets), moment.now, moment.today);
  if (!token) return;  // somebody administers it already
  fmt::print("No administrator yet. Within an hour, open this to set one up:\n\n  {}/setup#token={}\n\n", url,
             token->text());
}

// A place that holds nothing gets a company that the set-up will name.
cli::Answer<OpenWorkspace> open_to_serve(const cli::StorePlace& place, Machine& machine) {
  auto store = open_store(place, StoreUse::create, "salespact serve", request_read_budget);
  if (!store) return std::unexpected(store.error());
  if ((*store)->workspaces().empty()) {
    app::create_unnamed_workspace(**store, machine.ids, machine.clock);
    fmt::print("A new company begins in {}.\n", place_text(place));
  }
  const Workspace workspace = (*store)->workspaces().front();
  return OpenWorkspace{std::move(*store), workspace};
}

}  // namespace

cli::Answer<int> ProgramCommands::serve(const cli::Serve& request) {
  if (const auto why = objection(request)) return std::unexpected(cli::Refused{{*why}});
  auto open = open_to_serve(request.place, machine_);
  if (!open) return std::unexpected(open.error());
  std::optional<TemporaryDirectory> own_spool;
  if (request.place.database_url) own_spool.emplace();
  const ServerSettings settings{
      .listen = settled(request.listen),
      .proxies = request.proxies,
      .public_url = request.public_url.value_or(""),
      .behind_proxy = request.behind_proxy,
      .database_url = request.place.database_url.value_or(""),
      .spool_directory = spool_in(own_spool ? own_spool->path() : std::filesystem::path(request.place.directory)),
      .checkpoint_key = checkpoint_key_file(request.place, request.keys),
      .checkpoint_copies = request.copies};
  ServerProgram server(machine_, *open, settings);
  server.run([&](const std::string& url) {
    fmt::print("{} on {}\n", app::is_named(open->workspace) ? open->workspace.name : "Salespact", url);
    say_how_to_set_up(*open, machine_, settings.public_url.empty() ? url : settings.public_url);
    std::cout.flush();
    std::fflush(stdout);
  });
  return cli::exit_done;
}

cli::Answer<int> ProgramCommands::demo(const cli::Demo& request) {
  std::optional<TemporaryDirectory> throw_away;
  cli::StorePlace place;
  if (request.keep_in) {
    place = *request.keep_in;
  } else {
    throw_away.emplace();
    place.directory = throw_away->path().string();
  }
  auto store = open_store(place, StoreUse::create, "salespact demo");
  if (!store) return std::unexpected(store.error());
  const Instant now = machine_.clock.now();
  const auto company =
      app::demo::make_demo_company(request.seed, machine_.clock.date_in("America/New_York", now), machine_.ids);
  if ((*store)->workspaces().empty()) app::demo::store_company(**store, company, now);
  OpenWorkspace open{std::move(*store), {}};
  open.workspace = open.store->workspaces().front();
  const DemoAccounts accounts = make_demo_accounts(machine_, open);
  write_demo_pacts(machine_, open, accounts);

  const ServerSettings settings{.listen = settled(request.listen),
                                .spool_directory = spool_in(place.directory),
                                .checkpoint_key = checkpoint_key_file(place, {})};
  ServerProgram server(machine_, open, settings);
  server.run([&](const std::string& url) {
    fmt::print("{}\n\n{}", url, how_to_sign_in(accounts, open.workspace, url));
    std::fflush(stdout);
  });
  return cli::exit_done;
}

std::string ProgramCommands::openapi() { return openapi_of_program(); }

std::string ProgramCommands::version() { return std::string(program_version); }

}  // namespace salespact
