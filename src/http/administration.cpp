#include "http/administration.hpp"

#include "base/check.hpp"

namespace salespact::http {

Problem nothing_here() { return {404, "not_found", "There is nothing of this id, or you may not see it."}; }

Problem problem_of(const app::Refused& refused) {
  switch (refused.reason) {
    case app::Refused::Reason::not_found: return nothing_here();
    case app::Refused::Reason::not_allowed:
      return {403, "not_allowed", "Your roles don't include this here; sales operations of the company may do it."};
    case app::Refused::Reason::stale: return stale_revision();
    case app::Refused::Reason::problems: break;
  }
  check(!refused.problems.empty(), "a refusal says what is wrong");
  Problem problem{422, "change_refused", "This can't be stored as it is: " + refused.problems.front().message + "."};
  for (const app::FieldRefusal& one : refused.problems) {
    problem.errors.push_back({one.field.empty() ? "" : "/" + one.field, one.code, one.message, one.params});
  }
  return problem;
}

}  // namespace salespact::http
