#include "app/access/rules.hpp"
#include "app/report/compare.hpp"
#include "base/text.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/report_questions.hpp"
#include "http/routing/conditional.hpp"
#include "http/routing/query.hpp"
#include "http/server/compress.hpp"
#include "wire/compare_views.hpp"

#include <array>

namespace salespact::http {
namespace {

constexpr std::size_t most_metrics = 20;

void read_metrics(QueryReader& query, app::CompareQuestion& question) {
  for (const std::string_view key : split(query.text("metric").value_or("revenue"), ',')) {
    if (!trimmed(key).empty()) question.metrics.emplace_back(trimmed(key));
  }
  if (question.metrics.empty() || question.metrics.size() > most_metrics) {
    query.refuse("metric", "bad_count", "must be 1 to 20 keys of metrics with commas between them");
  }
}

app::CompareQuestion read_question(QueryReader& query) {
  constexpr std::array<std::string_view, 2> owner_kinds{"person", "unit"};
  app::CompareQuestion question;
  read_metrics(query, question);
  if (query.one_of("by", owner_kinds) == "unit") question.by = app::OwnerKind::unit;
  question.unit = query.id<OrgUnitTag>("unit");
  question.person = query.id<PersonTag>("person");
  if (question.unit && question.person) query.refuse("person", "contradiction", "give a person or a unit, not both");
  question.after = query.text("after").value_or("");
  question.before = query.text("before").value_or("");
  question.like_for_like = query.flag("like_for_like").value_or(true);
  if (const auto code = query.text("currency")) {
    question.currency = Currency::parse(*code);
    if (!question.currency) query.refuse("currency", "unknown_currency", "must be a code of ISO 4217, such as EUR");
  }
  return question;
}

Response compare(const Api& api, const Request& request) {
  const auto board = api.board();
  QueryReader query(request);
  const app::CompareQuestion question = read_question(query);
  const app::AsOf as_of = as_of_question(query, api.moment().today);
  if (auto problem = query.problem()) return *problem;
  const app::VisibleOwners visible(request.who<Caller>().viewpoint());
  const bool hidden =
      (question.unit && !visible.contains(*question.unit)) || (question.person && !visible.contains(*question.person));
  if (hidden) return Problem{404, "not_found", "there is no such person or unit, or you may not see it"};
  const auto report = app::compare_periods(board->numbers, question, as_of.elapsed_until,
                                           [&](const Owner& owner) { return visible.contains(owner); });
  if (!report) return refused_question(report.error());
  std::string json = wire::to_json(*report);
  const std::string etag = etag_of_text(json);
  return compressed(request, with_etag(request, etag, json_response(200, std::move(json))));
}

}  // namespace

std::vector<Route> compare_routes(const Api& api) {
  return {
      {Method::get,
       "/api/v1/reports/compare",
       app::WhoMay::signed_in(app::Scope::read),
       {.lane = Lane::slow},
       [&api](const Request& request) { return compare(api, request); },
       {.operation = "report_compare",
        .summary =
            "What people or units came to in two periods, at the same number of working days when one still runs",
        .query = {{"metric", "Keys of metrics, with commas between them; revenue without it."},
                  {"by", "person (as without it) or unit."},
                  {"unit", "Only that unit and everything below it.", schema<OrgUnitId>},
                  {"person", "Only that person.", schema<PersonId>},
                  {"after", "Label or range; the running quarter without it."},
                  {"before", "Label or range, previous (as without it) or year_before."},
                  {"like_for_like", "false: whole periods, even when one still runs.", schema<bool>},
                  {"currency", "Code of ISO 4217; the workspace's without it."},
                  {"as_of", "As it stood at the end of that day; without it, at the end of yesterday.", schema<Date>}},
        .answers = {{200, "A row a metric and owner", schema<app::CompareReport>}}}},
  };
}

}  // namespace salespact::http
