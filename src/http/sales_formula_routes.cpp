#include "http/sales_formula_routes.hpp"

#include "app/sales_formula/read_sales_formula.hpp"
#include "base/rational_text.hpp"
#include "base/text.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/report_questions.hpp"
#include "http/routing/conditional.hpp"
#include "http/server/compress.hpp"
#include "wire/sales_formula_views.hpp"

#include <fmt/format.h>

namespace salespact::http {
namespace {

constexpr std::size_t most_pairs = 8;
constexpr std::size_t longest_number = 24;
constexpr std::int64_t longest_lag = 260;  // working days: a year
constexpr int finest_rate = 6;             // decimals

std::optional<Rational> read_number(std::string_view text) {
  if (text.size() > longest_number) return std::nullopt;
  return parse_fraction(text);
}

std::optional<Rational> read_rate(std::string_view text) {
  const auto rate = read_number(text);
  if (!rate || *rate < Rational(0) || *rate > Rational(1)) return std::nullopt;
  const bool fine = (*rate * Rational(power_of_ten_int64(finest_rate))).denominator() == 1;
  return fine ? rate : std::nullopt;
}

std::optional<std::int64_t> read_lag(std::string_view text) {
  const auto days = read_number(text);
  if (!days || days->denominator() != 1 || *days < Rational(0) || *days > Rational(longest_lag)) return std::nullopt;
  return round_half_away(*days);
}

// ?rates=meetings:0.1,proposals:0.5
template <class Value, class Read>
void read_pairs(QueryReader& query, std::string_view name, std::map<std::string, Value>& out, const Read& read,
                std::string_view accepted) {
  const auto text = query.text(name);
  if (!text) return;
  const auto pairs = split(*text, ',');
  bool good = pairs.size() <= most_pairs;
  for (const std::string_view pair : pairs) {
    const std::size_t colon = pair.find(':');
    const auto value = colon == std::string_view::npos ? std::nullopt : read(pair.substr(colon + 1));
    good = good && value && out.emplace(std::string(trimmed(pair.substr(0, colon))), *value).second;
  }
  if (!good) query.refuse(name, "bad_pairs", accepted);
}

void read_amount(QueryReader& query, std::string_view name, std::optional<Rational>& out, bool zero) {
  const auto text = query.text(name);
  if (!text) return;
  out = read_number(*text);
  if (out && (*out > Rational(0) || (zero && out->is_zero()))) return;
  query.refuse(name, "bad_amount",
               fmt::format("must be an amount {} with a point before its decimals, such as 12000.50",
                           zero ? "of 0 or more" : "above 0"));
}

void read_assumptions(QueryReader& query, app::FormulaAssumptions& assumed) {
  read_pairs(query, "rates", assumed.rates, read_rate,
             "must be up to 8 pairs like meetings:0.1,proposals:0.5: a stage and the rate into it, 0 to 1 with at most "
             "6 decimals, each stage once");
  read_pairs(query, "lags", assumed.lags, read_lag,
             "must be up to 8 pairs like calls:20,meetings:15: a stage and working days to the close, 0 to 260, each "
             "stage once");
  read_amount(query, "deal_size", assumed.deal_size, false);
  read_amount(query, "target", assumed.target, true);
  if (const auto text = query.text("win_rate")) {
    assumed.win_rate = read_rate(*text);
    if (!assumed.win_rate) query.refuse("win_rate", "bad_rate", "must be 0 to 1 with at most 6 decimals, such as 0.25");
  }
}

app::SalesFormulaQuestion read_question(QueryReader& query, Date today) {
  app::SalesFormulaQuestion question;
  question.today = today;
  question.as_of = as_of_question(query, today);
  question.goal = query.id<GoalTag>("goal");
  for (const std::string_view key : split(query.text("stages").value_or(""), ',')) {
    if (!trimmed(key).empty()) question.stages.emplace_back(trimmed(key));
  }
  read_assumptions(query, question.assumptions);
  return question;
}

Problem refused(const app::SalesFormulaRefusal& refusal) {
  const auto question = [&](const char* code) {
    return Problem{400,
                   "bad_query",
                   "Some query parameters can't be accepted; `errors` lists every one.",
                   {{"?" + refusal.field, code, refusal.message}}};
  };
  switch (refusal.code) {
    case app::SalesFormulaProblem::not_found: return {404, "not_found", refusal.message};
    case app::SalesFormulaProblem::metric_missing: return {409, "metric_retired", refusal.message};
    case app::SalesFormulaProblem::goal_unsuitable: return question("unsuitable_goal");
    case app::SalesFormulaProblem::stages_unknown:
    case app::SalesFormulaProblem::assumption_unknown: return question("unknown_stage");
    case app::SalesFormulaProblem::amount_too_precise: return question("bad_amount");
  }
  return question("refused");
}

Response sales_formula(const Api& api, const Request& request) {
  const auto board = api.board();
  QueryReader query(request);
  app::SalesFormulaQuestion question = read_question(query, api.moment().today);
  if (auto problem = query.problem()) return *problem;
  const auto person = request.id_parameter<PersonTag>("id");
  if (person) question.person = *person;
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  std::expected<app::SalesFormula, app::SalesFormulaRefusal> formula;
  api.store.read(api.workspace,
                 [&](app::Transaction& tx) { formula = app::read_sales_formula(tx, *board, viewer, question); });
  if (!formula) return refused(formula.error());
  std::string json = wire::to_json(*formula);
  const std::string etag = etag_of_text(json);
  return compressed(request, with_etag(request, etag, json_response(200, std::move(json))));
}

}  // namespace

std::vector<Route> sales_formula_routes(const Api& api) {
  return {
      {Method::get,
       "/api/v1/people/{id}/sales-formula",
       app::WhoMay::signed_in(app::Scope::read),
       {.lane = Lane::slow},
       [&api](const Request& request) { return sales_formula(api, request); },
       {.operation = "read_sales_formula",
        .summary = "From a person's goal on revenue back to what has to be done each week; with what-if values instead "
                   "of what the records say",
        .query = {{"goal", "A target on all of the person's revenue; without it the one that runs.", schema<GoalId>},
                  {"as_of", "As it stood at the end of that day; without it, as it stands now.", schema<Date>},
                  {"stages",
                   "Keys of counts before deals_won, with commas; without it calls, meetings and proposals or "
                   "deals_created, as far as there are records."},
                  {"rates", "What-if rates into stages: meetings:0.1,proposals:0.5."},
                  {"deal_size", "A what-if average deal, in the goal's currency."},
                  {"win_rate", "A what-if rate at which open deals are won."},
                  {"lags", "What-if working days from a stage to the close: calls:20,meetings:15."},
                  {"target", "A what-if target, in the goal's currency."}},
        .answers = {{200, "The formula with its evidence", schema<app::SalesFormula>}}}},
  };
}

}  // namespace salespact::http
