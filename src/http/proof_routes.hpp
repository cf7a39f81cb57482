#pragma once

#include "app/proof/checkpoint_keeper.hpp"
#include "http/api.hpp"

namespace salespact::http {

// Checkpoints of the audit log, and pacts with their proof. Both outlive the routes.
[[nodiscard]] std::vector<Route> proof_routes(const Api& api, app::CheckpointKeeper& checkpoints);

}  // namespace salespact::http
