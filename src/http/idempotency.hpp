#pragma once

#include "app/ports/clock.hpp"
#include "app/ports/store.hpp"
#include "http/routing/router.hpp"

#include <memory>

namespace salespact::http {

// Idempotency-Key on writes: the first answer is kept a day and given again to the same request; the same key with
// another request is refused with 422, one whose first request still runs with 409. Answers that hold a secret are not
// kept: their routes are named by `not_kept`. Nothing that is kept follows from a password in the body
// (secret_members()), so that one repeats a signature whatever password comes with it. References outlive the router.
[[nodiscard]] Around replay_answers(app::Store& store, WorkspaceId workspace, const app::Clock& clock,
                                    std::vector<std::string> not_kept);

// Those whose day is over, even where no other answer is kept since.
void forget_old_answers(app::Store& store, WorkspaceId workspace, Instant now);

}  // namespace salespact::http
