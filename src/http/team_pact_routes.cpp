#include "http/team_pact_routes.hpp"

#include "app/team_pact/change_team_pact.hpp"
#include "app/team_pact/read_team_pacts.hpp"
#include "app/team_pact/team_pact_texts.hpp"
#include "http/administration.hpp"
#include "http/team_pact_bodies.hpp"
#include "wire/team_pact_views.hpp"

namespace salespact::http {

struct OpenTeamPactBody {
  std::optional<OrgUnitId> unit;  // that of the asker's own place without it
  TeamWordsBody words;
};
BOOST_DESCRIBE_STRUCT(OpenTeamPactBody, (), (unit, words))

struct DeclineBody {
  Prose<1000> reason;  // what should be different
};
BOOST_DESCRIBE_STRUCT(DeclineBody, (), (reason))

struct TeamAmendmentBody {
  std::optional<Worded<WithdrawalChoice>> choice;  // what is made of it that somebody leaves
};
BOOST_DESCRIBE_STRUCT(TeamAmendmentBody, (), (choice))

struct WithdrawalBody {
  Worded<WithdrawalCause> cause;  // notice, leave or transfer
};
BOOST_DESCRIBE_STRUCT(WithdrawalBody, (), (cause))

struct CloseBody {
  std::optional<Worded<TeamOutcome>> outcome;  // a closed linked goal tells it
  Prose<1000> learning;
};
BOOST_DESCRIBE_STRUCT(CloseBody, (), (outcome, learning))

namespace {

constexpr const char* pacts_path = "/api/v1/pacts";

// Runs one use case of the desk on the pact of the path and answers its page.
template <class Work>
Response at_desk(const Api& api, const Request& request, const Work& work) {
  const auto id = team_pact_id(request);
  if (!id) return nothing_here();
  const app::AdministrationPorts ports = administration(api);
  const app::By asker = by(request);
  const auto board = api.board();
  const auto kept = work(app::TeamPactDesk{ports, asker, *board}, *id);
  return kept ? team_pact_page(api, request, *id) : problem_of(kept.error());
}

template <class Body, class Work>
Response change(const Api& api, const Request& request, const Work& work) {
  const auto input = read_revised<Body>(request);
  if (!input) return input.error();
  return at_desk(api, request, [&](const app::TeamPactDesk& desk, TeamPactId id) {
    return work(desk, id, input->revision, input->body);
  });
}

template <auto step>
Response plain_step(const Api& api, const Request& request) {
  const auto revision = expected_revision(request);
  if (!revision) return revision.error();
  return at_desk(api, request, [&](const app::TeamPactDesk& desk, TeamPactId id) { return step(desk, id, *revision); });
}

// What is said beside the words needs no revision.
template <class Body, class Work>
Response append(const Api& api, const Request& request, const Work& work) {
  const auto body = read_body<Body>(request);
  if (!body) return body.error();
  return at_desk(api, request, [&](const app::TeamPactDesk& desk, TeamPactId id) { return work(desk, id, *body); });
}

Response list_pacts(const Api& api, const Request& request) {
  const Caller& caller = request.who<Caller>();
  return json_response(
      200, wire::to_json(app::list_team_pacts(api.store, api.workspace, caller.viewpoint(), caller.today())));
}

Response get_pact(const Api& api, const Request& request) {
  const auto id = team_pact_id(request);
  return id ? team_pact_page(api, request, *id) : nothing_here();
}

Response get_texts(const Api& api, const Request& request) {
  const auto id = team_pact_id(request);
  if (!id) return nothing_here();
  const Caller& caller = request.who<Caller>();
  const auto texts = app::read_team_pact_texts(api.store, api.workspace, caller.viewpoint(), *id, caller.today());
  return texts ? json_response(200, wire::to_json(*texts)) : nothing_here();
}

Response open_pact(const Api& api, const Request& request) {
  const auto body = read_body<OpenTeamPactBody>(request);
  if (!body) return body.error();
  const app::AdministrationPorts ports = administration(api);
  const app::By asker = by(request);
  const auto board = api.board();
  const auto made = app::open_team_pact({ports, asker, *board}, body->unit, terms_of(body->words, asker.who.person));
  if (!made) return problem_of(made.error());
  Response response = team_pact_page(api, request, made->pact.id, 201);
  response.headers.set("location", std::string(pacts_path) + "/" + made->pact.id.text());
  return response;
}

Response write_draft(const Api& api, const Request& request) {
  return change<TeamWordsBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::rewrite_team_pact(desk, id, revision, terms_of(body, desk.by.who.person));
  });
}

