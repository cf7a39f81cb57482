#pragma once

#include "http/routing/route.hpp"
#include "http/server/server.hpp"

#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::http {

// Who asks, and may they? Sets Request::principal, or says why not (401, 403, 404). Also the place for TRUST C1.
using Authorize = std::function<std::optional<Problem>(const RoutePolicy& who_may, Request& request)>;

// Around every handler of an admitted request: for what all routes share, such as Idempotency-Key. Calls `handle` or
// answers by itself.
using Around =
    std::function<Response(const Route& route, const Request& request, const std::function<Response()>& handle)>;

// The service that consists of rows.
class Router : public Service {
 public:
  explicit Router(Authorize authorize, Around around = nullptr, Limits limits = {});
  ~Router() override;

  // A row that contradicts itself or an earlier one is a bug, found when the program starts.
  void add(Route route);
  void add(std::vector<Route> routes);

  [[nodiscard]] const std::vector<std::unique_ptr<const Route>>& routes() const { return routes_; }

  std::expected<Plan, Problem> plan(Request& request) override;
  std::optional<Response> admit(Request& request) override;
  Response handle(Request& request) override;

 private:
  struct Node;
  struct Match {
    const Route* route = nullptr;
    std::vector<Parameter> parameters;
  };

  [[nodiscard]] Match find(Method method, std::string_view path) const;
  [[nodiscard]] std::optional<Problem> objection(const Route& route, const Request& request) const;
  [[nodiscard]] const Route& route_of(const Request& request) const;
  [[nodiscard]] Problem no_route(std::string_view path) const;

  Authorize authorize_;
  Around around_;
  Limits limits_;
  std::vector<std::unique_ptr<const Route>> routes_;
  std::unique_ptr<Node> root_;
};

}  // namespace salespact::http
