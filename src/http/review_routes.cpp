#include "app/review/write_review.hpp"
#include "http/journal_requests.hpp"
#include "http/json/decode.hpp"
#include "http/json/worded.hpp"
#include "wire/review_views.hpp"

namespace salespact::http {

struct ReviewAmendmentBody {
  Worded<AmendmentReason> reason;
  Decimal target;                  // in the metric's unit
  std::optional<Date> valid_from;  // the earliest that the rules allow without it
};
BOOST_DESCRIBE_STRUCT(ReviewAmendmentBody, (), (reason, target, valid_from))

struct ReviewBody {
  Date due;  // which review
  Prose<1000> relevant;
  Prose<1000> achievable;
  Prose<1000> aligned;
  Prose<1000> change;
  Worded<ReviewDecision> decision;
  std::optional<Prose<1000>> reason;             // needed to retire
  std::optional<ReviewAmendmentBody> amendment;  // needed to adjust a goal, unless one is asked for already
};
BOOST_DESCRIBE_STRUCT(ReviewBody, (), (due, relevant, achievable, aligned, change, decision, reason, amendment))

namespace {

app::ReviewAsked asked_of(const ReviewBody& body) {
  app::ReviewAsked asked{.due = body.due,
                         .answers = {body.relevant.value, body.achievable.value, body.aligned.value, body.change.value},
                         .decision = body.decision.value,
                         .reason = text_of(body.reason).value_or("")};
  if (body.amendment) {
    asked.amendment = app::AmendmentAskedFor{.reason = body.amendment->reason.value,
                                             .target = body.amendment->target,
                                             .comment = {},
                                             .valid_from = body.amendment->valid_from};
  }
  return asked;
}

Response page(const Api& api, const Request& request, const app::JournalSubject& id, int status = 200) {
  const auto found = read_for_asker(api, request, id, app::read_reviews);
  return found ? json_response(status, wire::to_json(*found)) : nothing_here();
}

template <SubjectOf subject_of>
Response list(const Api& api, const Request& request) {
  const auto id = subject_of(request);
  return id ? page(api, request, *id) : nothing_here();
}

template <SubjectOf subject_of>
Response write(const Api& api, const Request& request) {
  const auto id = subject_of(request);
  if (!id) return nothing_here();
  const auto body = read_body<ReviewBody>(request);
  if (!body) return body.error();
  const auto done =
      at_journal(api, request, [&](const auto& desk) { return app::write_review(desk, *id, asked_of(*body)); });
  return done ? page(api, request, *id, 201) : problem_of(done.error());
}

Response list_due(const Api& api, const Request& request) {
  const Caller& caller = request.who<Caller>();
  return json_response(
      200, wire::to_json(app::due_reviews(administration(api), *api.board(), caller.viewpoint(), caller.today())));
}

const auto readers = app::WhoMay::signed_in(app::Scope::read);
const auto writers = app::WhoMay::signed_in(app::Scope::write);
const SchemaMaker page_schema = schema<app::ReviewsPage>;

template <SubjectOf subject_of>
void add_subject(const Api& api, const std::string& path, const std::string& name, std::vector<Route>& out) {
  const std::string all = path + "/{id}/reviews";
  out.push_back({Method::get,
                 all,
                 readers,
                 {},
                 with(api, list<subject_of>),
                 {"list_" + name + "_reviews",
                  "Reviews by day: what was answered, decided and frozen with it, and what is to be answered now with "
                  "today's numbers",
                  {},
                  nullptr,
                  {{200, "Reviews", page_schema}}}});
  out.push_back({Method::post,
                 all,
                 writers,
                 {},
                 with(api, write<subject_of>),
                 {"write_" + name + "_review",
                  "Answers an open review: a proposal, or by who decides the decision with what follows from it. "
                  "`adjust` opens an amendment; `retire` ends what is reviewed, or asks for its end where others "
                  "have to agree; neither changes anything on the last day of a sales pact",
                  {},
                  schema<ReviewBody>,
                  {{201, "Reviews now", page_schema}}}});
}

}  // namespace

std::vector<Route> review_routes(const Api& api) {
  std::vector<Route> out{{Method::get,
                          "/api/v1/reviews/due",
                          readers,
                          {},
                          with(api, list_due),
                          {"list_due_reviews",
                           "Reviews that the asker can answer, and those below the asker that have waited for more "
                           "than 14 days",
                           {},
                           nullptr,
                           {{200, "Due reviews", schema<std::vector<app::DueReview>>}}}}};
  add_subject<subject_in<TeamPactTag>>(api, "/api/v1/pacts", "team_pact", out);
  add_subject<subject_in<SalesPactTag>>(api, "/api/v1/sales-pacts", "sales_pact", out);
  add_subject<subject_in<GoalTag>>(api, "/api/v1/goals", "goal", out);
  return out;
}

}  // namespace salespact::http
