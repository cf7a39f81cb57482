#include "http/routing/router.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace salespact::http {
namespace {

constexpr std::array<Method, 7> all_methods{Method::get,   Method::head,    Method::post,   Method::put,
                                            Method::patch, Method::delete_, Method::options};

bool is_parameter(std::string_view segment) { return segment.starts_with('{') && segment.ends_with('}'); }
bool is_rest(std::string_view segment) { return is_parameter(segment) && segment.ends_with("...}"); }

std::string_view parameter_name(std::string_view segment) {
  const std::size_t after = is_rest(segment) ? 4 : 1;
  return segment.substr(1, segment.size() - 1 - after);
}

bool takes_body(const Route& route) {
  if (!route.options.accepts.empty()) return true;
  return route.method == Method::post || route.method == Method::put || route.method == Method::patch;
}

std::vector<std::string> accepted_types(const Route& route) {
  if (route.options.accepts.empty() && takes_body(route)) return {"application/json"};
  return route.options.accepts;
}

// The media type alone; a charset other than UTF-8 makes it unacceptable.
std::string media_type(std::string_view content_type) {
  const std::size_t end = content_type.find(';');
  std::string type = folded(content_type.substr(0, end));
  if (end == std::string_view::npos) return type;
  const std::string parameters = folded(content_type.substr(end + 1));
  const std::size_t charset = parameters.find("charset=");
  if (charset == std::string::npos) return type;
  const std::string_view name = std::string_view(parameters).substr(charset + 8);
  const bool utf8 = name == "utf-8" || name == "\"utf-8\"";
  // A file of rows may come in another charset: its reader finds out by itself.
  return utf8 || type.starts_with("text/") ? type : "unknown charset";
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out.append(out.empty() ? "" : ", ").append(word);
  return out;
}

}  // namespace

struct Router::Node {
  std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
  std::unique_ptr<Node> parameter;
  std::map<Method, const Route*> here;
  std::map<Method, const Route*> rest;  // {rest...} below this node

  Node& child(std::string_view segment) {
    auto& slot = is_parameter(segment) ? parameter : literals[std::string(segment)];
    if (!slot) slot = std::make_unique<Node>();
    return *slot;
  }

  // f(routes by method) for every pattern that fits, most literal first, until it says true.
  template <class F>
  bool visit(const std::vector<std::string_view>& segments, std::size_t at, const F& f) const {
    if (at == segments.size()) return !here.empty() && f(here);
    if (const auto found = literals.find(segments[at]); found != literals.end()) {
      if (found->second->visit(segments, at + 1, f)) return true;
    }
    if (parameter && !segments[at].empty() && parameter->visit(segments, at + 1, f)) return true;
    return !rest.empty() && f(rest);
  }
};

Router::Router(Authorize authorize, Around around, Limits limits)
    : authorize_(std::move(authorize)), around_(std::move(around)), limits_(limits), root_(std::make_unique<Node>()) {
  check(authorize_ != nullptr, "a router has an Authorize");
}
Router::~Router() = default;

void Router::add(std::vector<Route> routes) {
  for (Route& route : routes) add(std::move(route));
}

void Router::add(Route added) {
  const Route& route = *routes_.emplace_back(std::make_unique<const Route>(std::move(added)));
  check(route.path.starts_with('/') && route.handler != nullptr, "a route has a path from / on and a handler");
  check(!route.who_may.text().empty(), "a route says who may use it");
  check(!route.doc.operation.empty(), "a route has an operation name");
  check(!is_safe(route.method) || route.options.accepts.empty(), "a safe method takes no body");
  check(!route.options.spool || route.options.lane == Lane::slow, "bodies in files are for the slow lane");
  std::set<std::string_view> names;
  Node* node = root_.get();
  const auto segments = split(std::string_view(route.path).substr(1), '/');
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const bool fresh = !is_parameter(segments[i]) || names.insert(parameter_name(segments[i])).second;
    check(fresh, "the parameters of a path have different names");
    if (is_rest(segments[i])) {
      check(i + 1 == segments.size(), "{rest...} is the last of a path");
      check(node->rest.emplace(route.method, &route).second, "a verb and path are routed once");
      return;
    }
    node = &node->child(segments[i]);
  }
  check(node->here.emplace(route.method, &route).second, "a verb and path are routed once");
}