Response write_own(const Api& api, const Request& request) {
  return change<OwnWordsBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::write_own_team_terms(desk, id, revision, own_terms_of(body, desk.by.who.person));
  });
}

Response decline(const Api& api, const Request& request) {
  return change<DeclineBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::decline_team_pact(desk, id, revision, body.reason.value);
  });
}

Response refuse_end(const Api& api, const Request& request) {
  return change<DeclineBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::refuse_end_of_team_pact(desk, id, revision, body.reason.value);
  });
}

Response amend(const Api& api, const Request& request) {
  return change<TeamAmendmentBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::open_team_pact_amendment(desk, id, revision,
                                         body.choice ? std::optional(body.choice->value) : std::nullopt);
  });
}

Response withdraw(const Api& api, const Request& request) {
  return change<WithdrawalBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::withdraw_from_team_pact(desk, id, revision, body.cause.value);
  });
}

Response close(const Api& api, const Request& request) {
  return change<CloseBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::close_team_pact(desk, id, revision, body.outcome ? std::optional(body.outcome->value) : std::nullopt,
                                body.learning.value);
  });
}

Response mark(const Api& api, const Request& request) {
  return append<MarkBody>(api, request, [](const auto& desk, auto id, const auto& body) {
    return app::mark_team_pact(desk, id, mark_of(body));
  });
}

Response learn(const Api& api, const Request& request) {
  return append<LearningBody>(api, request, [](const auto& desk, auto id, const auto& body) {
    return app::log_team_learning(desk, id, learning_of(body));
  });
}

const auto readers = app::WhoMay::signed_in(app::Scope::read);
const auto writers = app::WhoMay::signed_in(app::Scope::write);
const SchemaMaker page_schema = schema<app::TeamPactPage>;

Route writing(Method method, std::string path, Handler handler, std::string operation, std::string summary,
              SchemaMaker body) {
  return {method,
          std::move(path),
          writers,
          {},
          std::move(handler),
          {std::move(operation), std::move(summary), {}, body, {{200, "The pact", page_schema}}}};
}

std::vector<Route> reading_routes(const Api& api) {
  return {
      {Method::get,
       pacts_path,
       readers,
       {},
       with(api, list_pacts),
       {"list_team_pacts",
        "Pacts of teams that exist for the asker, the newest first: their own and those of units that they lead in "
        "full, of others as much as the asker may know",
        {},
        nullptr,
        {{200, "Pacts", schema<std::vector<app::TeamPactLine>>}}}},
      {Method::post,
       pacts_path,
       writers,
       {},
       with(api, open_pact),
       {"open_team_pact",
        "Opens a pact of a team; who opens it leads it",
        {},
        schema<OpenTeamPactBody>,
        {{201, "The pact", page_schema}}}},
      {Method::get,
       std::string(pacts_path) + "/{id}",
       readers,
       {},
       with(api, get_pact),
       {"get_team_pact",
        "One pact of a team: its members, who leads its unit and those above read all of it. Its ETag is for If-Match. "
        "That somebody read all of it is kept for everybody in it to see",
        {},
        nullptr,
        {{200, "The pact", page_schema}}}},
      {Method::get,
       std::string(pacts_path) + "/{id}/texts",
       readers,
       {},
       with(api, get_texts),
       {"list_team_pact_texts",
        "Every text of a pact that all have signed, with its signatures, and the one that is being signed; for "
        "somebody who "
        "reads no more of it than its outline the texts that they have signed",
        {},
        nullptr,
        {{200, "Texts", schema<std::vector<app::TeamPactTextView>>}}}},
  };
}

}  // namespace

