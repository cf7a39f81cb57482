#include "domain/pact/support_request.hpp"

#include "base/check.hpp"
#include "domain/calendar/cadence.hpp"

namespace salespact {
namespace {

std::unexpected<Refusal<SupportProblem>> refuse(SupportProblem code, std::string field, std::string message) {
  return std::unexpected(Refusal<SupportProblem>{code, std::move(field), std::move(message)});
}

bool by_helper(SupportAct act) { return act == SupportAct::accept || act == SupportAct::decline; }

}  // namespace

SupportState state_after(SupportAct act) {
  switch (act) {
    case SupportAct::accept: return SupportState::accepted;
    case SupportAct::decline: return SupportState::declined;
    case SupportAct::confirm: return SupportState::done;
    case SupportAct::withdraw: return SupportState::withdrawn;
  }
  report_bug("every word leaves a request somewhere", std::source_location::current());
}

namespace {

bool is_settled(SupportState state) { return state == SupportState::done || state == SupportState::withdrawn; }

SupportState state_after(std::span<const SupportWord> words) {
  return words.empty() ? SupportState::asked : salespact::state_after(words.back().act);
}

}  // namespace

SupportStanding follow(const SupportRequest& request, std::span<const SupportWord> words, const WorkCalendar& calendar,
                       Date today) {
  SupportStanding standing{.state = state_after(words)};
  for (const SupportWord& word : words) {
    standing.comment = word.comment;
    if (word.act == SupportAct::accept) standing.promised = word.day;
    const bool answers = by_helper(word.act) || word.act == SupportAct::confirm;
    if (answers && !standing.answered_on) standing.answered_on = word.on;
  }
  const bool withdrawn = standing.state == SupportState::withdrawn;
  const Date until = standing.answered_on.value_or(withdrawn ? words.back().on : today);
  standing.response_days = working_days_after(calendar, request.asked_on, until);
  if (standing.state == SupportState::accepted) standing.overdue = today > standing.promised.value_or(request.need.by);
  if (standing.state == SupportState::asked) standing.overdue = today > request.need.by;
  return standing;
}

std::expected<void, Refusal<SupportProblem>> may_say(const SupportRequest& request, std::span<const SupportWord> words,
                                                     const SupportWord& word) {
  const PersonId speaker = by_helper(word.act) ? request.need.from : request.asker;
  if (word.by != speaker) {
    return refuse(SupportProblem::not_yours, "act",
                  "\"accept\" or \"decline\" by who is asked, \"confirm\" or \"withdraw\" by who asked");
  }
  const SupportState state = state_after(words);
  if (is_settled(state)) return refuse(SupportProblem::settled, "act", "a request that is neither done nor withdrawn");
  if (word.act == SupportAct::accept) {
    if (!word.day) return refuse(SupportProblem::day_missing, "day", "the day until which help is given");
    if (*word.day < word.on) return refuse(SupportProblem::day_over, "day", "today or later: from " + word.on.iso());
    if (state == SupportState::accepted && words.back().day == word.day) {
      return refuse(SupportProblem::said_already, "day", "another day than the one that is promised");
    }
  }
  if (word.act == SupportAct::decline) {
    if (word.comment.empty()) return refuse(SupportProblem::reason_missing, "comment", "why, in 1 to 1000 characters");
    if (state == SupportState::declined) return refuse(SupportProblem::said_already, "act", "something new");
  }
  return {};
}

std::optional<Rational> SupportDebt::mean_response_days() const {
  return answered == 0 ? std::nullopt : std::optional(Rational::of(response_days, answered));
}

SupportDebt debt_of(std::span<const SupportStanding> standings) {
  SupportDebt debt;
  for (const SupportStanding& one : standings) {
    if (one.state == SupportState::asked) ++debt.unanswered;
    if (one.state == SupportState::accepted && one.overdue) ++debt.overdue;
    if (!one.answered_on) continue;
    ++debt.answered;
    debt.response_days += one.response_days;
  }
  return debt;
}

}  // namespace salespact
