#pragma once

#include "app/account/account_ports.hpp"
#include "app/import/import_request.hpp"
#include "cli/commands.hpp"
#include "crypto/sodium_secrets.hpp"
#include "host/system_clock.hpp"
#include "host/time_ordered_ids.hpp"
#include "ingest/file_row_sources.hpp"
#include "store/open_store.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace salespact {

// The machine's side of every command: clock, ids, randomness, files.
struct Machine {
  host::SystemClock clock;
  host::TimeOrderedIds ids{clock};
  ingest::FileRowSources sources;
};

[[nodiscard]] std::unexpected<cli::Refused> refused(std::string reason);

// The SQLite file of a data directory.
[[nodiscard]] std::filesystem::path database_file(const cli::StorePlace& place);

// Of the key that signs checkpoints: in `keys`, or beside the SQLite file, or in the directory salespact-keys.
[[nodiscard]] std::filesystem::path checkpoint_key_file(const cli::StorePlace& place,
                                                        const std::optional<std::string>& keys);

// "books/salespact.db", or the PostgreSQL URL without its password.
[[nodiscard]] std::string place_text(const cli::StorePlace& place);

enum class StoreUse { create, existing };

// Opens the directory's SQLite file or the PostgreSQL database; refused in words when there is none yet.
// `read_budget`: how long one statement of a read may take on SQLite, streams aside; 0: as long as it wants (TRUST E9).
[[nodiscard]] cli::Answer<std::unique_ptr<store::DurableStore>> open_store(
    const cli::StorePlace& place, StoreUse use, const std::string& purpose,
    std::chrono::milliseconds read_budget = std::chrono::milliseconds{0});

// A store and the one workspace in it.
struct OpenWorkspace {
  std::unique_ptr<app::Store> store;
  Workspace workspace;

  [[nodiscard]] app::Moment moment(const Machine& machine) const;
  [[nodiscard]] app::ImportPorts import_ports(Machine& machine) const {
    return {*store, workspace.id, machine.sources, machine.ids, &machine.clock};
  }
  [[nodiscard]] app::AccountPorts account_ports(Machine& machine, app::Secrets& secrets) const {
    return {*store, workspace.id, secrets, machine.ids};
  }
};

[[nodiscard]] cli::Answer<OpenWorkspace> open_workspace(const cli::StorePlace& place, const std::string& purpose,
                                                        std::chrono::milliseconds read_budget = {});

}  // namespace salespact
