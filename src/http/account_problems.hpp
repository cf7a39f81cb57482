#pragma once

#include "app/account/account_problem.hpp"
#include "app/account/check_password.hpp"
#include "http/server/problem.hpp"

namespace salespact::http {

// Refusals of the account use cases as problems: one switch each, without default.
[[nodiscard]] Problem problem_of(const app::AccountRefusals& refusals);
[[nodiscard]] Problem problem_of(const app::SignInRefusal& refusal);

}  // namespace salespact::http