Router::Match Router::find(Method method, std::string_view path) const {
  const auto segments = split(path.substr(1), '/');
  const bool api = path.starts_with("/api/");
  Match match;
  const auto take = [&](const std::map<Method, const Route*>& routes) {
    auto found = routes.find(method);
    if (found == routes.end() && method == Method::head) found = routes.find(Method::get);
    if (found == routes.end()) return false;
    if (api && !found->second->path.starts_with("/api/")) return false;
    match.route = found->second;
    return true;
  };
  root_->visit(segments, 0, take);
  if (match.route == nullptr) return match;
  const auto pattern = split(std::string_view(match.route->path).substr(1), '/');
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (is_rest(pattern[i])) {
      std::string rest;
      for (std::size_t k = i; k < segments.size(); ++k) rest.append(k > i ? "/" : "").append(segments[k]);
      match.parameters.push_back({std::string(parameter_name(pattern[i])), rest});
    } else if (is_parameter(pattern[i])) {
      match.parameters.push_back({std::string(parameter_name(pattern[i])), std::string(segments[i])});
    }
  }
  return match;
}

Problem Router::no_route(std::string_view path) const {
  std::vector<std::string> allowed;
  for (const Method method : all_methods) {
    if (find(method, path).route != nullptr) allowed.emplace_back(text_of(method));
  }
  if (allowed.empty()) return {404, "not_found", "There is nothing at this address."};
  Problem problem{405, "method_not_allowed", "This address knows the methods " + joined(allowed) + "."};
  problem.headers.set("allow", joined(allowed));
  return problem;
}

std::optional<Problem> Router::objection(const Route& route, const Request& request) const {
  Problem problem{400, "bad_query", "Some query parameters can't be accepted; `errors` lists every one."};
  const auto& declared = route.doc.query;
  for (std::size_t i = 0; i < request.query.size() && !route.options.any_query; ++i) {
    const std::string& name = request.query[i].name;
    const auto same = [&](const Parameter& other) { return other.name == name; };
    if (std::ranges::find(declared, name, &QueryParameter::name) == declared.end()) {
      problem.errors.push_back({"?" + name, "unknown_parameter", "is not a parameter of this address"});
    } else if (std::any_of(request.query.begin(), request.query.begin() + static_cast<std::ptrdiff_t>(i), same)) {
      problem.errors.push_back({"?" + name, "doubled_parameter", "may be sent once"});
    }
  }
  for (const QueryParameter& parameter : declared) {
    if (parameter.required && !request.query_value(parameter.name)) {
      problem.errors.push_back({"?" + parameter.name, "required", "is required"});
    }
  }
  if (!problem.errors.empty()) return problem;
  const auto type = request.headers.find("content-type");
  if (!type || !takes_body(route)) return std::nullopt;
  const auto accepted = accepted_types(route);
  if (std::ranges::find(accepted, media_type(*type)) != accepted.end()) return std::nullopt;
  return Problem{415, "content_type", "The body must have the type " + joined(accepted) + "."};
}

std::expected<Plan, Problem> Router::plan(Request& request) {
  Match match = find(request.method, request.path);
  if (match.route == nullptr) return std::unexpected(no_route(request.path));
  const Route& route = *match.route;
  request.route = route.path;
  request.matched = &route;
  request.path_parameters = std::move(match.parameters);
  if (auto problem = objection(route, request)) return std::unexpected(*std::move(problem));
  const std::uint64_t limit = takes_body(route) ? route.options.body_limit.value_or(limits_.body) : 0;
  return Plan{route.options.lane, limit, route.options.spool};
}

const Route& Router::route_of(const Request& request) const {
  check(request.matched != nullptr, "a request is planned before it is handled");
  return *static_cast<const Route*>(request.matched);
}

std::optional<Response> Router::admit(Request& request) {
  const Route& route = route_of(request);
  if (auto problem = authorize_(route.who_may, request)) return *std::move(problem);
  return std::nullopt;
}

Response Router::handle(Request& request) {
  const Route& route = route_of(request);
  const bool has_body = !request.body.empty() || request.spool != nullptr;
  if (has_body && !request.headers.has("content-type")) {
    return Problem{415, "content_type", "The body must have the type " + joined(accepted_types(route)) + "."};
  }
  if (!around_) return route.handler(request);
  return around_(route, request, [&] { return route.handler(request); });
}

}  // namespace salespact::http
