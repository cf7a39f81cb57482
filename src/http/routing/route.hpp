#pragma once

#include "http/routing/schema.hpp"
#include "http/server/request.hpp"
#include "http/server/response.hpp"
#include "http/server/server.hpp"

#include <any>
#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace salespact::http {

// Who may use a route (TRUST D1). What the policy is made of is the business of whoever gives the router its
// Authorize; here any policy that can tell itself as text() is only carried. There is no default: a Route without one
// does not compile.
class RoutePolicy {
 public:
  template <class Policy>
    requires(!std::same_as<Policy, RoutePolicy> && requires(const Policy& policy) { std::string(policy.text()); })
  RoutePolicy(Policy policy)  // NOLINT(google-explicit-constructor): a row names the policy itself
      : text_(policy.text()), policy_(std::move(policy)) {}

  template <class Policy>
  [[nodiscard]] const Policy& as() const {
    const auto* policy = std::any_cast<Policy>(&policy_);
    check(policy != nullptr, "the router's Authorize knows the policies of its routes");
    return *policy;
  }
  // For people and for the list of routes that the tests compare: "any of manager, ops; scope import".
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::any policy_;
};

// One name=value of the query. A query parameter that its route does not declare is refused, as is one sent twice.
struct QueryParameter {
  std::string name;
  std::string description;
  SchemaMaker schema = http::schema<std::string>;
  bool required = false;
};

// One answer, for the OpenAPI document. Problems need not be listed: every route may give them.
struct Answer {
  int status = 200;
  std::string description;
  SchemaMaker schema = nullptr;  // nullptr: no body
  std::string content_type = "application/json";
};

struct RouteOptions {
  // Content types that the body may have; without any, POST, PUT and PATCH take JSON and the others no body.
  std::vector<std::string> accepts{};
  std::optional<std::uint64_t> body_limit{};  // bytes; Limits::body when absent
  bool spool = false;                         // body, or a form's file, goes to Request::spool
  Lane lane = Lane::ordinary;
  bool any_query = false;  // a page whose query its script reads
};

struct RouteDoc {
  std::string operation;  // operationId, unique: "list_goals"
  std::string summary;
  std::vector<QueryParameter> query{};
  SchemaMaker body = nullptr;  // of a JSON body
  std::vector<Answer> answers{};
};

using Handler = std::function<Response(const Request&)>;

// {verb, path, who may, handler}. The path is of literal segments and {parameters}; a last {rest...} takes whatever
// follows, and unless it begins with /api itself it never takes an /api path.
struct Route {
  Method method;
  std::string path;
  RoutePolicy who_may;
  RouteOptions options;
  Handler handler;
  RouteDoc doc;
};

}  // namespace salespact::http
