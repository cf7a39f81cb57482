#include "http/sales_pact_routes.hpp"

#include "app/sales_pact/change_sales_pact.hpp"
#include "app/sales_pact/read_sales_pacts.hpp"
#include "app/sales_pact/take_sales_formula.hpp"
#include "http/administration.hpp"
#include "http/sales_pact_bodies.hpp"
#include "wire/sales_pact_views.hpp"

namespace salespact::http {

struct OpenSalesPactBody {
  PersonId rep;
  SalesPactWordsBody words;
  std::optional<Line<1, 40>> from_template;  // whose words it begins with; of `words` the days count then
};
BOOST_DESCRIBE_STRUCT(OpenSalesPactBody, (), (rep, words, from_template))

struct FormulaRateBody {
  Line<1, 60> stage;  // key
  Decimal rate;       // into it
};
BOOST_DESCRIBE_STRUCT(FormulaRateBody, (), (stage, rate))

// What is left out is what the records say.
struct FormulaBody {
  std::optional<GoalId> goal;  // a target on all of the rep's revenue; the linked or running one without it
  std::optional<std::vector<FormulaRateBody>> rates;
  std::optional<Decimal> deal_size;  // in the goal's currency, as the target
  std::optional<Decimal> win_rate;   // of open deals
  std::optional<Decimal> target;
};
BOOST_DESCRIBE_STRUCT(FormulaBody, (), (goal, rates, deal_size, win_rate, target))

struct PreparationBody {
  SalesPactWordsBody words;
  bool ready = false;  // the other side sees it when both are
};
BOOST_DESCRIBE_STRUCT(PreparationBody, (), (words, ready))

struct DiscussionBody {
  Date on;
};
BOOST_DESCRIBE_STRUCT(DiscussionBody, (), (on))

struct CounterBody {
  Prose<1000> comment;  // what should be different
};
BOOST_DESCRIBE_STRUCT(CounterBody, (), (comment))

struct EndBody {
  std::optional<Prose<1000>> reason;
};
BOOST_DESCRIBE_STRUCT(EndBody, (), (reason))

struct EndRefusalBody {
  Prose<1000> reason;  // why it should go on
};
BOOST_DESCRIBE_STRUCT(EndRefusalBody, (), (reason))

namespace {

constexpr const char* pacts_path = "/api/v1/sales-pacts";

// Runs one use case of the desk on the pact of the path and answers its page.
template <class Work>
Response at_desk(const Api& api, const Request& request, std::int64_t revision, const Work& work) {
  const auto id = sales_pact_id(request);
  if (!id) return nothing_here();
  const app::AdministrationPorts ports = administration(api);
  const app::By asker = by(request);
  const auto board = api.board();
  const auto kept = work(app::SalesPactDesk{ports, asker, *board}, *id, revision);
  return kept ? sales_pact_page(api, request, *id) : problem_of(kept.error());
}

template <class Body, class Work>
Response change(const Api& api, const Request& request, const Work& work) {
  const auto input = read_revised<Body>(request);
  if (!input) return input.error();
  return at_desk(api, request, input->revision,
                 [&](const app::SalesPactDesk& desk, SalesPactId id, std::int64_t revision) {
                   return work(desk, id, revision, input->body);
                 });
}

template <auto step>
Response plain_step(const Api& api, const Request& request) {
  const auto revision = expected_revision(request);
  if (!revision) return revision.error();
  return at_desk(api, request, *revision, step);
}

Response list_pacts(const Api& api, const Request& request) {
  return json_response(
      200, wire::to_json(app::list_sales_pacts(api.store, api.workspace, request.who<Caller>().viewpoint())));
}

Response get_pact(const Api& api, const Request& request) {
  const auto id = sales_pact_id(request);
  return id ? sales_pact_page(api, request, *id) : nothing_here();
}

Response get_texts(const Api& api, const Request& request) {
  const auto id = sales_pact_id(request);
  if (!id) return nothing_here();
  const Caller& caller = request.who<Caller>();
  const auto texts = app::read_sales_pact_texts(api.store, api.workspace, caller.viewpoint(), *id, caller.today());
  return texts ? json_response(200, wire::to_json(*texts)) : nothing_here();
}

Response open_pact(const Api& api, const Request& request) {
  const auto body = read_body<OpenSalesPactBody>(request);
  if (!body) return body.error();
  const app::AdministrationPorts ports = administration(api);
  const app::By asker = by(request);
  const auto board = api.board();
  const auto made =
      app::open_sales_pact({ports, asker, *board}, body->rep, terms_of(body->words), text_of(body->from_template));
  if (!made) return problem_of(made.error());
  Response response = sales_pact_page(api, request, made->pact.id, 201);
  response.headers.set("location", std::string(pacts_path) + "/" + made->pact.id.text());
  return response;
}

Response write_draft(const Api& api, const Request& request) {
  return change<SalesPactWordsBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::rewrite_sales_pact(desk, id, revision, terms_of(body));
  });
}

