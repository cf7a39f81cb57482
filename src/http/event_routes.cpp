#include "app/access/rules.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"

namespace salespact::http {
namespace {

// `numbers` tells that something moved (read again what is on the screen), `import` how an import goes. Events carry no
// numbers themselves, so that nobody learns by them what a list would not show.
Response open_stream(const Api& api, const Request& request) {
  const app::Principal& who = request.who<Caller>().principal();
  const bool administers = app::may_administer(request.who<Caller>().viewpoint());
  const auto last_seen = request.headers.find("Last-Event-ID");
  return event_stream(api.events.subscribe(
      who.person.text(), [administers](const Event& event) { return event.topic != "import" || administers; },
      last_seen));
}

}  // namespace

std::vector<Route> event_routes(const Api& api) {
  return {
      {Method::get,
       "/api/v1/events",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       [&api](const Request& request) { return open_stream(api, request); },
       {.operation = "open_events",
        .summary = "Server-sent events: `numbers` when something moved, `import` while one runs (sales operations)",
        .answers = {{200, "The stream", nullptr, "text/event-stream"}}}},
  };
}

}  // namespace salespact::http
