#pragma once

#include "app/access_company.hpp"
#include "app/account/api_tokens.hpp"
#include "app/import/import_jobs.hpp"
#include "domain/goal/goal.hpp"
#include "http/support/account_server.hpp"

#include <functional>
#include <map>
#include <memory>

namespace salespact::test {

// The real server with every route of the program, on AccessCompany in memory, at noon of access_day. Money is in USD,
// one EUR is planned at 1.10 USD, fiscal years are calendar years.
class ApiServer {
 public:
  AccessCompany people;

  ApiServer();
  ~ApiServer();
  ApiServer(const ApiServer&) = delete;
  ApiServer& operator=(const ApiServer&) = delete;

  using Reply = RawClient::Reply;
  using Headers = std::vector<std::pair<std::string, std::string>>;
  // One request on a connection of its own. A body is JSON unless `headers` say otherwise.
  Reply ask(const std::string& method, const std::string& path, const Headers& headers = {},
            const std::string& body = {}) const;
  // By a token with all the scopes that the person's roles can use.
  Reply as(PersonId person, const std::string& method, const std::string& path, const std::string& body = {},
           Headers headers = {});
  Reply get(PersonId person, const std::string& path) { return as(person, "GET", path); }
  // POST /api/v1/deals by Olu.
  Reply post_deal(const std::string& body, Headers headers = {}) {
    return as(olu, "POST", "/api/v1/deals", body, std::move(headers));
  }
  // A CSV file sent by Olu; `path` begins behind /api/v1/imports/.
  Reply send_file(const std::string& path, const std::string& csv);
  // GET until the import has come to its end.
  Reply finished_import(const std::string& id);

  std::string token(PersonId person, const std::vector<std::string>& scopes);
  std::string token_of(PersonId person);    // with all the scopes that the roles can use; made once
  std::string session_of(PersonId person);  // for the Cookie header
  std::unique_ptr<RawClient> connect() const;
  // The head of a GET of somebody with a token.
  std::string head_of(PersonId person, const std::string& path, const Headers& headers = {});

  GoalId add_goal(Goal goal);  // given an id; numbers follow
  [[nodiscard]] MetricId metric(const std::string& key) const { return metrics_.at(key); }
  [[nodiscard]] const std::vector<Goal>& goals() const { return goals_; }
  void write(const std::function<void(app::Transaction&)>& work);  // numbers follow
  void read(const std::function<void(app::Transaction&)>& work) const;

  [[nodiscard]] const http::Router& router() const;
  [[nodiscard]] http::EventHub& events();
  [[nodiscard]] std::size_t spool_files() const;
  // Called by the thread that imports, after each chunk.
  std::function<void(const app::ImportJobs::Progress&)> on_progress;
  // The server and its jobs end; the store stays.
  void stop();
  void start();

 private:
  struct Parts;
  void fill_store();
  [[nodiscard]] bool holds_ops(PersonId person) const;

  struct Machine;
  std::unique_ptr<Machine> machine_;
  WorkspaceId workspace_{9'001};
  std::map<std::string, MetricId> metrics_;
  std::vector<Goal> goals_;
  std::map<PersonId, std::string> tokens_;
  std::unique_ptr<Parts> parts_;
};

// A quota of 1,000.00 USD of revenue in the first quarter of 2027.
[[nodiscard]] Goal revenue_goal(const ApiServer& server, const Owner& owner, Visibility visibility = Visibility::unit);

// The objects of a JSON array, or of the `items` of a page, as text.
[[nodiscard]] std::vector<std::string> items_of(const std::string& json);
// The first text of that name in each of them.
[[nodiscard]] std::vector<std::string> fields_of(const std::string& json, const std::string& name);
// What follows the name up to a comma or the end of the object: of numbers, true, false and null.
[[nodiscard]] std::string value_of(const std::string& json, const std::string& name);

}  // namespace salespact::test
