#include "app/access/rules.hpp"
#include "app/record/void_record.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/json/decode.hpp"
#include "http/routing/conditional.hpp"
#include "http/routing/query.hpp"
#include "wire/page.hpp"
#include "wire/record_views.hpp"

namespace salespact::http {

// The canonical columns of a deals file as JSON, all text; what is left out is empty.
struct DealInput {
  Line<1, 200> id;
  std::optional<Line<0, 1000>> owner;
  std::optional<Decimal> amount;
  std::optional<Currency> currency;
  Line<1, 20> status;
  std::optional<Line<0, 200>> stage;
  std::optional<Date> created_on;
  std::optional<Date> closed_on;
  std::optional<Line<0, 200>> account;
  std::optional<Line<0, 200>> product;
  std::optional<std::map<std::string, std::string>> dimensions;
  std::optional<Line<1, 60>> source;
};
BOOST_DESCRIBE_STRUCT(DealInput, (),
                      (id, owner, amount, currency, status, stage, created_on, closed_on, account, product, dimensions,
                       source))

struct PostedDealView {
  std::string outcome;  // new, unchanged or corrected
  wire::DealView deal;
};
BOOST_DESCRIBE_STRUCT(PostedDealView, (), (outcome, deal))

namespace {

template <class Bounded>
std::string text_or_empty(const std::optional<Bounded>& maybe) {
  return maybe ? maybe->value : std::string();
}

app::DealText text_of_input(const DealInput& input) {
  app::DealText text;
  text.id = input.id.value;
  text.owner = text_or_empty(input.owner);
  if (input.amount) text.amount = scaled_to_text(input.amount->scaled, input.amount->scale);
  if (input.currency) text.currency = input.currency->code();
  text.status = input.status.value;
  text.stage = text_or_empty(input.stage);
  if (input.created_on) text.created_on = input.created_on->iso();
  if (input.closed_on) text.closed_on = input.closed_on->iso();
  text.account = text_or_empty(input.account);
  text.product = text_or_empty(input.product);
  text.dimensions = input.dimensions.value_or(std::map<std::string, std::string>{});
  return text;
}

Problem refused(const std::vector<app::RowProblem>& problems) {
  Problem problem{422, "deal_refused", "the deal can't be taken as it is"};
  for (const app::RowProblem& p : problems) {
    problem.errors.push_back({p.column.empty() ? "" : "/" + p.column, p.code, p.message});
  }
  return problem;
}

app::PostRequest asked_by(const Request& request, std::string source) {
  const app::Principal& who = request.who<Caller>().principal();
  return {.source = std::move(source), .actor = who.person, .actor_label = who.display_name};
}

Problem no_such_deal() { return {404, "not_found", "there is no such deal, or you may not see it"}; }

// Where the shape of some fields is wrong already, the others are looked at as well: all of it is said at once.
Problem with_meaning(const Api& api, app::KeptNames& names, const DealInput& input, Problem shape) {
  std::vector<std::string> told;
  for (const FieldError& error : shape.errors) told.push_back(error.pointer.substr(1));
  const auto problems = app::problems_of_deal(api.import_ports(), text_of_input(input), {}, api.moment(), names, told);
  std::ranges::move(refused(problems).errors, std::back_inserter(shape.errors));
  return shape;
}

Response post_deal(const Api& api, app::KeptNames& names, const Request& request) {
  const auto document = JsonDocument::parse(request.body, {});
  if (!document) return json_problem(document.error());
  DealInput input;
  FieldErrors errors;
  decode(document->root(), input, errors);
  const bool may = app::may_administer(request.who<Caller>().viewpoint());
  if (!errors.empty()) {
    Problem problem = fields_problem(std::move(errors));
    if (!may || document->root().kind() != JsonKind::object) return problem;
    return with_meaning(api, names, input, std::move(problem));
  }
  if (!may) {
    return Problem{403, "not_allowed", "deals are delivered by sales operations or by a token of theirs"};
  }
  const auto posted =
      app::post_deal(api.import_ports(), text_of_input(input),
                     asked_by(request, input.source ? input.source->value : "api"), api.moment(), names);
  if (!posted) return refused(posted.error());
  const app::Moment moment = api.moment();
  api.numbers.follow(moment.today);
  constexpr std::array<std::string_view, 3> words{"new", "unchanged", "corrected"};
  const PostedDealView view{std::string(words.at(static_cast<std::size_t>(posted->outcome))),
                            wire::view_of(*api.board()->numbers.directory, posted->deal, moment.today)};
  const std::string etag = etag_of(posted->deal.revision);
  Response response = posted->outcome == app::PostOutcome::fresh
                          ? created("/api/v1/deals/" + posted->deal.id.text(), wire::to_json(view))
                          : json_response(200, wire::to_json(view));
  return with_etag(request, etag, std::move(response));
}

// A deal is seen whole by those who may see the details of any of its owners.
bool may_see(const app::Viewpoint& viewer, const Deal& deal) {
  if (app::fact_access(viewer, deal.owner) == app::FactAccess::detail) return true;
  return std::ranges::any_of(deal.credits, [&](const Credit& credit) {
    return app::fact_access(viewer, credit.person) == app::FactAccess::detail;
  });
}

Response get_deal(const Api& api, const Request& request) {
  const auto id = request.id_parameter<DealTag>("id");
  std::optional<Deal> deal;
  if (id) api.store.read(api.workspace, [&](app::Transaction& tx) { deal = tx.records().find_deal(*id); });
  if (!deal || !may_see(request.who<Caller>().viewpoint(), *deal)) return no_such_deal();
  const auto board = api.board();
  return with_etag(
      request, etag_of(deal->revision),
      json_response(200, wire::to_json(wire::view_of(*board->numbers.directory, *deal, api.moment().today))));
}

Response list_deals(const Api& api, const Request& request) {
  QueryReader query(request);
  app::RecordPage page;
  const auto person = query.id<PersonTag>("person");
  const auto from = query.date("from");
  const auto to = query.date("to");
  page.after = query.id<DealTag>("cursor").value_or(DealId{}).value;
  const auto limit = static_cast<std::size_t>(query.whole("limit", 1, 200).value_or(50));
  page.limit = static_cast<int>(limit) + 1;
  if (!person) query.refuse("person", "required", "is required: the deals of whom?");
  if (from.has_value() != to.has_value()) query.refuse("to", "contradiction", "give both from and to, or neither");
  if (auto problem = query.problem()) return *problem;
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  if (app::fact_access(viewer, *person) != app::FactAccess::detail) {
    return Problem{404, "not_found", "there is no such person, or you may not see their deals"};
  }
  page.owner = person;
  if (from) page.dates = DateRange{*from, *to};
  std::vector<Deal> deals;
  api.store.read(api.workspace, [&](app::Transaction& tx) { deals = tx.records().deals(page); });
  const auto board = api.board();
  const Date today = api.moment().today;
  wire::Page<wire::DealView> out;
  if (deals.size() > limit) {
    deals.resize(limit);
    out.next = deals.back().id.text();
  }
  for (const Deal& deal : deals) out.items.push_back(wire::view_of(*board->numbers.directory, deal, today));
  return json_response(200, wire::to_json(out));
}

Response void_deal(const Api& api, const Request& request) {
  const auto revision = expected_revision(request);
  if (!revision) return revision.error();
  const auto id = request.id_parameter<DealTag>("id");
  if (!id || !app::may_administer(request.who<Caller>().viewpoint())) return no_such_deal();
  const auto voided = app::void_deal(api.import_ports(), *id, *revision, asked_by(request, "api"), api.moment());
  if (!voided) return voided.error() == app::VoidRefusal::no_such_record ? no_such_deal() : stale_revision();
  api.numbers.follow(api.moment().today);
  return no_content();
}

}  // namespace

std::vector<Route> deal_routes(const Api& api) {
  const auto names = std::make_shared<app::KeptNames>();
  return {
      {Method::post,
       "/api/v1/deals",
       app::WhoMay::ops(app::Scope::write_deals),
       {},
       [&api, names](const Request& request) { return post_deal(api, *names, request); },
       {.operation = "post_deal",
        .summary = "Stores one deal under its source and id: new, corrected or unchanged",
        .body = schema<DealInput>,
        .answers = {{201, "The deal was new", schema<PostedDealView>},
                    {200, "The deal was there: corrected, or unchanged", schema<PostedDealView>}}}},
      {Method::get,
       "/api/v1/deals",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       [&api](const Request& request) { return list_deals(api, request); },
       {.operation = "list_deals",
        .summary = "The deals behind a person's numbers",
        .query = {{"person", "Credited in any way.", schema<PersonId>, true},
                  {"from", "First day: of closing, or of creation while open.", schema<Date>},
                  {"to", "Last day.", schema<Date>},
                  {"cursor", "The `next` of the page before.", schema<DealId>},
                  {"limit", "1 to 200 deals, 50 without it.", schema<std::int64_t>}},
        .answers = {{200, "A page of deals", schema<wire::Page<wire::DealView>>}}}},
      {Method::get,
       "/api/v1/deals/{id}",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       [&api](const Request& request) { return get_deal(api, request); },
       {.operation = "get_deal",
        .summary = "One deal as it is now",
        .answers = {{200, "The deal", schema<wire::DealView>}}}},
      {Method::delete_,
       "/api/v1/deals/{id}",
       app::WhoMay::ops(app::Scope::write_deals),
       {},
       [&api](const Request& request) { return void_deal(api, request); },
       {.operation = "void_deal",
        .summary = "Voids a deal that its source no longer has; needs If-Match",
        .answers = {{204, "The deal counts nowhere any more"}}}},
  };
}

}  // namespace salespact::http
