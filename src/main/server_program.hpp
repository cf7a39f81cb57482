#pragma once

#include "cli/requests.hpp"
#include "http/routing/router.hpp"
#include "http/server/server.hpp"
#include "main/open_workspace.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace salespact {

inline constexpr std::string_view program_version = SALESPACT_VERSION;

struct ServerSettings {
  cli::Listen listen;
  std::vector<std::string> proxies{};
  std::string public_url{};  // the origin that browsers see; empty: what is listened on
  bool behind_proxy = false;
  std::string database_url{};  // PostgreSQL: other nodes may write too
  std::filesystem::path spool_directory{};
  std::filesystem::path checkpoint_key{};  // empty: a key of this process alone
  std::optional<std::filesystem::path> checkpoint_copies{};
};

// Everything that answers requests for one workspace: numbers, jobs, routes and the server around them.
class ServerProgram {
 public:
  // Loads the numbers; the server does not listen yet.
  ServerProgram(Machine& machine, OpenWorkspace& open, const ServerSettings& settings);
  ~ServerProgram();
  ServerProgram(const ServerProgram&) = delete;
  ServerProgram& operator=(const ServerProgram&) = delete;

  // Listens, calls `ready` with the address, and comes back when SIGINT or SIGTERM has stopped it.
  void run(const std::function<void(const std::string& url)>& ready);

  [[nodiscard]] const std::string& openapi() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// The OpenAPI document of the same routes, without a workspace behind them.
[[nodiscard]] std::string openapi_of_program();

}  // namespace salespact
