#include "app/demo/agreements.hpp"

#include "app/demo/metrics.hpp"
#include "app/demo/periods.hpp"
#include "domain/goal/goal_title.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app::demo {
namespace {

constexpr std::int64_t hour = 3'600'000'000;

Instant at_hour(Date day, std::int64_t hours) { return {(static_cast<std::int64_t>(day.days()) * 24 + hours) * hour}; }

// Who talks about a goal, and about what.
struct Talk {
  PersonId seller;
  PersonId lead;
  std::string_view metric;
  std::string_view type;  // of its activities
  std::string noun;
  FiscalPeriod period;
};

class AgreementMaker {
 public:
  AgreementMaker(const GoalContext& context, IdSource& ids) : context_(context), ids_(ids) {}

  // Agreed before the quarter began, after the lead had asked for more.
  void run(const Talk& talk, bool amended) {
    const Date before = talk.period.range.start;
    const std::int64_t target = stretched(talk);
    const Goal& goal = add(talk, target, GoalState::active);
    GoalAgreement& agreement = write_down(goal, talk, talk.seller, GoalParty::owner);
    agreement.terms.resources.front().state = ResourceState::provided;
    happen(GoalEventKind::written, talk.seller, at_hour(before - 12, 9), target * 4 / 5);
    happen(GoalEventKind::proposed, talk.seller, at_hour(before - 12, 10), target * 4 / 5);
    happen(GoalEventKind::changes_wanted, talk.lead, at_hour(before - 9, 15), target,
           "You had nearly as many last quarter, and the trade fair is in this one.");
    happen(GoalEventKind::changed, talk.seller, at_hour(before - 8, 9), target);
    happen(GoalEventKind::proposed, talk.seller, at_hour(before - 8, 9), target);
    happen(GoalEventKind::agreed, talk.lead, at_hour(before - 7, 11), target);
    happen(GoalEventKind::started, std::nullopt, at_hour(before, 0), std::nullopt);
    if (amended) ask_for_less(goal, talk);
  }

  // Written by the seller, waiting for the lead.
  void ask_the_lead(const Talk& talk) {
    Goal& goal = add(talk, stretched(talk), GoalState::proposed);
    write_down(goal, talk, talk.seller, GoalParty::owner);
    happen(GoalEventKind::written, talk.seller, at_hour(context_.today - 3, 14), goal.target);
    happen(GoalEventKind::proposed, talk.seller, at_hour(context_.today - 2, 16), goal.target);
  }

  // Written by the lead, waiting for the seller.
  void ask_the_seller(const Talk& talk) {
    Goal& goal = add(talk, stretched(talk) + 2, GoalState::proposed);
    write_down(goal, talk, talk.lead, GoalParty::manager);
    happen(GoalEventKind::written, talk.lead, at_hour(context_.today - 4, 10), goal.target);
    happen(GoalEventKind::proposed, talk.lead, at_hour(context_.today - 4, 11), goal.target);
  }

  void want_changes(const Talk& talk) {
    const std::int64_t target = stretched(talk);
    Goal& goal = add(talk, target * 2 / 3, GoalState::draft);
    write_down(goal, talk, talk.seller, GoalParty::owner);
    happen(GoalEventKind::written, talk.seller, at_hour(context_.today - 6, 9), goal.target);
    happen(GoalEventKind::proposed, talk.seller, at_hour(context_.today - 6, 9), goal.target);
    happen(GoalEventKind::changes_wanted, talk.lead, at_hour(context_.today - 1, 17), target,
           "That is less than in each of the last two quarters. What would you need for more?");
  }

  DemoAgreements take() { return std::move(out_); }

 private:
  // A tenth more than in the quarter before, and at least six.
  [[nodiscard]] std::int64_t stretched(const Talk& talk) const {
    const DateRange before = quarter_of(context_.today, -1).range;
    std::int64_t done = 0;
    for (const Activity& one : context_.activities) {
      const bool counts = one.owner == Owner(talk.seller) && one.type == talk.type && before.contains(one.occurred_on);
      if (counts) done += one.count;
    }
    return std::max<std::int64_t>(6, done + done / 10 + 1);
  }

  Goal& add(const Talk& talk, std::int64_t target, GoalState state) {
    const Metric& metric = metric_named(context_.metrics, talk.metric);
    Goal goal;
    goal.id = ids_.make<GoalId>();
    goal.title = title_by_default(metric, talk.period);
    goal.framework = Framework::smart;
    goal.owner = talk.seller;
    goal.accountable = talk.seller;
    goal.metric = metric.id;
    goal.period = talk.period;
    goal.target = target;
    goal.state = state;
    out_.goals.push_back(std::move(goal));
    return out_.goals.back();
  }

