#include "app/check_in/read_goal_signs.hpp"

#include "app/check_in/check_in_duties.hpp"
#include "app/check_in/follow_check_ins.hpp"
#include "domain/pact/check_in_silence.hpp"

#include <algorithm>
#include <unordered_map>

namespace salespact::app {
namespace {

constexpr std::size_t most_read_one_by_one = 16;

struct Asked {
  const CompiledGoal* goal = nullptr;
  PersonId author{};
  CheckInAccess access = CheckInAccess::none;
};

std::vector<Asked> asked_of(const GoalSheet& sheet, const SignsAccess& access) {
  std::vector<Asked> out;
  for (const CompiledGoal& one : sheet.goals()) {
    if (one.goal.state != GoalState::active) continue;
    const auto author = author_of(one.goal);
    if (!author) continue;
    const CheckInAccess granted = access(one.goal);
    if (granted != CheckInAccess::none) out.push_back({&one, *author, granted});
  }
  return out;
}

// The words of the author's last window, which decide, and what was excused.
struct Newest {
  Journal journal{};
  std::optional<DateRange> window{};
};
Newest newest_of(std::span<const JournalEntry> entries, PersonId author) {
  Newest out;
  for (const JournalEntry& entry : entries) {
    if (entry.about != author || !entry.window || !std::holds_alternative<CheckIn>(entry.content)) continue;
    if (!out.window || out.window->start < entry.window->start) out.window = entry.window;
  }
  std::ranges::copy_if(entries, std::back_inserter(out.journal.entries), [&](const JournalEntry& entry) {
    return std::holds_alternative<CheckInExcuse>(entry.content) || (out.window && entry.window == out.window);
  });
  return out;
}

GoalSigns signs_in(const JournalBooks& books, const Asked& asked, const GoalRhythm& agreed,
                   std::span<const JournalEntry> entries) {
  const Newest newest = newest_of(entries, asked.author);
  CheckInAuthor author{.person = asked.author, .owes = true};
  std::optional<Date> after;
  if (newest.window) {
    after = newest.window->start;
    author.duties.push_back({.window = *newest.window, .overdue_from = newest.window->end + 1});
  }
  for (CheckInDuty& duty : goal_duties(books, *asked.goal, asked.author, agreed, after)) {
    author.duties.push_back(std::move(duty));
  }
  const auto standings = follow(newest.journal, author, books.today);
  GoalSigns out;
  if (const CheckInStanding* from = silent_from(standings)) {
    out.no_check_in_since = newest.window ? standings.front().written_on : from->duty.window.start;
  }
  if (asked.access == CheckInAccess::whole) out.confidence = last_confidence(standings);
  return out;
}

SignsOfGoals one_by_one(const JournalBooks& books, std::span<const Asked> asked) {
  SignsOfGoals out;
  for (const Asked& one : asked) {
    const GoalId id = one.goal->goal.id;
    const auto agreed = rhythm_of(books.tx, id);
    if (agreed) out.emplace(id, signs_in(books, one, *agreed, books.tx.journal().entries(id)));
  }
  return out;
}

SignsOfGoals all_at_once(const JournalBooks& books, std::span<const Asked> asked) {
  const std::vector<GoalRhythm> rhythms = books.tx.agreements().rhythms();
  if (rhythms.empty()) return {};
  std::unordered_map<GoalId, std::vector<JournalEntry>> journals;
  for (JournalEntry& entry : books.tx.journal().last_goal_check_ins()) {
    journals[std::get<GoalId>(entry.subject)].push_back(std::move(entry));
  }
  SignsOfGoals out;
  for (const Asked& one : asked) {
    const GoalId id = one.goal->goal.id;
    const auto agreed = std::ranges::lower_bound(rhythms, id, {}, &GoalRhythm::goal);
    if (agreed == rhythms.end() || agreed->goal != id) continue;
    const auto journal = journals.find(id);
    const std::span<const JournalEntry> entries =
        journal == journals.end() ? std::span<const JournalEntry>() : journal->second;
    out.emplace(id, signs_in(books, one, *agreed, entries));
  }
  return out;
}

}  // namespace

SignsAccess signs_for(const Viewpoint& viewer) {
  return [&viewer](const Goal& goal) { return access_to(viewer, goal); };
}

SignsAccess lateness_for(const Viewpoint& viewer) {
  return [&viewer](const Goal& goal) { return std::min(access_to(viewer, goal), CheckInAccess::numbers); };
}

SignsOfGoals read_goal_signs(const JournalBooks& books, AsOf as_of, const SignsAccess& access) {
  if (as_of.facts_until != books.today) return {};
  const std::vector<Asked> asked = asked_of(*books.board.sheet, access);
  return asked.size() > most_read_one_by_one ? all_at_once(books, asked) : one_by_one(books, asked);
}

}  // namespace salespact::app