Response write_motives(const Api& api, const Request& request) {
  return change<MotivesBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::write_motives(desk, id, revision, motives_of(body), body.shared);
  });
}

Response prepare(const Api& api, const Request& request) {
  return change<PreparationBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::prepare_sales_pact(desk, id, revision, terms_of(body.words), body.ready);
  });
}

Response confirm_discussion(const Api& api, const Request& request) {
  return change<DiscussionBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::confirm_sales_pact_discussion(desk, id, revision, body.on);
  });
}

Rational fraction_of(const Decimal& decimal) { return Rational::of(decimal.scaled, power_of_ten_int64(decimal.scale)); }

app::FormulaTaking taking_of(const FormulaBody& body) {
  app::FormulaTaking taking{.goal = body.goal};
  const auto put = [](const std::optional<Decimal>& from, std::optional<Rational>& into) {
    if (from) into = fraction_of(*from);
  };
  if (body.rates) {
    for (const FormulaRateBody& one : *body.rates) {
      taking.assumptions.rates.insert_or_assign(one.stage.value, fraction_of(one.rate));
    }
  }
  put(body.deal_size, taking.assumptions.deal_size);
  put(body.win_rate, taking.assumptions.win_rate);
  put(body.target, taking.assumptions.target);
  return taking;
}

Response take_formula(const Api& api, const Request& request) {
  return change<FormulaBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::take_sales_formula(desk, id, revision, taking_of(body));
  });
}

Response counter_proposal(const Api& api, const Request& request) {
  return change<CounterBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::counter_sales_pact(desk, id, revision, body.comment.value);
  });
}

Response end_pact(const Api& api, const Request& request) {
  return change<EndBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::end_sales_pact(desk, id, revision, text_of(body.reason).value_or(""));
  });
}

Response refuse_end(const Api& api, const Request& request) {
  return change<EndRefusalBody>(api, request, [](const auto& desk, auto id, auto revision, const auto& body) {
    return app::refuse_end_of_sales_pact(desk, id, revision, body.reason.value);
  });
}

const auto readers = app::WhoMay::signed_in(app::Scope::read);
const auto writers = app::WhoMay::signed_in(app::Scope::write);
const SchemaMaker page_schema = schema<app::SalesPactPage>;

Route writing(Method method, std::string path, Handler handler, std::string operation, std::string summary,
              SchemaMaker body) {
  return {method,
          std::move(path),
          writers,
          {},
          std::move(handler),
          {std::move(operation), std::move(summary) + "; needs If-Match", {}, body, {{200, "The pact", page_schema}}}};
}

}  // namespace

std::optional<SalesPactId> sales_pact_id(const Request& request) { return request.id_parameter<SalesPactTag>("id"); }

Response sales_pact_page(const Api& api, const Request& request, SalesPactId id, int status) {
  const auto& caller = request.who<Caller>();
  const auto board = api.board();
  const auto page =
      app::read_sales_pact(administration(api), *board, caller.viewpoint(), id, {caller.now, caller.today()});
  if (!page) return nothing_here();
  return revised(page->pact.revision, json_response(status, wire::to_json(*page)));
}

