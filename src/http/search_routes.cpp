#include "app/search/search_index.hpp"
#include "base/text.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/routing/query.hpp"
#include "wire/search_views.hpp"

namespace salespact::http {
namespace {

constexpr std::size_t longest_query = 100;  // characters

Response search(const Api& api, app::SearchKeeper& keeper, const Request& request) {
  QueryReader query(request);
  const std::string_view words = trimmed(query.text("q").value_or(""));
  if (words.empty() || code_points(words) > longest_query) {
    query.refuse("q", "bad_length", "must be 1 to 100 characters of a name");
  }
  if (auto problem = query.problem()) return *problem;
  const auto board = api.board();
  const auto index = keeper.of(board->numbers);
  return json_response(200, wire::to_json(index->find(words, api.moment().today, request.who<Caller>().viewpoint())));
}

}  // namespace

std::vector<Route> search_routes(const Api& api) {
  const auto keeper = std::make_shared<app::SearchKeeper>();
  return {
      {Method::get,
       "/api/v1/search",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       [&api, keeper](const Request& request) { return search(api, *keeper, request); },
       {.operation = "search",
        .summary =
            "People, units, goals and objectives that you may see, by parts of their names; 20 at most, the best first",
        .query = {{"q",
                   "1 to 100 characters; each word begins a word of the name, or is inside it from two letters on.",
                   schema<std::string>, true}},
        .answers = {{200, "What was found", schema<app::SearchResult>}}}},
  };
}

}  // namespace salespact::http
