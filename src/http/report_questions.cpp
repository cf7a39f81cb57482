#include "http/report_questions.hpp"

namespace salespact::http {

Problem refused_question(const app::ReportRefusal& refusal) {
  Problem problem{400, "bad_question", "the question can't be answered as it stands"};
  problem.errors.push_back({"?" + refusal.field, "not_accepted", refusal.message});
  return problem;
}

app::AsOf as_of_question(QueryReader& query, Date today) {
  if (const auto day = query.date("as_of")) return app::AsOf::end_of(*day);
  return app::AsOf::live(today);
}

}  // namespace salespact::http
