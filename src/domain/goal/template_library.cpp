#include "domain/goal/template_library.hpp"

#include <algorithm>

namespace salespact {
namespace {

using enum TargetMode;
using enum TemplateLength;

constexpr const char* route_of_manager =
    "Owner or manager may ask for a change at any check-in; easing takes effect after seven days";

// What they have in common: looked at every other week, reviewed half-way, its manager listens.
GoalTemplate base(std::string name, std::string role, std::string metric, TargetMode mode, std::optional<Decimal> value,
                  TemplateLength length) {
  GoalTemplate one;
  one.name = std::move(name);
  one.for_role = std::move(role);
  one.metric = std::move(metric);
  one.mode = mode;
  one.value = value;
  one.length = length;
  one.rhythm = Rhythm::biweekly;
  one.feedback_giver = "Direct manager";
  one.amendment_route = route_of_manager;
  one.review_after_percent = length == year ? 25 : 50;
  return one;
}

void needs(GoalTemplate& one, ResourceKind kind, std::string text, std::string provider) {
  one.resources.push_back({kind, std::move(text), std::move(provider)});
}

GoalTemplate revenue_above_last_year() {
  GoalTemplate one = base("Quarterly revenue 20 % above last year", "Account executive", "revenue", relative_percent,
                          Decimal{20, 0}, quarter);
  one.framework = Framework::hard;
  one.about =
      "Last year's revenue of the same quarter, beaten by 20 %. It starts from what was closed then, not from a plan; "
      "put your own figure where the sentence says from.";
  one.statement =
      "Grow revenue by {target} in {period}, from €400k in the same quarter of last year to €480k, by opening 12 "
      "partner accounts";
  one.how = "Open 12 partner accounts, four a month; bring every deal above the average size to the deal review.";
  one.why = "A quarter that beats its own last year grows whatever the season does.";
  needs(one, ResourceKind::person, "A partner manager for one day a week", "Sales manager");
  needs(one, ResourceKind::data, "Last year's revenue by account", "Sales operations");
  one.reward = "Accelerated rate for revenue above last year's, and the win told in the team meeting";
  one.collaboration = "Shares the partner plan with one colleague; average discount stays where it is";
  one.milestones = {{"A third of the revenue closed", 40}, {"Two thirds closed", 75}};
  return one;
}

GoalTemplate conversion_up() {
  GoalTemplate one =
      base("Sales conversion up by 25 %", "Account executive", "win_rate", relative_percent, Decimal{25, 0}, half);
  one.about =
      "A quarter more of the rate itself: from 20 % to 25 %, which is five points. For 45 % the target would have to "
      "be "
      "25 percentage points.";
  one.statement =
      "Raise the sales conversion rate from 20% to 25% by {end}, {target} of the rate itself, by rehearsing two "
      "discovery calls a month with a colleague";
  one.how = "Rehearse two discovery calls a month; close out deals that nobody has spoken about for 30 days.";
  one.why = "The same leads bring more, and nobody works longer for it.";
  needs(one, ResourceKind::training, "A discovery call workshop", "Sales enablement");
  one.reward = "The best rehearsal is shown to the whole team";
  one.collaboration = "Two colleagues rehearse with one another";
  one.milestones = {{"Half of the way", 60}};
  return one;
}

GoalTemplate new_customers() {
  GoalTemplate one = base("New customers", "Account executive", "new_customers", absolute, Decimal{6, 0}, quarter);
  one.stretch = Decimal{8, 0};
  one.about = "How many customers buy for the first time. Each counts once, with their first deal.";
  one.statement = "Win {target} new customers in {period} by targeting manufacturers of 50 to 500 people";
  one.how = "A list of 60 manufacturers, five first meetings a week, an offer within two days of the second meeting.";
  one.why = "Customers who leave have to be made up for before anything grows.";
  needs(one, ResourceKind::data, "A list of 60 companies that fit", "Sales operations");
  one.milestones = {{"Half of them won", 60}};
  return one;
}

GoalTemplate proposals() {
  GoalTemplate one = base("Proposals sent", "Account executive", "proposals", absolute, Decimal{24, 0}, quarter);
  one.about = "A standard for what one does rather than for what comes of it; serves a goal for deals or revenue.";
  one.statement = "Send {target} proposals in {period} by writing each within two days of the meeting";
  one.how = "Two afternoons a week are kept free for writing; the price list and three sample offers are at hand.";
  one.why = "Every proposal that waits a week is a deal that a faster rival may have.";
  needs(one, ResourceKind::tool, "Templates for offers with current prices", "Sales operations");
  one.rhythm = Rhythm::weekly;
  one.milestones = {{"Half of them sent", 50}};
  return one;
}

GoalTemplate win_rate_up() {
  GoalTemplate one =
      base("Win rate up by 5 points", "Account executive", "win_rate", relative_points, Decimal{5, 0}, half);
  one.about = "Five percentage points: from 22 % to 27 %. Put your own rate where the sentence says from and to.";
  one.statement =
      "Raise the win rate by {target}, from 22% to 27%, by {end} by asking the same five questions before every offer";
  one.how = "Five questions before every offer; no offer without an answer to who decides and by when.";
  one.why = "Fewer offers that were never going to be won leave time for those that can be.";
  one.needs_nothing = true;
  one.collaboration = "The team keeps one list of reasons for lost deals";
  one.milestones = {{"Two points gained", 50}};
  return one;
}

GoalTemplate deal_size_up() {
  GoalTemplate one = base("Average deal size up by 10 %", "Account executive", "average_deal_size", relative_percent,
                          Decimal{10, 0}, half);
  one.about = "Revenue by the number of deals won. Put your own average where the sentence says from and to.";
  one.statement =
      "Raise the average deal size by {target}, from €20k to €22k, by {end} by offering the service package with every "
      "deal";
  one.how = "The service package is in every first offer; it is taken out only when the customer asks for it.";
  one.why = "A larger deal costs hardly more work than a small one.";
  needs(one, ResourceKind::tool, "The service package in the price list", "Product management");
  one.collaboration = "Win rate stays where it is: larger deals are not bought with lost ones";
  one.milestones = {{"Half of the way", 50}};
  return one;
}

GoalTemplate sales_cycle_shorter() {
  GoalTemplate one =
      base("Sales cycle shorter", "Account executive", "sales_cycle_days", absolute, Decimal{50, 0}, half);
  one.about = "Days from the creation of a deal to its win. Put your own days where the sentence says from.";
  one.statement =
      "Shorten the sales cycle from 64 days to {target} by {end} by agreeing the next date in every meeting";
  one.how = "No meeting ends without the next one in both calendars; legal gets the contract with the first offer.";
  one.why = "What is decided sooner is forecast better, and fewer deals go cold.";
  needs(one, ResourceKind::person, "Contracts looked at within two days", "Legal");
  one.milestones = {{"Half of the days gained", 50}};
  return one;
}

GoalTemplate calls_a_week() {
  GoalTemplate one =
      base("Calls a week", "Sales development representative", "calls", absolute, Decimal{520, 0}, quarter);
  one.about = "Forty calls in each of the thirteen weeks of a quarter. Change both numbers together.";
  one.statement = "Make 40 calls a week in {period}, {target} in all, by keeping two hours free every morning";
  one.how = "Calls from nine to eleven, the list for the next day ready the evening before.";
  one.why = "Conversations are where every meeting begins.";
  needs(one, ResourceKind::data, "Fresh contacts every Monday", "Marketing");
  one.rhythm = Rhythm::weekly;
  one.milestones = {{"Half of the calls made", 50}};
  return one;
}

GoalTemplate meetings_a_month() {
  GoalTemplate one =
      base("Meetings a month", "Sales development representative", "meetings", absolute, Decimal{12, 0}, month);
  one.stretch = Decimal{15, 0};
  one.about = "Meetings that took place; what was put off counts in the month in which it is held.";
  one.statement = "Hold {target} meetings in {period} by confirming each of them the day before";
  one.how = "Three invitations a day; each meeting is confirmed the day before and prepared with one page of notes.";
  one.why = "Meetings of this month are the pipeline of the next.";
  one.needs_nothing = true;
  one.rhythm = Rhythm::weekly;
  one.milestones = {{"Half of them held", 50}};
  return one;
}

GoalTemplate retention_up_relative() {
  GoalTemplate one = base("Customer retention up by 15 %", "Account manager", "retention_rate", relative_percent,
                          Decimal{15, 0}, year);
  one.about =
      "Fifteen percent of the rate itself: from 72 % to 82.8 %. For 87 % take the template in percentage points. Put "
      "your own rate where the sentence says from and to.";
  one.statement =
      "Raise the customer retention rate from 72% to 82.8% by {end}, {target} of the rate itself and not points, by "
      "checking in with every customer 60 days before renewal";
  one.how =
      "A check-in with every customer 60 days before renewal; who is about to leave is called by the manager as well.";
  one.why = "It costs far less to keep a customer than to win one.";
  needs(one, ResourceKind::data, "The customers up for renewal, a quarter ahead", "Sales operations");
  one.collaboration = "Customer success shares what it hears of each account";
  one.milestones = {{"A quarter of the way", 25}, {"Half of the way", 50}, {"Three quarters of the way", 75}};
  return one;
}

GoalTemplate retention_up_points() {
  GoalTemplate one = base("Customer retention up by 15 points", "Account management team", "retention_rate",
                          relative_points, Decimal{15, 0}, quarter);
  one.framework = Framework::pact;
  one.about =
      "Fifteen percentage points: from 72 % to 87 %. For 82.8 % take the template in percent of the rate. A pact "
      "of the team: every member adds an action of their own.";
  one.statement =
      "Raise the customer retention rate by {target}, from 72% to 87%, by {end} by calling every customer "
      "once a month";
  one.how = "Every member holds a check-in with each of their customers once a month and writes down what was said.";
  one.why = "Customers stay with a team that they hear from before they have to call.";
  needs(one, ResourceKind::person, "Two hours a week for check-ins", "Sales manager");
  one.reward = "Dinner of the whole team when the half of the way is done, and again at the end";
  one.collaboration = "Members stand in for one another, so that no check-in is left out";
  one.milestones = {{"Every customer spoken to once", 35}, {"Half of the way, celebrated", 60}};
  return one;
}

GoalTemplate churn_down() {
  GoalTemplate one =
      base("Customer churn down", "Customer success manager", "churn_rate", absolute, Decimal{3, 0}, year);
  one.about = "Customers lost of those up for renewal. Put your own rate where the sentence says from.";
  one.statement = "Reduce customer churn from 4% to {target} by {end} by running a business review every quarter";
  one.how = "A business review with every customer each quarter; who misses one is called within a week.";
  one.why = "A point less of churn is a point of growth that nobody has to sell.";
  needs(one, ResourceKind::tool, "A page of figures for each review", "Sales operations");
  one.milestones = {{"All first reviews held", 25}, {"Half of the way", 50}, {"Three quarters of the way", 75}};
  return one;
}

GoalTemplate nps_up() {
  GoalTemplate one = base("Net promoter score up", "Customer success manager", "nps", absolute, Decimal{40, 0}, half);
  one.about = "The score of the survey, from -100 to 100. Put your own score where the sentence says from.";
  one.statement = "Raise NPS from 31 to {target} by {end} by calling everybody who answers 6 or less within five days";
  one.how = "Everybody who answers 6 or less is called within five days; what they say goes to the product team.";
  one.why = "Who would recommend us stays, and brings others.";
  needs(one, ResourceKind::data, "Answers of the survey on the day they come in", "Marketing");
  one.collaboration = "The product team answers each month what it does about what was heard";
  one.rhythm = Rhythm::monthly;
  one.milestones = {{"Survey after half of the time at 35 or more", 50}};
  return one;
}

GoalTemplate pipeline_coverage() {
  GoalTemplate one = base("Pipeline coverage", "Sales manager", "pipeline", absolute, std::nullopt, quarter);
  one.about =
      "Open pipeline at the end of the period, as many times the next period's quota as the team's win rate asks for: "
      "three times at about a third. The amount is each team's own.";
  one.statement = "Build an open pipeline of {target} by {end} by holding two customer events a month";
  one.how = "Two events a month; every seller opens two deals a week; stale deals are closed at the month's end.";
  one.why = "What is not in the pipeline by then can't be won in the quarter after.";
  needs(one, ResourceKind::budget, "Money for two events a month", "Marketing");
  one.collaboration = "Marketing and sales agree what counts as an opportunity";
  one.milestones = {{"Half of it built", 50}};
  return one;
}

GoalTemplate team_check_ins() {
  GoalTemplate one =
      base("Check-ins with customers", "Sales team", "customer_check_ins", absolute, Decimal{120, 0}, quarter);
  one.framework = Framework::pact;
  one.about = "A commitment of the whole team to stay in touch with the customers that it has.";
  one.statement = "Hold {target} customer check-ins in {period} by calling ten customers each week";
  one.how = "The team shares out ten customers every Monday; each member notes what was agreed the same day.";
  one.why = "Renewals are decided long before the contract ends.";
  needs(one, ResourceKind::data, "The list of customers not spoken to for 60 days", "Sales operations");
  one.rhythm = Rhythm::weekly;
  one.reward = "Breakfast together at half of it, and again at the end";
  one.collaboration = "Whoever is away names a colleague for their customers";
  one.milestones = {{"Half of them held, celebrated", 50}};
  return one;
}

GoalTemplate greeting_in_time() {
  GoalTemplate one = base("Every customer greeted within 30 seconds", "Store associate", "greeting_rate", absolute,
                          Decimal{95, 0}, month);
  one.about =
      "A standard of conduct, measured as the share of watched arrivals that were greeted within 30 seconds; a mystery "
      "shopper or the shift lead counts once a week. 95 % leaves room for the rush at noon.";
  one.statement =
      "Greet {target} of customers within 30 seconds in {period} by keeping one person near the door at all hours";
  one.how = "One person of every shift stays near the door; the shift lead counts 20 arrivals a week.";
  one.why = "Whoever was greeted asks sooner, and buys more often.";
  needs(one, ResourceKind::person, "A shift plan with one person near the door", "Store manager");
  one.feedback_giver = "Shift lead";
  one.rhythm = Rhythm::weekly;
  one.reward = "The best week is named on the board";
  one.collaboration = "The shift relieves each other at the door every hour";
  one.milestones = {{"Two weeks in a row at 95 % or more", 60}};
  return one;
}

GoalTemplate market_share_up() {
  GoalTemplate one = base("Market share up by 15 % within a year", "Executive", "market_share", relative_percent,
                          Decimal{15, 0}, year);
  one.framework = Framework::hard;
  one.about =
      "Fifteen percent of the share itself: from 20 % to 23 %, which is three points. For 35 % the target would have "
      "to "
      "be 15 percentage points.";
  one.statement =
      "Increase market share from 20% to 23% by {end}, {target} of the share itself, by opening two regions";
  one.how = "Open two regions, one in each half; prices follow the market, and no share is bought with margin.";
  one.why = "The largest in a market is asked first, and pays least for each customer.";
  needs(one, ResourceKind::budget, "Money for two regional offices", "Chief financial officer");
  needs(one, ResourceKind::data, "The market's size, every quarter", "Market research");
  one.rhythm = Rhythm::monthly;
  one.feedback_giver = "Supervisory board";
  one.reward = "Part of the bonus of the year, told in advance";
  one.collaboration = "Gross margin is held by the finance goal beside it";
  one.amendment_route = "The board may ask for a change at its quarterly review";
  one.visibility = Visibility::workspace;
  one.milestones = {{"First region opened", 25}, {"Half of the way", 50}, {"Second region opened", 70}};
  return one;
}

std::vector<LibraryTemplate> make_library() {
  return {
      {"revenue_above_last_year", revenue_above_last_year()},
      {"new_customers", new_customers()},
      {"proposals_sent", proposals()},
      {"sales_conversion_up", conversion_up()},
      {"win_rate_up", win_rate_up()},
      {"average_deal_size_up", deal_size_up()},
      {"sales_cycle_shorter", sales_cycle_shorter()},
      {"calls_a_week", calls_a_week()},
      {"meetings_a_month", meetings_a_month()},
      {"retention_up_percent", retention_up_relative()},
      {"retention_up_points", retention_up_points()},
      {"churn_down", churn_down()},
      {"nps_up", nps_up()},
      {"pipeline_coverage", pipeline_coverage()},
      {"customer_check_ins", team_check_ins()},
      {"greeting_within_30_seconds", greeting_in_time()},
      {"market_share_up", market_share_up()},
  };
}

}  // namespace

std::span<const LibraryTemplate> template_library() {
  static const std::vector<LibraryTemplate> library = make_library();
  return library;
}

const LibraryTemplate* library_template(std::string_view key) {
  const auto library = template_library();
  const auto found = std::ranges::find(library, key, &LibraryTemplate::key);
  return found == library.end() ? nullptr : &*found;
}

}  // namespace salespact
