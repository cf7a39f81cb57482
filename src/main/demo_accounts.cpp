#include "main/demo_accounts.hpp"

#include "app/access/managers.hpp"
#include "app/demo/check_ins.hpp"
#include "app/demo/team_pacts.hpp"
#include "app/numbers/numbers_keeper.hpp"
#include "domain/org/organisation_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact {
namespace {

constexpr std::string_view leads_the_rep = "lead";

// The first active person with an e-mail who holds the role today.
const Person* somebody_with(const app::OrganisationRows& rows, Role role, Date today) {
  for (const RoleAssignment& held : rows.roles) {
    if (held.role != role || !held.tenure.contains(today)) continue;
    const auto person = std::ranges::find(rows.people, held.person, &Person::id);
    if (person != rows.people.end() && person->email && person->status == PersonStatus::active) return &*person;
  }
  return nullptr;
}

// Who leads the demo's rep, so that both sides of a pact can sign in.
const Person* lead_of(const app::OrganisationRows& rows, PersonId rep, Date today) {
  const auto lead = app::manager_of(app::OrganisationToday(rows, today), rep);
  const auto person = std::ranges::find(rows.people, lead.value_or(PersonId{}), &Person::id);
  return person != rows.people.end() && person->email ? &*person : nullptr;
}

// The demo's executive leads sales as well, as in a company of this size: an executive alone sees totals (DOMAIN 6).
void let_lead(app::Transaction& tx, Machine& machine, const app::OrganisationRows& rows, const Person& executive) {
  for (const RoleAssignment& held : rows.roles) {
    if (held.role != Role::exec || held.person != executive.id) continue;
    tx.organisation().put(RoleAssignment{.id = machine.ids.make<RoleAssignmentId>(),
                                         .person = executive.id,
                                         .role = Role::manager,
                                         .unit = held.unit,
                                         .tenure = held.tenure});
    tx.changes().append(app::ChangeKind::organisation);
    return;
  }
}

}  // namespace

DemoAccounts make_demo_accounts(Machine& machine, OpenWorkspace& open) {
  crypto::SodiumSecrets secrets;
  const app::Secret token = secrets.make_token("");
  DemoAccounts demo;
  demo.password = "demo-" + std::string(token.text().substr(0, 12));
  const app::Secret password(demo.password);
  const auto hash = secrets.hash_password(password);
  check(hash.has_value(), "nobody else hashes passwords while the demo starts");
  const Date today = open.moment(machine).today;
  open.store->write(open.workspace.id, [&](app::Transaction& tx) {
    demo.accounts.clear();
    const app::OrganisationRows rows = tx.organisation().load();
    const auto give = [&](std::string_view what, const Person* person) {
      if (person == nullptr) return;
      tx.accounts().put(
          app::Credential{.person = person->id, .password_hash = *hash, .failed_attempts = 0, .locked_until = {}});
      demo.accounts.push_back({std::string(what), person->id, person->display_name, *person->email});
    };
    for (const Role role : {Role::rep, Role::manager, Role::exec, Role::ops, Role::viewer}) {
      const Person* person = somebody_with(rows, role, today);
      give(text_of(role), person);
      if (role == Role::exec && person != nullptr) let_lead(tx, machine, rows, *person);
    }
    if (const auto* rep = demo.find(text_of(Role::rep))) give(leads_the_rep, lead_of(rows, rep->person, today));
  });
  return demo;
}

const DemoAccounts::Account* DemoAccounts::find(std::string_view what) const {
  const auto found = std::ranges::find(accounts, what, &Account::what);
  return found == accounts.end() ? nullptr : &*found;
}

void write_demo_pacts(Machine& machine, OpenWorkspace& open, const DemoAccounts& accounts) {
  const auto* rep = accounts.find(text_of(Role::rep));
  const auto* lead = accounts.find(leads_the_rep);
  if (rep == nullptr || lead == nullptr) return;
  crypto::SodiumSecrets secrets;
  const Date today = open.moment(machine).today;
  app::NumbersKeeper numbers(*open.store, open.workspace.id);
  numbers.load(today);
  const auto board = numbers.current();
  const app::demo::DemoPactTable table{
      {*open.store, open.workspace.id, machine.ids, machine.clock}, secrets, *board, today};
  app::demo::write_sales_pacts(table, lead->person, rep->person);
  app::demo::write_team_pacts(table, lead->person, rep->person);
  app::demo::write_goal_check_ins(table, lead->person);
}

std::string how_to_sign_in(const DemoAccounts& demo, const Workspace& workspace, const std::string& url) {
  std::string text = fmt::format(
      "{}: an invented company with its quarter in progress.\nSign in as any of these with "
      "the password {}\n\n",
      workspace.name, demo.password);
  for (const auto& account : demo.accounts) {
    text += fmt::format("  {:<8} {:<24} {}\n", account.what, account.name, account.email);
  }
  const std::string email = demo.accounts.empty() ? "" : demo.accounts.front().email;
  text += fmt::format(
      "\nFor example, in another terminal:\n\n"
      "  curl -c /tmp/salespact.cookies {0}/api/v1/session -H 'Origin: {0}' \\\n"
      "    -H 'Content-Type: application/json' -d '{{\"email\":\"{1}\",\"password\":\"{2}\"}}'\n"
      "  curl -b /tmp/salespact.cookies '{0}/api/v1/goals?limit=5'\n\nCtrl-C ends it.\n",
      url, email, demo.password);
  return text;
}

}  // namespace salespact
