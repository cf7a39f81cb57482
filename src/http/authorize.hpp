#pragma once

#include "app/access/who_may.hpp"
#include "app/account/recognise.hpp"
#include "http/routing/router.hpp"

#include <string>

namespace salespact::http {

// Who is behind a request, and when it came: what `request.who<Caller>()` gives to handlers of routes that need a
// sign-in. `now` was read once, at the edge.
struct Caller {
  app::Recognised recognised;
  Instant now;

  [[nodiscard]] const app::Principal& principal() const { return recognised.principal; }
  [[nodiscard]] PersonId person() const { return recognised.principal.person; }
  [[nodiscard]] Date today() const { return recognised.principal.today; }
  [[nodiscard]] app::Viewpoint viewpoint() const { return recognised.viewpoint(); }
};

struct AccessSettings {
  app::RecognitionPorts recognition;
  const app::Clock& clock;
  std::string own_origin;  // such as "https://sales.example.com": configured, never taken from Host; may be empty
};

inline constexpr std::string_view session_cookie = "salespact";

// The router's gate. An API token (Authorization: Bearer) goes before a cookie; requests that would change something
// must come from pages of this origin or from programs (TRUST C1, C3); then the route's app::WhoMay is asked. Every
// reference outlives the router.
[[nodiscard]] Authorize authorize_by(AccessSettings settings);

}  // namespace salespact::http
