#include "app/check_in/check_in_duties.hpp"

#include "app/sales_pact/pact_course.hpp"
#include "app/team_pact/team_pact_books.hpp"
#include "domain/pact/mas_line.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace salespact::app {
namespace {

// Makes duties of windows by one person's calendar and absences.
class DutyMaker {
 public:
  DutyMaker(const JournalBooks& books, PersonId person) : today_(books.today) {
    const Numbers& numbers = books.board.numbers;
    if (const auto owner = numbers.directory->find(Owner(person))) {
      calendar_ = &numbers.work_calendar(*owner, books.today);
    }
    for (const Absence& one : numbers.directory->rows().absences) {
      if (one.person == person) absences_.push_back(one);
    }
  }

  [[nodiscard]] std::vector<CheckInDuty> made(std::span<const DateRange> windows,
                                              std::span<const DateRange> rests = {}) const {
    std::vector<CheckInDuty> out;
    for (const DateRange& window : windows) {
      if (window.start > today_) break;
      const bool rested = std::ranges::any_of(rests, [&](const DateRange& one) { return one.overlaps(window); });
      out.push_back({.window = window,
                     .overdue_from = day_after_grace(*calendar_, window.end, check_in_grace_working_days),
                     .excused = rested || days_of(window, *calendar_, absences_).available.is_zero()});
    }
    return out;
  }

 private:
  static const WorkCalendar& usual() {
    static const WorkCalendar calendar;
    return calendar;
  }

  const WorkCalendar* calendar_ = &usual();
  std::vector<Absence> absences_;
  Date today_;
};

constexpr int days_without_a_word = 14;

// Neighbouring texts with the same rhythm are one stretch, so that an amendment cuts no window.
struct Stretch {
  DateRange days{};
  int every = days_without_a_word;
};
std::vector<Stretch> stretches_of(std::span<const BindingTerms> texts) {
  std::vector<Stretch> out;
  for (const BindingTerms& text : texts) {
    const int every = text.terms.check_in_days.value_or(days_without_a_word);
    if (!out.empty() && out.back().every == every && out.back().days.end + 1 == text.days.start) {
      out.back().days.end = text.days.end;
    } else {
      out.push_back({text.days, every});
    }
  }
  return out;
}

// Who every text of a window names.
std::set<PersonId> members_in(std::span<const BindingTerms> texts, const DateRange& window) {
  std::optional<std::set<PersonId>> members;
  for (const BindingTerms& text : texts) {
    if (!text.days.overlaps(window)) continue;
    std::set<PersonId> named = people_of(text.terms);
    if (members) std::erase_if(named, [&](PersonId person) { return !members->contains(person); });
    members = std::move(named);
  }
  return members.value_or(std::set<PersonId>{});
}

// One after the other, those that touch put together.
std::vector<DateRange> joined(const std::vector<DateRange>& days) {
  std::vector<DateRange> out;
  for (const DateRange& one : days) {
    if (!out.empty() && out.back().end + 1 == one.start) {
      out.back().end = one.end;
    } else {
      out.push_back(one);
    }
  }
  return out;
}

Cadence cadence_of(Rhythm rhythm) {
  switch (rhythm) {
    case Rhythm::weekly: return Cadence::week;
    case Rhythm::biweekly: return Cadence::two_weeks;
    case Rhythm::monthly: return Cadence::month;
    case Rhythm::quarterly: return Cadence::quarter;
  }
  report_bug("every rhythm has its windows", std::source_location::current());
}

bool has_run(GoalState state) {
  return state == GoalState::active || state == GoalState::paused || state == GoalState::closing ||
         state == GoalState::closed;
}

// The day on which both sides had agreed, or it was assigned.
Date settled_on(const JournalBooks& books, const GoalRhythm& agreed, Date otherwise) {
  if (!agreed.settled_at) return otherwise;
  return std::max(otherwise, books.clock.date_in(books.board.numbers.workspace.timezone, *agreed.settled_at));
}

}  // namespace

