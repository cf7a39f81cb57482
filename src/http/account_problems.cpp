#include "http/account_problems.hpp"

#include "base/check.hpp"

namespace salespact::http {
namespace {

struct Told {
  int status;
  std::string_view code;
};

Told told(app::AccountProblem problem) {
  using enum app::AccountProblem;
  switch (problem) {
    case code_invalid: return {422, "code_invalid"};
    case already_set_up: return {409, "already_set_up"};
    case password_weak: return {422, "password_weak"};
    case email_invalid: return {422, "email_invalid"};
    case name_invalid: return {422, "name_invalid"};
    case person_unknown: return {404, "not_found"};
    case has_password: return {409, "has_password"};
    case departed: return {409, "departed"};
    case role_required: return {422, "role_required"};
    case unit_unknown: return {422, "unit_unknown"};
    case scope_invalid: return {422, "scope_invalid"};
    case scope_beyond_rights: return {422, "scope_beyond_rights"};
    case lifetime_invalid: return {422, "lifetime_invalid"};
    case too_many_tokens: return {409, "too_many_tokens"};
    case not_allowed: return {403, "not_allowed"};
    case sign_in_again: return {403, "sign_in_again"};
    case company_required: return {422, "company_required"};
    case currency_fixed: return {422, "currency_fixed"};
    case zone_unknown: return {422, "zone_unknown"};
    case locale_invalid: return {422, "locale_invalid"};
    case fiscal_year_invalid: return {422, "fiscal_year_invalid"};
    case busy: return {503, "busy"};
  }
  report_bug("an account problem is one of the enumeration", std::source_location::current());
}

std::string sentence(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text + ".";
}

}  // namespace

Problem problem_of(const app::AccountRefusals& refusals) {
  check(!refusals.empty(), "a refusal says what is wrong");
  const app::AccountRefusal& first = refusals.front();
  const auto [status, code] = told(first.code);
  Problem problem{status, std::string(code), sentence(first.message)};
  for (const app::AccountRefusal& refusal : refusals) {
    if (refusal.field.empty()) continue;
    problem.errors.push_back({"/" + refusal.field, std::string(told(refusal.code).code), refusal.message});
  }
  if (first.code == app::AccountProblem::busy) problem.headers.set("retry-after", "1");
  return problem;
}

Problem problem_of(const app::SignInRefusal& refusal) {
  Problem problem;
  switch (refusal.reason) {
    case app::SignInRefusal::Reason::wrong:
      problem = {401, "sign_in_refused",
                 "The e-mail address or the password is wrong, or there were several wrong tries just now. Check both, "
                 "wait a few seconds and try again."};
      break;
    case app::SignInRefusal::Reason::too_many_attempts:
      problem = {429, "too_many_attempts", "There were too many tries to sign in. Wait and try again."};
      break;
    case app::SignInRefusal::Reason::busy:
      problem = {503, "busy", "Many people are signing in right now. Try again in a second."};
      break;
  }
  if (refusal.retry_after_seconds > 0) {
    problem.headers.set("retry-after", std::to_string(refusal.retry_after_seconds));
  }
  return problem;
}

}  // namespace salespact::http
