#include "http/authorize.hpp"

#include "base/check.hpp"
#include "http/server/cookies.hpp"
#include "http/server/csrf.hpp"

#include <utility>

namespace salespact::http {
namespace {

constexpr std::string_view bearer = "Bearer ";

Problem sign_in_first() {
  Problem problem{401, "sign_in_required", "Sign in, or send an API token as Authorization: Bearer."};
  problem.headers.set("www-authenticate", "Bearer realm=\"salespact\"");
  return problem;
}

std::optional<Problem> problem_of(app::Admission admission) {
  switch (admission) {
    case app::Admission::granted: return std::nullopt;
    case app::Admission::sign_in_first: return sign_in_first();
    case app::Admission::session_needed:
      return Problem{403, "session_required", "This needs a person who signed in; an API token is not enough."};
    case app::Admission::scope_missing:
      return Problem{403, "scope_missing", "This API token was made without the scope that is needed here."};
    case app::Admission::role_missing: return Problem{403, "role_missing", "Your roles don't include this."};
  }
  report_bug("an admission is one of the five", std::source_location::current());
}

std::optional<app::Recognised> recognise(const app::RecognitionPorts& ports, const Request& request, Instant now) {
  if (const auto authorization = request.headers.find("authorization")) {
    if (!authorization->starts_with(bearer)) return std::nullopt;
    return app::recognise_api_token(ports, authorization->substr(bearer.size()), now);
  }
  const auto cookie = read_cookie(request.headers, cookie_name(session_cookie, request.https));
  return cookie ? app::recognise_session(ports, *cookie, now) : std::nullopt;
}

}  // namespace

Authorize authorize_by(AccessSettings settings) {
  return [settings = std::move(settings)](const RoutePolicy& row, Request& request) -> std::optional<Problem> {
    const auto& policy = row.as<app::WhoMay>();
    const bool by_cookie = request.headers.has("cookie") && !request.headers.has("authorization");
    if (!is_from_own_site(cross_site_facts(request, settings.own_origin, by_cookie))) {
      return Problem{403, "cross_site", "This request does not come from a page of this server."};
    }
    if (!policy.needs_sign_in()) return problem_of(app::admit(policy, nullptr));
    const Instant now = settings.clock.now();
    auto recognised = recognise(settings.recognition, request, now);
    if (auto problem = problem_of(app::admit(policy, recognised ? &recognised->principal : nullptr))) return problem;
    request.principal = Caller{*std::move(recognised), now};
    return std::nullopt;
  };
}

}  // namespace salespact::http