std::optional<TeamPactId> team_pact_id(const Request& request) { return request.id_parameter<TeamPactTag>("id"); }

Response team_pact_page(const Api& api, const Request& request, TeamPactId id, int status) {
  const Caller& caller = request.who<Caller>();
  const auto page =
      app::read_team_pact(api.store, api.workspace, caller.viewpoint(), *api.board(), api.clock, id, caller.today());
  if (!page) return nothing_here();
  return revised(page->pact.revision, json_response(status, wire::to_json(*page)));
}

std::vector<Route> team_pact_routes(const Api& api) {
  const std::string one = std::string(pacts_path) + "/{id}";
  std::vector<Route> all = reading_routes(api);
  for (Route& route : std::vector<Route>{
           writing(Method::put, one + "/draft", with(api, write_draft), "write_team_pact",
                   "All of the words, by the lead, of an amendment by any member; signatures under a text that waits "
                   "are void. Needs If-Match",
                   schema<TeamWordsBody>),
           writing(Method::put, one + "/own", with(api, write_own), "write_own_team_terms",
                   "The asker's own commitments and promises; writing them is agreeing to them. Needs If-Match",
                   schema<OwnWordsBody>),
           writing(Method::post, one + "/signing", with(api, plain_step<app::put_team_pact_to_signing>),
                   "put_team_pact_to_signing",
                   "Freezes the words as the next text for seven days, when nothing is missing. Needs If-Match",
                   nullptr),
           writing(Method::post, one + "/decline", with(api, decline), "decline_team_pact",
                   "Doesn't sign, and says why: all signatures are void and nobody is bound. Needs If-Match",
                   schema<DeclineBody>),
           writing(Method::post, one + "/amendments", with(api, amend), "open_team_pact_amendment",
                   "Writes a pact anew that binds on meanwhile; by any member who stays. Needs If-Match",
                   schema<TeamAmendmentBody>),
           writing(Method::delete_, one + "/amendments", with(api, plain_step<app::drop_team_pact_amendment>),
                   "drop_team_pact_amendment", "Gives up an amendment that is being written. Needs If-Match", nullptr),
           writing(Method::post, one + "/withdrawal", with(api, withdraw), "withdraw_from_team_pact",
                   "The asker leaves with seven days' notice, at once on leave or after a transfer. Needs If-Match",
                   schema<WithdrawalBody>),
           writing(Method::delete_, one + "/dissolution", with(api, plain_step<app::take_back_end_of_team_pact>),
                   "take_back_end_of_team_pact",
                   "Takes back that one has asked for the end of a pact, or agreed to it. Needs If-Match", nullptr),
           writing(
               Method::post, one + "/dissolution/refusal", with(api, refuse_end), "refuse_end_of_team_pact",
               "Wants a pact to go on whose end was asked for, and says why: nothing is asked any more. By a member "
               "who has not agreed. Needs If-Match",
               schema<DeclineBody>),
           writing(Method::post, one + "/occurrences", with(api, mark), "mark_team_pact",
                   "Says what came of a commitment or promise in one window: a member of their own commitment, a "
                   "receiver of help, another member who endorses or questions; or asks for help on request",
                   schema<MarkBody>),
           writing(Method::post, one + "/learnings", with(api, learn), "log_team_learning",
                   "Tells of a setback and what was learned, to the team, one's managers or oneself",
                   schema<LearningBody>),
           writing(Method::post, one + "/close", with(api, close), "close_team_pact",
                   "Says behind its last day what came of it and what the team has learned. Needs If-Match",
                   schema<CloseBody>),
       }) {
    all.push_back(std::move(route));
  }
  return all;
}

}  // namespace salespact::http
