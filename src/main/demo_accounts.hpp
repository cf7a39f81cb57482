#pragma once

#include "main/open_workspace.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace salespact {

// Somebody of each role who can sign in to the demo, and who leads the rep among them; with one password made for this
// run.
struct DemoAccounts {
  struct Account {
    std::string what;  // a role's word, or "lead"
    PersonId person;
    std::string name;
    std::string email;
  };
  std::vector<Account> accounts;
  std::string password;

  [[nodiscard]] const Account* find(std::string_view what) const;  // nullptr: nobody
};

[[nodiscard]] DemoAccounts make_demo_accounts(Machine& machine, OpenWorkspace& open);

// Pacts between the rep, the others of that team and their lead.
void write_demo_pacts(Machine& machine, OpenWorkspace& open, const DemoAccounts& accounts);

// What the demo prints: who can sign in, and the first calls to try.
[[nodiscard]] std::string how_to_sign_in(const DemoAccounts& demo, const Workspace& workspace, const std::string& url);

}  // namespace salespact
