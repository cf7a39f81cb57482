#pragma once

#include "app/account/account_ports.hpp"
#include "app/account/sign_in_throttle.hpp"
#include "http/authorize.hpp"
#include "http/server/event_hub.hpp"

#include <vector>

namespace salespact::http {

struct AccountServices {
  app::AccountPorts ports;
  app::RecognitionPorts recognition;
  app::SignInThrottle& throttle;
  const app::Clock& clock;
  EventHub& events;  // whose streams end with the sessions and tokens that opened them

  // Sessions or tokens of a person have ended. All their streams do; who is still signed in opens a new one.
  void end_streams_of(PersonId person) const { events.end_subscriber(person.text()); }
};

// POST, GET, DELETE /api/v1/session; GET, DELETE /api/v1/sessions; DELETE /api/v1/sessions/{id};
// DELETE /api/v1/people/{id}/sessions. What `services` refers to outlives the routes.
[[nodiscard]] std::vector<Route> session_routes(const AccountServices& services);

// The cookie of a session that was just started.
void set_session_cookie(Response& response, const app::StartedSession& session, bool https, Instant now);

// The client as it is kept with a session.
[[nodiscard]] app::Device device_of(const Request& request);

}  // namespace salespact::http
