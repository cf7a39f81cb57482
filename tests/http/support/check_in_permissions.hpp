#pragma once

#include "http/support/permission_table.hpp"

namespace salespact::test {

// Of a sales pact and of a goal of Ana's: she, Mo, Uma above and operations see that there are check-ins.
inline constexpr Statuses check_ins_of_ana{401, 401, 404, 200, 404, 404, 200, 200,
                                           404, 404, 404, 404, 200, 403, 200, 200};
inline constexpr Statuses check_in_refused{401, 401, 404, 422, 404, 404, 403, 403,
                                           404, 404, 404, 404, 403, 403, 422, 403};
inline constexpr Statuses excused_by_mo{401, 401, 404, 403, 404, 404, 422, 403, 404, 404, 404, 404, 403, 403, 403, 403};
// Of a team's pact that nobody has signed: those who read all of it, and nobody owes one.
inline constexpr Statuses team_check_ins{401, 401, 404, 200, 404, 404, 200, 200,
                                         404, 404, 404, 404, 404, 403, 200, 404};
inline constexpr Statuses team_check_in_refused{401, 401, 404, 422, 404, 404, 422, 422,
                                                404, 404, 404, 404, 404, 403, 422, 404};
inline constexpr Statuses team_excuse_refused{401, 401, 404, 403, 404, 404, 403, 403,
                                              404, 404, 404, 404, 404, 403, 403, 404};
// Nobody owes a check-in in any of them yet, and nobody logs a setback.
inline constexpr Statuses setback_refused{401, 401, 404, 403, 404, 404, 403, 403,
                                          404, 404, 404, 404, 403, 403, 403, 403};
inline constexpr Statuses team_setback_refused{401, 401, 404, 403, 404, 404, 403, 403,
                                               404, 404, 404, 404, 404, 403, 403, 404};
// The days of reviews are for all who see that the pact exists, or read the goal; answering is for those with a part.
inline constexpr Statuses team_reviews{401, 401, 404, 200, 404, 404, 200, 200, 404, 404, 404, 404, 200, 403, 200, 200};
// Whoever knows that the team's pact is there may be told that it is not theirs to review.
inline constexpr Statuses team_review_refused{401, 401, 404, 422, 403, 404, 422, 422,
                                              404, 403, 403, 404, 403, 403, 422, 403};
inline constexpr Statuses sales_review_refused{401, 401, 404, 422, 404, 404, 422, 403,
                                               404, 404, 404, 404, 403, 403, 422, 403};
inline constexpr Statuses goal_review_refused{401, 401, 404, 422, 403, 404, 422, 422,
                                              404, 422, 404, 404, 403, 403, 422, 403};
inline constexpr Statuses no_such_entry{401, 401, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 403, 404, 404};

// Feedback is for those who see all of what it is about; a blank one is refused.
inline constexpr Statuses team_feedback{401, 401, 404, 200, 404, 404, 200, 200, 404, 404, 404, 404, 404, 403, 200, 404};
inline constexpr Statuses team_feedback_refused{401, 401, 404, 422, 404, 404, 422, 422,
                                                404, 404, 404, 404, 404, 403, 422, 404};
inline constexpr Statuses pact_feedback{401, 401, 404, 200, 404, 404, 200, 404, 404, 404, 404, 404, 404, 403, 200, 404};
inline constexpr Statuses pact_feedback_refused{401, 401, 404, 422, 404, 404, 422, 404,
                                                404, 404, 404, 404, 404, 403, 422, 404};
inline constexpr Statuses goal_feedback_refused{401, 401, 404, 422, 422, 404, 422, 422,
                                                404, 422, 404, 404, 422, 403, 422, 422};

inline std::vector<Row> check_ins(TeamPactId team, SalesPactId sales, GoalId goal) {
  const std::string check_in = R"({"window":"2027-01-04","confidence":7})";
  const std::string excuse = R"({"person":")" + ana.text() + R"(","window":"2027-01-04","reason":"Fair"})";
  const std::string one_of_team = "/api/v1/pacts/" + team.text();
  const std::string of_team = one_of_team + "/check-ins";
  const std::string one_of_sales = "/api/v1/sales-pacts/" + sales.text();
  const std::string of_sales = one_of_sales + "/check-ins";
  const std::string one_of_goal = "/api/v1/goals/" + goal.text();
  const std::string of_goal = one_of_goal + "/check-ins";
  const std::string setback = R"({"what":"Lost one","cause":"product"})";
  const std::string feedback = R"({"kind":"question","text":" "})";
  const std::string nothing = app::JournalId{7}.text();
  const std::string review = R"({"due":"2027-01-04","relevant":"a","achievable":"b","aligned":"c","change":"d",)"
                             R"("decision":"keep"})";
  return {
      {"GET /api/v1/pacts/{id}/check-ins", read_all, of_team, team_check_ins},
      {"POST /api/v1/pacts/{id}/check-ins", write_all, of_team, team_check_in_refused, check_in},
      {"POST /api/v1/pacts/{id}/check-ins/excuses", write_all, of_team + "/excuses", team_excuse_refused, excuse},
      {"GET /api/v1/sales-pacts/{id}/check-ins", read_all, of_sales, check_ins_of_ana},
      {"POST /api/v1/sales-pacts/{id}/check-ins", write_all, of_sales, check_in_refused, check_in},
      {"POST /api/v1/sales-pacts/{id}/check-ins/excuses", write_all, of_sales + "/excuses", excused_by_mo, excuse},
      {"GET /api/v1/goals/{id}/check-ins", read_all, of_goal, check_ins_of_ana},
      {"POST /api/v1/goals/{id}/check-ins", write_all, of_goal, check_in_refused, check_in},
      {"POST /api/v1/goals/{id}/check-ins/excuses", write_all, of_goal + "/excuses", excused_by_mo, excuse},
      {"GET /api/v1/check-ins/due", read_all, "/api/v1/check-ins/due", everybody},
      {"POST /api/v1/check-ins/{id}/discussion", write_all, "/api/v1/check-ins/" + nothing + "/discussion",
       no_such_entry, "{}"},
      {"GET /api/v1/support-requests", read_all, "/api/v1/support-requests", everybody},
      {"POST /api/v1/support-requests/{id}/words", write_all, "/api/v1/support-requests/" + nothing + "/words",
       no_such_entry, R"({"act":"confirm"})"},
      {"GET /api/v1/pacts/{id}/setbacks", read_all, one_of_team + "/setbacks", team_check_ins},
      {"POST /api/v1/pacts/{id}/setbacks", write_all, one_of_team + "/setbacks", team_setback_refused, setback},
      {"GET /api/v1/sales-pacts/{id}/setbacks", read_all, one_of_sales + "/setbacks", check_ins_of_ana},
      {"POST /api/v1/sales-pacts/{id}/setbacks", write_all, one_of_sales + "/setbacks", setback_refused, setback},
      {"GET /api/v1/goals/{id}/setbacks", read_all, one_of_goal + "/setbacks", check_ins_of_ana},
      {"POST /api/v1/goals/{id}/setbacks", write_all, one_of_goal + "/setbacks", setback_refused, setback},
      {"GET /api/v1/pacts/{id}/reviews", read_all, one_of_team + "/reviews", team_reviews},
      {"POST /api/v1/pacts/{id}/reviews", write_all, one_of_team + "/reviews", team_review_refused, review},
      {"GET /api/v1/sales-pacts/{id}/reviews", read_all, one_of_sales + "/reviews", check_ins_of_ana},
      {"POST /api/v1/sales-pacts/{id}/reviews", write_all, one_of_sales + "/reviews", sales_review_refused, review},
      {"GET /api/v1/goals/{id}/reviews", read_all, one_of_goal + "/reviews", goal_of_ana},
      {"POST /api/v1/goals/{id}/reviews", write_all, one_of_goal + "/reviews", goal_review_refused, review},
      {"GET /api/v1/reviews/due", read_all, "/api/v1/reviews/due", everybody},
      {"POST /api/v1/setbacks/{id}/words", write_all, "/api/v1/setbacks/" + nothing + "/words", no_such_entry,
       R"({"act":"discuss"})"},
      {"GET /api/v1/feedback", read_all, "/api/v1/feedback", everybody},
      {"GET /api/v1/pacts/{id}/feedback", read_all, one_of_team + "/feedback", team_feedback},
      {"POST /api/v1/pacts/{id}/feedback", write_all, one_of_team + "/feedback", team_feedback_refused, feedback},
      {"GET /api/v1/sales-pacts/{id}/feedback", read_all, one_of_sales + "/feedback", pact_feedback},
      {"POST /api/v1/sales-pacts/{id}/feedback", write_all, one_of_sales + "/feedback", pact_feedback_refused,
       feedback},
      {"GET /api/v1/goals/{id}/feedback", read_all, one_of_goal + "/feedback", goal_of_ana},
      {"POST /api/v1/goals/{id}/feedback", write_all, one_of_goal + "/feedback", goal_feedback_refused, feedback},
      {"POST /api/v1/feedback/{id}/words", write_all, "/api/v1/feedback/" + nothing + "/words", no_such_entry,
       R"({"act":"answer","text":"Yes"})"},
  };
}

}  // namespace salespact::test
