#include "app/sales_pact/note_pact.hpp"
#include "http/administration.hpp"
#include "http/json/worded.hpp"
#include "http/sales_pact_routes.hpp"
#include "wire/pact_life_views.hpp"

namespace salespact::http {

struct LadderDecisionBody {
  Worded<LadderAct> act;
  std::optional<Worded<LadderStep>> step;  // confirm, decline, override_block: the one that is proposed
  std::optional<Date> from;                // agree_plan, waive_window
  std::optional<Date> to;
  std::optional<Prose<1000>> reason;
};
BOOST_DESCRIBE_STRUCT(LadderDecisionBody, (), (act, step, from, to, reason))

struct StandardReportBody {
  Line<1, 60> metric;  // key of a self-reported standard
  Date window;         // its first day
  Decimal value;
};
BOOST_DESCRIBE_STRUCT(StandardReportBody, (), (metric, window, value))

struct PromiseWordBody {
  Line<1, 16> key;
  Date due;
  Worded<PromiseAct> act;
  std::optional<Prose<1000>> comment;  // needed to deny
};
BOOST_DESCRIBE_STRUCT(PromiseWordBody, (), (key, due, act, comment))

namespace {

Response life_page(const Api& api, const Request& request, SalesPactId id) {
  const auto board = api.board();
  const auto life = app::read_pact_life(administration(api), *board, request.who<Caller>().viewpoint(), id,
                                        request.who<Caller>().today());
  return life ? json_response(200, wire::to_json(*life)) : nothing_here();
}

Response get_life(const Api& api, const Request& request) {
  const auto id = sales_pact_id(request);
  return id ? life_page(api, request, *id) : nothing_here();
}

Response list_glances(const Api& api, const Request& request) {
  const auto board = api.board();
  return json_response(
      200, wire::to_json(app::list_pacts_at_a_glance(administration(api), *board, request.who<Caller>().viewpoint(),
                                                     request.who<Caller>().today())));
}

// Takes one note about the pact of the path and answers how it is lived now; with the contest that they have decided
// those above may see it no more.
template <class Body, class Work>
Response take_note(const Api& api, const Request& request, const Work& work) {
  const auto id = sales_pact_id(request);
  if (!id) return nothing_here();
  const auto body = read_body<Body>(request);
  if (!body) return body.error();
  const app::AdministrationPorts ports = administration(api);
  const app::By asker = by(request);
  const auto board = api.board();
  const auto noted = work(app::SalesPactDesk{ports, asker, *board}, *id, *body);
  if (!noted) return problem_of(noted.error());
  Response page = life_page(api, request, *id);
  if (page.status == 404) page = no_content();
  return page;
}

Response decide(const Api& api, const Request& request) {
  return take_note<LadderDecisionBody>(api, request, [](const auto& desk, auto id, const auto& body) {
    app::LadderWord word{.act = body.act.value, .reason = text_of(body.reason).value_or("")};
    if (body.step) word.step = body.step->value;
    if (body.from && body.to) word.days = DateRange{*body.from, *body.to};
    return app::decide_step(desk, id, word);
  });
}

Response report(const Api& api, const Request& request) {
  return take_note<StandardReportBody>(api, request, [](const auto& desk, auto id, const auto& body) {
    return app::report_standard(desk, id, {body.metric.value, body.window, body.value});
  });
}

Response say(const Api& api, const Request& request) {
  return take_note<PromiseWordBody>(api, request, [](const auto& desk, auto id, const auto& body) {
    return app::say_of_promise(desk, id,
                               {body.key.value, body.due, body.act.value, text_of(body.comment).value_or("")});
  });
}

const auto readers = app::WhoMay::signed_in(app::Scope::read);
const auto writers = app::WhoMay::signed_in(app::Scope::write);
const SchemaMaker life_schema = schema<app::PactLifeView>;

Route noting(std::string path, Handler handler, std::string operation, std::string summary, SchemaMaker body) {
  return {Method::post,
          std::move(path),
          writers,
          {},
          std::move(handler),
          {std::move(operation),
           std::move(summary),
           {},
           body,
           {{200, "How it is lived now", life_schema},
            {204, "It is noted, and how it is lived is not the asker's to see any more"}}}};
}

}  // namespace

std::vector<Route> pact_life_routes(const Api& api) {
  const std::string one = "/api/v1/sales-pacts/{id}";
  return {
      {Method::get,
       "/api/v1/standards",
       readers,
       {},
       with(api, list_glances),
       {"list_standards",
        "Where the asker's own pact stands today, and those of the people they lead: windows that run, promises, "
        "steps; "
        "who needs help first",
        {},
        nullptr,
        {{200, "Pacts that bind", schema<std::vector<app::PactAtGlance>>}}}},
      {Method::get,
       one + "/life",
       readers,
       {},
       with(api, get_life),
       {"get_sales_pact_life",
        "How a pact is lived: standards window by window, the ladder, promises of both sides; for its parties, and "
        "from "
        "the third step on, or when a step is contested, without promises for those above",
        {},
        nullptr,
        {{200, "How it is lived", life_schema}}}},
      noting(one + "/decisions", with(api, decide), "decide_sales_pact_step",
             "Decides about the ladder; who may decide what is in the pact's own rules", schema<LadderDecisionBody>),
      noting(one + "/reports", with(api, report), "report_sales_pact_standard",
             "Reports the number of a self-reported standard for one of its windows, by the rep",
             schema<StandardReportBody>),
      noting(one + "/promises", with(api, say), "say_of_sales_pact_promise",
             "Says that one's own promise is kept, or confirms or denies that the other side's is",
             schema<PromiseWordBody>),
  };
}

}  // namespace salespact::http
