#pragma once

#include "app/ports/clock.hpp"
#include "app/ports/store.hpp"
#include "http/routing/router.hpp"

#include <memory>

namespace salespact::http {

// Idempotency-Key on writes: the first answer is kept a day and given again to the same request; the same key with
// another request is refused with 422, one whose first request still runs with 409. Answers that hold a secret are not
// kept: their routes are named by `not_kept`. References outlive the router.
[[nodiscard]] Around replay_answers(app::Store& store, WorkspaceId workspace, const app::Clock& clock,
                                    std::vector<std::string> not_kept);

}  // namespace salespact::http
