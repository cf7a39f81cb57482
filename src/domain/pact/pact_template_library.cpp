#include "domain/pact/pact_template.hpp"

#include <algorithm>

namespace salespact {
namespace {

MasTerms at_least(std::string metric, std::int64_t threshold, Cadence cadence) {
  return {.metric = std::move(metric), .threshold = {threshold, 0}, .cadence = cadence};
}

Expectation expected(std::string key, std::string text, std::optional<Cadence> cadence = {}) {
  return {.key = std::move(key), .text = std::move(text), .measurable = cadence.has_value(), .cadence = cadence};
}

// What all roles have in common; to be looked at by somebody who knows the labour law of the country.
PactTemplate base(std::string name, std::string role, std::string about) {
  PactTemplate one{.name = std::move(name), .for_role = std::move(role), .about = std::move(about), .words = {}};
  one.words.effective = template_days();
  ConsequencesSection& ladder = one.words.consequences;
  ladder.steps = {
      {1, "A note to the rep alone, who asks what is in the way", "The week's plan is looked at together on request"},
      {2, "A talk within five working days; obstacles and help are written down",
       "The manager takes away one obstacle"},
      {3, "A support plan of four to eight weeks with a test at its end",
       "Coaching each week, and calls taken together"},
      {4, "A formal review with the manager's manager", "Whatever of the plan was promised and not given comes first"}};
  ladder.response = "The rep can answer each step in writing, and contest it for seven days before it counts";
  ladder.exceeding = "Four weeks in a row above the standards are told in the team, and the rep chooses the next topic";
  return one;
}

PactTemplate sales_development() {
  PactTemplate one = base("Sales development", "SDR", "First calls and meetings that others close.");
  one.words.targets.floors = {at_least("calls", 150, Cadence::week), at_least("meetings", 5, Cadence::week)};
  one.words.targets.plan = "Two blocks of first calls a day, and the list for tomorrow written before the day ends";
  one.words.expectations.of_rep = {
      expected("p1", "Every meeting is handed over with a note on need, people and next step", Cadence::week),
      expected("p2", "The list of accounts is gone through and renewed", Cadence::month)};
  one.words.expectations.of_manager = {expected("p3", "Listens to three calls and says what to keep", Cadence::week),
                                       expected("p4", "Takes back leads that are no fit within two days")};
  one.words.expectations.indicators = {"Share of meetings that take place", "Share of meetings that become a proposal"};
  one.words.expectations.manager_role = "Coach for the first call, and the one who settles which accounts are whose";
  one.words.role.role = "Finds and qualifies new business, and hands it over to an account executive";
  one.words.role.decision_rights = "Decides whom to call when, and which leads are no fit";
  one.words.role.resources = "The call library, and an hour a week with an account executive";
  return one;
}

PactTemplate account_executive() {
  PactTemplate one = base("Account executive", "Account executive", "From the first meeting to the signature.");
  one.words.targets.floors = {at_least("meetings", 8, Cadence::week), at_least("proposals", 2, Cadence::week)};
  one.words.targets.plan = "Pipeline of three times what is left to the quarter's target, looked at each Monday";
  one.words.expectations.of_rep = {
      expected("p1", "Close date, amount and next step of each open deal are right on Friday evening", Cadence::week),
      expected("p2", "Two calls a month are opened for the manager to listen to", Cadence::month)};
  one.words.expectations.of_manager = {expected("p3", "Joins two customer calls", Cadence::month),
                                       expected("p4", "Answers a request for a discount within a working day")};
  one.words.expectations.indicators = {"Win rate", "Average deal size", "Days from the first meeting to the signature"};
  one.words.expectations.manager_role = "Opens doors at the customer's, and settles prices beyond the rep's own limit";
  one.words.role.role = "Leads a customer from the first meeting to the signature";
  one.words.role.decision_rights = "Discounts up to 5 %, terms of payment up to 30 days, and whom to bring along";
  one.words.role.resources = "Presales on request, and the price desk";
  return one;
}

PactTemplate field_sales() {
  PactTemplate one = base("Field sales", "Field sales", "A territory with customers to keep and to win.");
  one.words.targets.floors = {at_least("meetings", 12, Cadence::week), at_least("proposals", 6, Cadence::month)};
  one.words.targets.plan = "Three days a week at customers', by a route that is written the week before";
  one.words.expectations.of_rep = {expected("p1", "Reports of visits on the day of the visit", Cadence::week),
                                   expected("p2", "Each A customer is seen at least once a quarter", Cadence::quarter)};
  one.words.expectations.of_manager = {expected("p3", "Comes along for a day", Cadence::month),
                                       expected("p4", "Keeps Friday afternoon free of meetings")};
  one.words.expectations.indicators = {"Share of A customers seen", "Revenue of new customers"};
  one.words.expectations.manager_role = "Settles the borders of the territory, and what the company brings to a visit";
  one.words.role.role = "Keeps and wins the customers of a territory, on the spot";
  one.words.role.decision_rights = "Decides the route and the guests, and gives samples up to a fixed sum a quarter";
  one.words.role.resources = "A car, the route planner, and the office for what follows a visit";
  return one;
}

}  // namespace

std::span<const LibraryPactTemplate> pact_template_library() {
  static const std::vector<LibraryPactTemplate> all{{"sales-development", sales_development()},
                                                    {"account-executive", account_executive()},
                                                    {"field-sales", field_sales()}};
  return all;
}

const LibraryPactTemplate* library_pact_template(std::string_view key) {
  const auto all = pact_template_library();
  const auto found = std::ranges::find(all, key, &LibraryPactTemplate::key);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace salespact
