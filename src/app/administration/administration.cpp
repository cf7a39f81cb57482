#include "app/administration/administration.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace salespact::app {

std::unexpected<Refused> refuse(AdministrationProblem code, std::string field, std::string message) {
  FieldRefusals problems;
  say(problems, code, std::move(field), std::move(message));
  return refuse(std::move(problems));
}

void say(FieldRefusals& problems, AdministrationProblem code, std::string field, std::string message,
         std::vector<std::pair<std::string, std::string>> params) {
  problems.push_back({std::string(text_of(code)), std::move(field), std::move(message), std::move(params)});
}

void check_title(FieldRefusals& problems, std::string_view field, std::string_view title) {
  const std::string_view text = trimmed(title);
  if (!text.empty() && is_clean_line(text) && code_points(text) <= 80) return;
  say(problems, AdministrationProblem::name_invalid, std::string(field), "a name is one line of 1 to 80 characters");
}

Act::Act(Transaction& transaction, const AdministrationPorts& ports, const By& asked)
    : tx(transaction),
      ids(ports.ids),
      clock(ports.clock),
      by(asked),
      rows(transaction.organisation().load()),
      viewer(asked.who, std::make_shared<const OrganisationToday>(rows, asked.moment.today)) {}

OrganisationTree Act::tree() const {
  auto tree = OrganisationTree::of({rows.units, rows.parents, rows.memberships});
  check(tree.has_value(), "the stored organisation is a tree without overlaps");
  return std::move(*tree);
}

const Person* Act::person(PersonId id) const {
  const auto at = std::ranges::find(rows.people, id, &Person::id);
  return at == rows.people.end() ? nullptr : &*at;
}

const OrgUnit* Act::unit(OrgUnitId id) const {
  const auto at = std::ranges::find(rows.units, id, &OrgUnit::id);
  return at == rows.units.end() ? nullptr : &*at;
}

void Act::note(ChangeKind kind, std::string_view action, std::string object, AuditDetail detail, std::int64_t changed) {
  Actor actor = Actor::of(by.who);
  const Person* manager = on_behalf_of ? person(*on_behalf_of) : nullptr;
  if (manager != nullptr) actor.label += " on behalf of " + manager->display_name;
  record(tx, by.moment.now, actor, action, std::move(object), std::move(detail));
  tx.changes().append(kind, changed);
}

}  // namespace salespact::app