std::vector<CheckInAuthor> team_authors(const JournalBooks& books, const TeamPact& pact,
                                        std::span<const BindingTerms> texts) {
  std::vector<PersonId> people;
  std::vector<std::pair<DateRange, std::set<PersonId>>> windows;  // with who was a member all the time
  for (const BindingTerms& text : texts) {
    for (const TeamMember& member : text.terms.members) {
      if (std::ranges::count(people, member.person) == 0) people.push_back(member.person);
    }
  }
  for (const Stretch& one : stretches_of(texts)) {
    for (const DateRange& window : check_in_windows(one.every, one.days, books.board.numbers.workspace.week_start)) {
      if (window.start <= books.today) windows.emplace_back(window, members_in(texts, window));
    }
  }
  const bool active = std::holds_alternative<TeamActive>(pact.standing);
  const auto left = leavers_of(pact);
  const auto current = current_members(pact, books.today);
  std::vector<CheckInAuthor> authors;
  for (const PersonId person : people) {
    std::vector<DateRange> own;
    const auto gone = left.find(person);
    for (const auto& [window, members] : windows) {
      if (gone != left.end() && gone->second <= window.end) continue;
      if (members.contains(person)) own.push_back(window);
    }
    authors.push_back({person, active && current.contains(person), DutyMaker(books, person).made(own)});
  }
  return authors;
}

SalesPactDuties sales_pact_duties(const JournalBooks& books, const SalesPact& pact) {
  const Workspace& workspace = books.board.numbers.workspace;
  const PactCourse course = course_of(books.tx.sales_pacts(), pact, books.clock, workspace.timezone, books.today);
  std::vector<DateRange> days;
  for (const TextInForce& text : course.texts) days.push_back(text.days);
  std::vector<DateRange> weeks;
  std::vector<DateRange> pairs;
  for (const DateRange& one : joined(days)) {
    for (const DateRange& window : full_windows(Cadence::week, one, workspace.week_start)) weeks.push_back(window);
    for (const DateRange& window : full_windows(Cadence::two_weeks, one, workspace.week_start)) {
      pairs.push_back(window);
    }
  }
  const DutyMaker maker(books, pact.rep);
  return {maker.made(weeks, course.rests), maker.made(pairs, course.rests)};
}

std::vector<CheckInDuty> goal_duties(const JournalBooks& books, const CompiledGoal& goal, PersonId author) {
  if (!has_run(goal.goal.state)) return {};
  const auto agreed = rhythm_of(books.tx, goal.goal.id);
  if (!agreed) return {};
  return goal_duties(books, goal, author, *agreed);
}

std::vector<CheckInDuty> goal_duties(const JournalBooks& books, const CompiledGoal& goal, PersonId author,
                                     const GoalRhythm& agreed, std::optional<Date> after) {
  const DateRange& period = goal.goal.period.range;
  const Date from = settled_on(books, agreed, period.start);
  std::vector<DateRange> windows =
      full_windows(cadence_of(agreed.rhythm), period, books.board.numbers.workspace.week_start);
  std::erase_if(windows, [&](const DateRange& one) { return one.end < from || (after && one.start <= *after); });
  std::vector<DateRange> pauses;
  const auto& courses = *books.board.numbers.courses;
  if (const auto course = courses.find(goal.goal.id); course != courses.end()) pauses = course->second.pauses;
  return DutyMaker(books, author).made(windows, pauses);
}

std::optional<GoalRhythm> rhythm_of(Transaction& tx, GoalId goal) {
  const auto agreement = tx.agreements().find(goal);
  if (!agreement || !agreement->terms.rhythm) return std::nullopt;
  GoalRhythm out{.goal = goal, .rhythm = *agreement->terms.rhythm};
  for (const GoalEvent& event : tx.agreements().events(goal)) {
    const bool settles = event.kind == GoalEventKind::agreed || event.kind == GoalEventKind::assigned;
    if (settles && (!out.settled_at || *out.settled_at < event.at)) out.settled_at = event.at;
  }
  return out;
}

}  // namespace salespact::app
