#include "http/administration.hpp"
#include "wire/notice_views.hpp"

namespace salespact::http {
namespace {

Response notices_of_asker(const Api& api, const Request& request) {
  const auto board = api.board();
  const auto& caller = request.who<Caller>();
  return json_response(
      200, wire::to_json(app::list_notices(administration(api), *board, caller.viewpoint(), caller.today())));
}

Response acknowledge(const Api& api, const Request& request) {
  const auto id = request.id_parameter<app::NoticeTag>("id");
  if (!id) return nothing_here();
  const auto read = app::acknowledge_notice(administration(api), by(request), *id);
  return read ? notices_of_asker(api, request) : problem_of(read.error());
}

const SchemaMaker list_schema = schema<std::vector<app::NoticeLine>>;

}  // namespace

std::vector<Route> notice_routes(const Api& api) {
  return {
      {Method::get,
       "/api/v1/notices",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       with(api, notices_of_asker),
       {"list_notices",
        "What the asker is told and has not said to have read, the newest first",
        {},
        nullptr,
        {{200, "Notices", list_schema}}}},
      {Method::post,
       "/api/v1/notices/{id}/acknowledgement",
       app::WhoMay::signed_in(app::Scope::write),
       {},
       with(api, acknowledge),
       {"acknowledge_notice",
        "Says that the asker has read one of their notices",
        {},
        nullptr,
        {{200, "Those that are left", list_schema}}}},
  };
}

}  // namespace salespact::http
