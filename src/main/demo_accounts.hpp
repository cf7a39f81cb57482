#pragma once

#include "main/open_workspace.hpp"

#include <string>
#include <vector>

namespace salespact {

// Somebody of each role who can sign in to the demo, with one password made for this run.
struct DemoAccounts {
  struct Account {
    Role role = Role::rep;
    std::string name;
    std::string email;
  };
  std::vector<Account> accounts;
  std::string password;
};

[[nodiscard]] DemoAccounts make_demo_accounts(Machine& machine, OpenWorkspace& open);

// What the demo prints: who can sign in, and the first calls to try.
[[nodiscard]] std::string how_to_sign_in(const DemoAccounts& demo, const Workspace& workspace, const std::string& url);

}  // namespace salespact
