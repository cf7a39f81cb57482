#pragma once

#include "base/refusal.hpp"

#include <vector>

namespace salespact::app {

enum class AccountProblem {
  code_invalid,  // unknown, used or expired: never told apart
  already_set_up,
  password_weak,
  email_invalid,
  name_invalid,
  person_unknown,
  has_password,  // joined already: nobody sets a password for somebody else (TRUST A12)
  departed,
  role_required,
  unit_unknown,
  scope_invalid,
  scope_beyond_rights,
  lifetime_invalid,
  too_many_tokens,
  not_allowed,
  sign_in_again,  // the password was given too long ago for this (TRUST A13)
  company_required,
  currency_fixed,
  zone_unknown,
  locale_invalid,
  fiscal_year_invalid,
  busy,  // too many passwords being hashed: try again in a second
};

using AccountRefusal = Refusal<AccountProblem>;
using AccountRefusals = std::vector<AccountRefusal>;  // everything that is wrong at once; never empty

[[nodiscard]] inline AccountRefusals refused(AccountProblem code, std::string field, std::string message) {
  return {{code, std::move(field), std::move(message)}};
}

}  // namespace salespact::app
