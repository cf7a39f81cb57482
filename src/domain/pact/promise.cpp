#include "domain/pact/promise.hpp"

#include "domain/calendar/cadence.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace salespact {
namespace {

using Said = std::expected<void, Refusal<PromiseProblem>>;

std::unexpected<Refusal<PromiseProblem>> refuse(PromiseProblem code, std::string field, std::string message) {
  return std::unexpected(Refusal<PromiseProblem>{code, std::move(field), std::move(message)});
}

void add_expectations(std::vector<PactPromise>& out, const std::vector<Expectation>& list, PactParty by,
                      const DateRange& days, int week_start) {
  for (const Expectation& one : list) {
    if (!one.cadence) continue;
    for (const DateRange& window : full_windows(*one.cadence, days, week_start)) {
      out.push_back({.key = one.key, .kind = PromiseKind::expectation, .by = by, .text = one.text, .window = window});
    }
  }
}

// The words about one promise, as they leave it.
struct Account {
  std::optional<PromiseWord> claim;   // the last "kept" that no later denial has undone
  std::optional<PromiseWord> answer;  // the last confirmation or denial
  std::string comment;
};

Account account_of(const PactPromise& promise, std::span<const PromiseWord> words) {
  Account account;
  for (const PromiseWord& word : words) {
    if (word.key != promise.key || word.due != promise.due()) continue;
    account.comment = word.comment;
    if (word.act == PromiseAct::kept) {
      account.claim = word;
      if (account.answer && account.answer->act == PromiseAct::denied) account.answer.reset();
      continue;
    }
    if (word.act == PromiseAct::denied) account.claim.reset();
    account.answer = word;
  }
  return account;
}

PromiseStanding stand(const PactPromise& promise, const Account& account, const WorkCalendar& calendar, Date today) {
  PromiseStanding standing{.promise = promise, .comment = account.comment};
  if (account.claim) standing.kept_on = account.claim->on;
  if (account.answer && account.answer->act == PromiseAct::confirmed) {
    standing.state = PromiseState::kept;
    if (!standing.kept_on) standing.kept_on = account.answer->on;
  } else if (account.claim) {
    const bool over = today >= day_after_grace(calendar, account.claim->on, working_days_to_confirm);
    standing.state = over ? PromiseState::unconfirmed : PromiseState::awaiting;
  } else {
    standing.state = today <= promise.due() ? PromiseState::running : PromiseState::overdue;
  }
  if (standing.state != PromiseState::running) {
    standing.days_late = working_days_after(calendar, promise.due(), standing.kept_on.value_or(today));
  }
  return standing;
}

}  // namespace

std::vector<PactPromise> promises_in(const SalesPactTerms& terms, const DateRange& days, PersonId rep, int week_start) {
  std::vector<PactPromise> out;
  add_expectations(out, terms.expectations.of_rep, PactParty::rep, days, week_start);
  add_expectations(out, terms.expectations.of_manager, PactParty::manager, days, week_start);
  for (const DevelopmentItem& item : terms.role.development) {
    if (item.due < days.start || item.due > days.end) continue;
    out.push_back({.key = item.key,
                   .kind = PromiseKind::development,
                   .by = item.provider == rep ? PactParty::rep : PactParty::manager,
                   .text = item.skill,
                   .window = {days.start, item.due}});
  }
  std::ranges::stable_sort(out, {}, [](const PactPromise& one) { return std::tuple(one.due(), one.key); });
  return out;
}

std::vector<PromiseStanding> follow_promises(std::span<const PactPromise> promises, std::span<const PromiseWord> words,
                                             const WorkCalendar& calendar, Date today) {
  std::vector<PromiseStanding> out;
  std::map<std::string, std::size_t> last_due;  // by key, its last promise that is over
  for (const PactPromise& promise : promises) {
    if (promise.window.start > today) continue;
    if (promise.due() < today) last_due[promise.key] = out.size();
    out.push_back(stand(promise, account_of(promise, words), calendar, today));
  }
  for (std::size_t at = 0; at < out.size(); ++at) {
    PromiseStanding& one = out[at];
    const bool claimed_late = one.state == PromiseState::awaiting && one.kept_on > one.promise.due();
    const auto last = last_due.find(one.promise.key);
    if (last != last_due.end() && last->second == at) {
      one.counts_as_overdue = one.state == PromiseState::overdue || claimed_late;
    } else if (one.state == PromiseState::overdue) {
      one.state = PromiseState::missed;
    }
  }
  return out;
}

KeptCount count_promises(std::span<const PromiseStanding> standings, PactParty by, PromiseKind kind) {
  KeptCount count;
  for (const PromiseStanding& one : standings) {
    if (one.promise.by != by || one.promise.kind != kind) continue;
    if (one.state == PromiseState::kept) ++count.kept;
    if (one.state == PromiseState::unconfirmed) ++count.half;
    if (one.state == PromiseState::overdue || one.state == PromiseState::missed) ++count.missed;
  }
  return count;
}

// They block the third and fourth step (R-MAS): one's own word that it was kept after all doesn't free it.
int overdue_promises(std::span<const PromiseStanding> standings, PactParty by) {
  return static_cast<int>(std::ranges::count_if(
      standings, [&](const PromiseStanding& one) { return one.promise.by == by && one.counts_as_overdue; }));
}

Said may_say(std::span<const PactPromise> promises, std::span<const PromiseWord> words, const PromiseWord& word) {
  const auto found = std::ranges::find_if(
      promises, [&](const PactPromise& one) { return one.key == word.key && one.due() == word.due; });
  if (found == promises.end()) {
    return refuse(PromiseProblem::no_such_promise, "due", "the key and the due day of a promise that the pact makes");
  }
  if (word.on < found->window.start) {
    return refuse(PromiseProblem::not_begun, "due",
                  "a promise whose days have begun: from " + found->window.start.iso());
  }
  const bool own = word.as == found->by;
  if (own != (word.act == PromiseAct::kept)) {
    return refuse(PromiseProblem::not_yours, "act",
                  own ? "\"kept\" of one's own promise" : "\"confirmed\" or \"denied\" of the other side's promise");
  }
  if (word.act == PromiseAct::denied && word.comment.empty()) {
    return refuse(PromiseProblem::comment_missing, "comment", "what is missing, in 1 to 1000 characters");
  }
  const Account account = account_of(*found, words);
  const auto& last = word.act == PromiseAct::kept ? account.claim : account.answer;
  if (last && last->act == word.act) {
    return refuse(PromiseProblem::said_already, "act", "something that was not said already");
  }
  return {};
}

}  // namespace salespact