  GoalAgreement& write_down(const Goal& goal, const Talk& talk, PersonId author, GoalParty party) {
    const DateRange& days = goal.period.range;
    GoalAgreement agreement;
    agreement.goal = goal.id;
    agreement.author = author;
    agreement.author_parties = {party};
    GoalTerms& terms = agreement.terms;
    terms.statement = fmt::format("Hold {} {} in {} by calling every open account on Monday morning", goal.target,
                                  talk.noun, goal.period.label);
    terms.value = Decimal{goal.target, 0};
    terms.how = "Monday mornings are kept free for calls. Two accounts a week come from partners.";
    terms.why = "Half of what is shown to a customer leads to an offer within a month.";
    terms.resources.push_back(
        {ResourceKind::tool, "A demonstration kit with three loggers", name_of(talk.lead), days.start + 20, {}});
    terms.milestones.push_back({"Half of it", days.start + days.days() / 2, std::nullopt});
    terms.review_on = days.start + days.days() * 2 / 3;
    terms.rhythm = Rhythm::biweekly;
    terms.stands_alone_because = "It leads to the revenue that the team's quota counts.";
    out_.agreements.push_back(std::move(agreement));
    return out_.agreements.back();
  }

  [[nodiscard]] std::string name_of(PersonId person) const {
    return std::ranges::find(context_.cast.rows.people, person, &Person::id)->display_name;
  }

  void happen(GoalEventKind kind, std::optional<PersonId> by, Instant at, std::optional<std::int64_t> target,
              const char* comment = "") {
    const GoalId goal = out_.goals.back().id;
    const auto number = std::ranges::count(out_.events, goal, &GoalEvent::goal) + 1;
    out_.events.push_back(
        {.goal = goal, .number = number, .kind = kind, .at = at, .by = by, .comment = comment, .target = target});
  }

  void ask_for_less(const Goal& goal, const Talk& talk) {
    constexpr std::int32_t notice = 8;  // a day after the seven, so that a yes of today keeps it
    const Date from = std::min(context_.today + notice, goal.period.range.end);
    const Instant at = std::max(at_hour(context_.today - 1, 18), at_hour(goal.period.range.start, 8));
    const char* why = "The fair was put off to next quarter; eight of the calls were to be made there.";
    out_.amendments.push_back({.goal = goal.id,
                               .number = 1,
                               .reason = AmendmentReason::market,
                               .comment = why,
                               .target_before = goal.target,
                               .target_after = std::max<std::int64_t>(1, goal.target * 4 / 5),
                               .valid_from = from,
                               .asked_by = talk.seller,
                               .asked_at = at});
    happen(GoalEventKind::amendment_asked, talk.seller, at, out_.amendments.back().target_after, why);
    out_.events.back().detail = from.iso();
  }

  const GoalContext& context_;
  IdSource& ids_;
  DemoAgreements out_;
};

}  // namespace

DemoAgreements make_agreements(const GoalContext& context, IdSource& ids) {
  AgreementMaker maker(context, ids);
  const FiscalPeriod now = quarter_of(context.today);
  const FiscalPeriod next = quarter_of(context.today, 1);
  bool amended = false;
  for (std::size_t team = 0; team < teams.size(); ++team) {
    const auto lead = context.cast.lead_of(team, context.today);
    if (!lead) continue;
    std::size_t place = 0;
    for (const Seller& seller : context.cast.sellers) {
      const Stint* stint = seller.at(context.today);
      const PersonId person = context.cast.person_id(seller.person);
      if (stint == nullptr || stint->team != team || person == context.cast.person_id(*lead)) continue;
      const Talk of_now{person, context.cast.person_id(*lead), "demos", "demo", "demos", now};
      const Talk of_next{person, context.cast.person_id(*lead), "proposals", "proposal", "proposals", next};
      switch (place++ % 4) {
        case 0:
          maker.run(of_now, !amended);
          maker.ask_the_seller(of_next);
          amended = true;
          break;
        case 1: maker.ask_the_lead(of_next); break;
        case 2: maker.ask_the_seller(of_next); break;
        default: maker.want_changes(of_next); break;
      }
    }
  }
  return maker.take();
}

}  // namespace salespact::app::demo
