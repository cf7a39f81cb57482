#include "app/account/api_tokens.hpp"
#include "app/account/invite_person.hpp"
#include "app/numbers/directory.hpp"
#include "base/text.hpp"
#include "domain/org/organisation_text.hpp"
#include "main/program_commands.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact {
namespace {

cli::Refused reasons_of(const app::AccountRefusals& refusals) {
  cli::Refused refused;
  for (const app::AccountRefusal& refusal : refusals) refused.reasons.push_back(refusal.message);
  return refused;
}

std::optional<std::string> instant_text(const std::optional<Instant>& instant) {
  if (!instant) return std::nullopt;
  return instant->rfc3339();
}

cli::Answer<Person> person_with_email(app::Store& store, WorkspaceId workspace, const std::string& email) {
  std::optional<Person> person;
  store.read(workspace, [&](app::Transaction& tx) { person = tx.organisation().find_person_by_email(folded(email)); });
  if (person) return *person;
  return std::unexpected(
      cli::Refused{{fmt::format("nobody has the e-mail \"{}\": `salespact user list` shows who is "
                                "there",
                                email)}});
}

// The unit that has this path today.
std::optional<OrgUnitId> unit_at(const OpenWorkspace& open, const std::string& path, Date today) {
  app::OrganisationRows rows;
  open.store->read(open.workspace.id, [&](app::Transaction& tx) { rows = tx.organisation().load(); });
  const app::Directory directory(rows, today, open.workspace.name);
  for (const OrgUnit& unit : rows.units) {
    if (folded(directory.path(directory.owner(unit.id).index)) == folded(path)) return unit.id;
  }
  return std::nullopt;
}

}  // namespace

cli::Answer<std::vector<wire::UserShape>> ProgramCommands::list_users(const cli::UserList& request) {
  auto open = open_workspace(request.place, "salespact user");
  if (!open) return std::unexpected(open.error());
  const Date today = open->moment(machine_).today;
  app::OrganisationRows rows;
  open->store->read(open->workspace.id, [&](app::Transaction& tx) { rows = tx.organisation().load(); });
  const app::Directory directory(rows, today, open->workspace.name);
  std::vector<wire::UserShape> users;
  for (const Person& person : rows.people) {
    wire::UserShape user{person.display_name, person.email, std::string(text_of(person.status)), {}};
    for (const RoleAssignment& role : rows.roles) {
      if (role.person != person.id || !role.tenure.contains(today)) continue;
      const std::string& path = directory.path(directory.owner(role.unit).index);
      user.roles.push_back(fmt::format("{} of {}", text_of(role.role), path.empty() ? directory.company() : path));
    }
    users.push_back(std::move(user));
  }
  std::ranges::sort(users, {}, [](const wire::UserShape& user) { return folded(user.name); });
  return users;
}

cli::Answer<cli::Invitation> ProgramCommands::invite_user(const cli::UserInvite& request) {
  auto open = open_workspace(request.place, "salespact user");
  if (!open) return std::unexpected(open.error());
  const app::Moment moment = open->moment(machine_);
  std::optional<OrgUnitId> unit;
  if (request.unit) {
    unit = unit_at(*open, *request.unit, moment.today);
    if (!unit)
      return std::unexpected(cli::Refused{{fmt::format("there is no unit with the path \"{}\"", *request.unit)}});
  }
  crypto::SodiumSecrets secrets;
  const auto invited =
      app::invite_person(open->account_ports(machine_, secrets), nullptr,
                         {.email = request.email, .display_name = request.name, .role = request.role, .unit = unit},
                         moment.now, moment.today);
  if (!invited) return std::unexpected(reasons_of(invited.error()));
  return cli::Invitation{request.email, std::string(invited->code.text()), invited->expires_at.rfc3339()};
}

cli::Answer<cli::Invitation> ProgramCommands::reset_user(const cli::UserReset& request) {
  auto open = open_workspace(request.place, "salespact user");
  if (!open) return std::unexpected(open.error());
  crypto::SodiumSecrets secrets;
  const auto reset =
      app::reset_access(open->account_ports(machine_, secrets), request.email, open->moment(machine_).now);
  if (!reset) return std::unexpected(reasons_of(reset.error()));
  return cli::Invitation{request.email, std::string(reset->code.text()), reset->expires_at.rfc3339()};
}

cli::Answer<wire::NewTokenShape> ProgramCommands::create_token(const cli::TokenCreate& request) {
  auto open = open_workspace(request.place, "salespact token");
  if (!open) return std::unexpected(open.error());
  const auto person = person_with_email(*open->store, open->workspace.id, request.user);
  if (!person) return std::unexpected(person.error());
  crypto::SodiumSecrets secrets;
  const app::Moment moment = open->moment(machine_);
  const auto created = app::create_api_token(
      open->account_ports(machine_, secrets), nullptr,
      {.person = person->id, .name = request.name, .scopes = request.scopes, .lifetime_days = request.valid_days},
      moment.now, moment.today);
  if (!created) return std::unexpected(reasons_of(created.error()));
  return wire::NewTokenShape{created->stored.id.text(), std::string(created->token.text()),
                             instant_text(created->stored.expires_at)};
}

cli::Answer<std::vector<wire::TokenShape>> ProgramCommands::list_tokens(const cli::TokenList& request) {
  auto open = open_workspace(request.place, "salespact token");
  if (!open) return std::unexpected(open.error());
  std::vector<wire::TokenShape> shapes;
  open->store->read(open->workspace.id, [&](app::Transaction& tx) {
    shapes.clear();
    for (const app::StoredApiToken& token : tx.accounts().tokens()) {
      const auto person = tx.organisation().find_person(token.person);
      check(person.has_value(), "a token belongs to a person");
      shapes.push_back({token.id.text(), person->email.value_or(person->display_name), token.name, token.scopes,
                        token.created_at.rfc3339(), instant_text(token.expires_at), instant_text(token.last_used_at),
                        instant_text(token.revoked_at)});
    }
  });
  return shapes;
}

cli::Answer<std::string> ProgramCommands::revoke_token(const cli::TokenRevoke& request) {
  auto open = open_workspace(request.place, "salespact token");
  if (!open) return std::unexpected(open.error());
  crypto::SodiumSecrets secrets;
  const auto id = app::ApiTokenId::parse(request.token_id);
  if (!id || !app::revoke_api_token(open->account_ports(machine_, secrets), nullptr, *id, machine_.clock.now())) {
    return std::unexpected(
        cli::Refused{{fmt::format("there is no token with the id \"{}\": `salespact token list` "
                                  "shows them",
                                  request.token_id)}});
  }
  return fmt::format("token {} is revoked", request.token_id);
}

}  // namespace salespact
