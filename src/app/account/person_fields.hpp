#pragma once

#include "app/account/account_ports.hpp"
#include "app/account/account_problem.hpp"

#include <string_view>

namespace salespact::app {

// Adds what is wrong with a typed name, e-mail address or new password.
void check_name(std::string_view name, AccountRefusals& refusals);
void check_email(std::string_view email, AccountRefusals& refusals);
// Measured against the names that `person_words` and the workspace bring (TRUST A3, A4).
void check_new_password(const Secret& password, std::vector<std::string> person_words, std::string_view company,
                        AccountRefusals& refusals);

}  // namespace salespact::app
