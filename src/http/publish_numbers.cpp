#include "http/publish_numbers.hpp"

#include "app/sales_pact/sales_pact_access.hpp"
#include "app/team_pact/team_pact_access.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace salespact::http {
namespace {

// The pacts that have moved, as they stood then, and the organisation that says who sees them.
struct MovedPacts {
  std::shared_ptr<const app::OrganisationToday> organisation;
  Date today;
  std::vector<SalesPact> sales;
  std::vector<TeamPact> teams;
  std::set<PersonId> helpers;

  [[nodiscard]] bool concerns(PersonId person) const {
    if (helpers.contains(person)) return true;
    app::Principal principal;
    principal.person = person;
    principal.today = today;
    const app::Viewpoint viewer(principal, organisation);
    return std::ranges::any_of(
               sales, [&](const SalesPact& one) { return access_to(viewer, one) != app::SalesPactAccess::none; }) ||
           std::ranges::any_of(
               teams, [&](const TeamPact& one) { return access_to(viewer, one, today) != app::TeamPactAccess::none; });
  }
};

std::shared_ptr<const MovedPacts> read_moved(const Api& api, app::AccessDirectory& access, const app::Moved& moved) {
  auto read = std::make_shared<MovedPacts>();
  read->today = api.moment().today;
  read->helpers = moved.helpers;
  api.store.read(api.workspace, [&](app::Transaction& tx) {
    read->sales.clear();
    read->teams.clear();
    read->organisation = access.of(tx, read->today);
    for (const SalesPactId id : moved.sales_pacts) {
      if (auto kept = tx.sales_pacts().find(id)) read->sales.push_back(std::move(kept->pact));
    }
    for (const TeamPactId id : moved.team_pacts) {
      if (auto kept = tx.team_pacts().find(id)) read->teams.push_back(std::move(kept->pact));
    }
  });
  return read;
}

}  // namespace

void publish_numbers(const Api& api, app::AccessDirectory& access, const app::Moved& moved, std::string id) {
  Event event{.topic = "numbers", .name = "numbers", .data = "{}", .id = std::move(id)};
  if (!moved.beyond_pacts) {
    event.audience = [pacts = read_moved(api, access, moved)](std::string_view subscriber) {
      const auto person = PersonId::parse(subscriber);
      return person && pacts->concerns(*person);
    };
  }
  api.events.publish(event);
}

}  // namespace salespact::http
