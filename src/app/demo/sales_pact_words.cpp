#include "app/demo/sales_pact_words.hpp"

namespace salespact::app::demo {
namespace {

TargetsSection targets() {
  return {.goals = {},
          .floors = {{.metric = "meetings", .threshold = {3, 0}, .cadence = Cadence::week},
                     {.metric = "calls", .threshold = {25, 0}, .cadence = Cadence::week, .critical = false}},
          .serves = "Cold chain for pharmacies: the market in which the company wants to be first in three years.",
          .plan =
              "Two mornings a week for first calls, on Tuesday and Thursday.\n"
              "Every account above 50,000 gets a site survey before the offer.",
          .progress =
              "The last half-year ended at 94 % of the target. Offers went out quickly; too few first meetings "
              "made the last month hard."};
}

ExpectationsSection expectations() {
  return {.of_rep = {{.text = "Notes in the CRM on the day of a meeting", .measurable = true, .cadence = Cadence::week},
                     {.text = "Says early when a deal is in danger, without being asked"}},
          .of_manager = {{.text = "Joins two customer meetings a month", .measurable = true, .cadence = Cadence::month},
                         {.text = "Answers a request for a special price within two working days", .measurable = true}},
          .indicators = {"First meetings a week", "Offers that are answered within ten days"},
          .obstacles = {{.text = "Site surveys take three weeks to be scheduled",
                         .solution = "Two fixed survey days a month are kept free for this territory",
                         .owner = PactParty::manager}},
          .manager_role = "Clears the way and coaches; no second seller in the account."};
}

ConsequencesSection consequences() {
  return {.steps = {{1, "A private note asks what is in the way.", {}},
                    {2, "We talk within five working days about what is in the way, and write down what helps.",
                     "An hour of joint planning"},
                    {3, "A support plan of four to eight weeks with coaching and a test at its end that we agree on.",
                     "Weekly coaching, and leads from the partner programme"},
                    {4, "A formal review together with the next level of management.", {}}},
          .response = "Every step can be answered in writing and contested before it takes effect.",
          .exceeding = "A quarter above 110 %: first choice of the new accounts of the next one."};
}

}  // namespace

SalesPactTerms demo_pact_terms(DateRange effective, PersonId provider) {
  SalesPactTerms terms{
      .effective = effective, .targets = targets(), .expectations = expectations(), .consequences = consequences()};
  terms.role = {.role = "Account executive: from the first meeting to the signed offer.",
                .decision_rights = "Discounts up to 8 %, demo equipment, and which accounts come first.",
                .activities = {{"First meetings", {3, 0}}, {"Offers", {2, 0}}},
                .formula = "500,000 / 50,000 a deal = 10 deals; at a win rate of 25 % that is 40 offers.",
                .development = {{.kind = DevelopmentKind::coaching,
                                 .skill = "Negotiating with purchasing departments",
                                 .need = "Three offers were lost at the last step",
                                 .provider = provider,
                                 .due = effective.start + 75}},
                .resources = "Demo cooler, survey budget of 2,000 a quarter."};
  return terms;
}

MotivesSection demo_motives() {
  return {.motivators = {{MotivatorKind::mastery, 5, "Bigger, more technical deals"},
                         {MotivatorKind::autonomy, 4, "Plan my own week"}},
          .personal_goals = "Lead a small team within two years.",
          .flexibility = "Fridays from home; no visits before nine."};
}

}  // namespace salespact::app::demo
