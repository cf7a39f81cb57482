#pragma once

#include "app/administration/administration.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/json/decode.hpp"
#include "http/json/worded.hpp"
#include "http/routing/conditional.hpp"

namespace salespact::http {

// What the routes of administration share.

[[nodiscard]] inline app::AdministrationPorts administration(const Api& api) {
  return {api.store, api.workspace, api.ids, api.clock};
}
[[nodiscard]] inline app::By by(const Request& request) {
  const auto& caller = request.who<Caller>();
  return {caller.principal(), {caller.now, caller.today()}};
}
[[nodiscard]] Problem problem_of(const app::Refused& refused);
[[nodiscard]] Problem nothing_here();

template <class Bounded>
[[nodiscard]] std::optional<std::string> text_of(const std::optional<Bounded>& line) {
  if (!line) return std::nullopt;
  return line->value;
}

// The body and the revision that a change was made from, or the first of their problems.
template <class Body>
struct Revised {
  Body body;
  std::int64_t revision = 0;
};
template <class Body>
[[nodiscard]] std::expected<Revised<Body>, Problem> read_revised(const Request& request) {
  auto body = read_body<Body>(request);
  if (!body) return std::unexpected(std::move(body.error()));
  const auto revision = expected_revision(request);
  if (!revision) return std::unexpected(revision.error());
  return Revised<Body>{std::move(*body), *revision};
}

// The ETag is only for If-Match: names of other things inside may change without the revision, so it answers no
// If-None-Match.
[[nodiscard]] inline Response revised(std::int64_t revision, Response response) {
  response.headers.set("etag", etag_of(revision));
  return response;
}

// Decimals with more digits than the scale are refused, not rounded.
inline void check_decimal(const Decimal& value, int scale, std::string_view field, FieldErrors& errors) {
  if (value.scale <= scale && rescale(value, scale)) return;
  errors.add(field, "too_many_decimals", "takes up to " + std::to_string(scale) + " decimals",
             {{"scale", std::to_string(scale)}});
}

using AdministrationHandler = Response (*)(const Api&, const Request&);
[[nodiscard]] inline Handler with(const Api& api, AdministrationHandler handler) {
  return [&api, handler](const Request& request) { return handler(api, request); };
}

}  // namespace salespact::http