std::vector<Route> sales_pact_routes(const Api& api) {
  const std::string one = std::string(pacts_path) + "/{id}";
  return {
      {Method::get,
       pacts_path,
       readers,
       {},
       with(api, list_pacts),
       {"list_sales_pacts",
        "Pacts that the asker is a party of, and the outline of those below, the newest first",
        {},
        nullptr,
        {{200, "Pacts", schema<std::vector<app::SalesPactLine>>}}}},
      {Method::post,
       pacts_path,
       writers,
       {},
       with(api, open_pact),
       {"open_sales_pact",
        "Opens a pact between a rep and the manager who leads them; by either of the two",
        {},
        schema<OpenSalesPactBody>,
        {{201, "The pact", page_schema}}}},
      {Method::get,
       one,
       readers,
       {},
       with(api, get_pact),
       {"get_sales_pact",
        "One pact: its parties read all of it, those above them and sales operations its outline. Its ETag is for "
        "If-Match. That a party read it is kept for both to see",
        {},
        nullptr,
        {{200, "The pact", page_schema}}}},
      {Method::get,
       one + "/texts",
       readers,
       {},
       with(api, get_texts),
       {"list_sales_pact_texts",
        "Every text of a pact that was frozen, with its signatures and what changed since the one before; for the two "
        "parties",
        {},
        nullptr,
        {{200, "Texts", schema<std::vector<app::SalesPactTextView>>}}}},
      writing(Method::put, one + "/draft", with(api, write_draft), "write_sales_pact",
              "The words that both sides work on", schema<SalesPactWordsBody>),
      writing(Method::post, one + "/formula", with(api, take_formula), "take_sales_formula",
              "Writes what the rep's sales formula asks for each week into the draft", schema<FormulaBody>),
      writing(Method::put, one + "/motives", with(api, write_motives), "write_sales_pact_motives",
              "What moves the rep, by the rep alone; shared with the manager or not", schema<MotivesBody>),
      writing(Method::put, one + "/preparation", with(api, prepare), "prepare_sales_pact",
              "What one side prepares alone; both see both when both are ready", schema<PreparationBody>),
      writing(Method::post, one + "/discussion", with(api, confirm_discussion), "confirm_sales_pact_discussion",
              "Confirms the day on which the two have talked about every section", schema<DiscussionBody>),
      writing(Method::post, one + "/counter", with(api, counter_proposal), "counter_sales_pact",
              "Wants the proposed text otherwise; its author's signature is void", schema<CounterBody>),
      writing(Method::post, one + "/withdraw", with(api, plain_step<app::withdraw_sales_pact>), "withdraw_sales_pact",
              "Takes one's own proposal back before it is answered", nullptr),
      writing(Method::post, one + "/amendments", with(api, plain_step<app::open_sales_pact_amendment>),
              "open_sales_pact_amendment", "Talks about a pact that binds again; it binds on meanwhile", nullptr),
      writing(Method::delete_, one + "/amendments", with(api, plain_step<app::drop_sales_pact_amendment>),
              "drop_sales_pact_amendment", "Ends the talks about an amendment without one", nullptr),
      writing(Method::post, one + "/end", with(api, end_pact), "end_sales_pact",
              "Asks for the end of a pact, or agrees to it: the other party, or one above a manager who asked",
              schema<EndBody>),
      writing(Method::delete_, one + "/end", with(api, plain_step<app::take_back_end_of_sales_pact>),
              "take_back_end_of_sales_pact", "Takes back that one has asked for the end", nullptr),
      writing(Method::post, one + "/end/refusal", with(api, refuse_end), "refuse_end_of_sales_pact",
              "Wants the pact to go on, and says why: nothing is asked any more. By the party that has not asked",
              schema<EndRefusalBody>),
  };
}

}  // namespace salespact::http
