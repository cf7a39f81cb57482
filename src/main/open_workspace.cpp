#include "main/open_workspace.hpp"

#include "store/open_postgres.hpp"

#include <fmt/format.h>

namespace salespact {
namespace {

// postgresql://user:secret@host/db -> postgresql://user@host/db
std::string without_password(const std::string& url) {
  const std::size_t authority = url.find("//");
  const std::size_t at = url.find('@');
  if (authority == std::string::npos || at == std::string::npos) return url;
  const std::size_t colon = url.find(':', authority);
  if (colon == std::string::npos || colon > at) return url;
  return url.substr(0, colon) + url.substr(at);
}

}  // namespace

std::unexpected<cli::Refused> refused(std::string reason) { return std::unexpected(cli::Refused{{std::move(reason)}}); }

std::filesystem::path database_file(const cli::StorePlace& place) {
  return std::filesystem::path(place.directory) / "salespact.db";
}

std::string place_text(const cli::StorePlace& place) {
  return place.database_url ? without_password(*place.database_url) : database_file(place).string();
}

cli::Answer<std::unique_ptr<store::DurableStore>> open_store(const cli::StorePlace& place, StoreUse use,
                                                             const std::string& purpose,
                                                             std::chrono::milliseconds read_budget) {
  if (place.database_url) return store::open_postgres(*place.database_url);
  const std::filesystem::path file = database_file(place);
  if (use == StoreUse::create) {
    std::filesystem::create_directories(file.parent_path());
  } else if (!std::filesystem::exists(file)) {
    return refused(
        fmt::format("there is no workspace in \"{}\": make one with `salespact init --data {} --name … "
                    "--currency … --timezone …`, or name another directory with --data",
                    place.directory, place.directory));
  }
  return store::open_sqlite(file,
                            {.create = use == StoreUse::create, .purpose = purpose, .statement_budget = read_budget});
}

app::Moment OpenWorkspace::moment(const Machine& machine) const {
  const Instant now = machine.clock.now();
  return {now, machine.clock.date_in(workspace.timezone, now)};
}

cli::Answer<OpenWorkspace> open_workspace(const cli::StorePlace& place, const std::string& purpose,
                                          std::chrono::milliseconds read_budget) {
  auto store = open_store(place, StoreUse::existing, purpose, read_budget);
  if (!store) return std::unexpected(store.error());
  const std::vector<Workspace> workspaces = (*store)->workspaces();
  if (workspaces.empty()) {
    return refused(fmt::format("{} holds no workspace yet: make one with `salespact init`", place_text(place)));
  }
  return OpenWorkspace{std::move(*store), workspaces.front()};
}

}  // namespace salespact
