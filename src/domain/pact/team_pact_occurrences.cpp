#include "domain/pact/team_pact_occurrences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace salespact {
namespace {

const Rational partly_from = Rational::of(1, 2);

// Words may change without the work changing.
bool is_same_work(const ActionCommitment& a, const ActionCommitment& b) {
  return std::tie(a.key, a.member, a.metric, a.quantity, a.cadence) ==
         std::tie(b.key, b.member, b.metric, b.quantity, b.cadence);
}
bool is_same_work(const SupportPromise& a, const SupportPromise& b) {
  return std::tie(a.key, a.giver, a.receiver, a.kind, a.cadence, a.response_days) ==
         std::tie(b.key, b.giver, b.receiver, b.kind, b.cadence, b.response_days);
}

DateRange days_of(const ActionCommitment& one, const TeamPactTerms&) { return one.days; }
DateRange days_of(const SupportPromise&, const TeamPactTerms& terms) { return terms.effective; }

// One commitment or promise with the days through which it bound.
template <class Work>
struct Bound {
  Work work;
  DateRange days;
};

template <class Work>
std::vector<Bound<Work>> bound_work(std::span<const BindingTerms> texts, std::vector<Work> TeamPactTerms::* list) {
  std::vector<Bound<Work>> out;
  for (const BindingTerms& text : texts) {
    for (const Work& one : text.terms.*list) {
      const DateRange own = days_of(one, text.terms);
      const DateRange days{std::max(own.start, text.days.start), std::min(own.end, text.days.end)};
      if (days.end < days.start) continue;
      const auto before = std::ranges::find_if(out, [&](const Bound<Work>& other) {
        return is_same_work(other.work, one) && other.days.end + 1 == days.start;
      });
      if (before == out.end()) {
        out.push_back({one, days});
      } else {
        before->days.end = days.end;
      }
    }
  }
  return out;
}

class Judging {
 public:
  Judging(std::span<const OccurrenceMark> marks, const OccurrenceSources& sources, Date today)
      : sources_(sources), today_(today) {
    for (const OccurrenceMark& mark : marks) marks_[{mark.key, mark.window}].push_back(&mark);
  }

  void judge(const Bound<ActionCommitment>& bound) {
    for (const DateRange& window : full_windows(bound.work.cadence, bound.days, sources_.week_start)) {
      if (window.start > today_) return;
      if (is_empty_day(bound.work.cadence, bound.work.member, window)) continue;
      out_.push_back(commitment(bound.work, window));
    }
  }

  void judge(const Bound<SupportPromise>& bound) {
    if (bound.work.kind == SupportKind::on_request) {
      judge_requests(bound);
      return;
    }
    for (const DateRange& window : full_windows(bound.work.cadence, bound.days, sources_.week_start)) {
      if (window.start > today_) return;
      if (is_empty_day(bound.work.cadence, bound.work.giver, window)) continue;
      out_.push_back(support(bound.work, window, bound.work.receiver));
    }
  }

  [[nodiscard]] std::vector<Occurrence> take() {
    std::ranges::sort(out_, {}, [](const Occurrence& one) {
      return std::tuple(one.window.start, one.window.end, one.support, one.key);
    });
    return std::move(out_);
  }

 private:
  using Marks = std::vector<const OccurrenceMark*>;

  [[nodiscard]] const Marks& marks_of(const std::string& key, Date window) const {
    static const Marks none;
    const auto found = marks_.find({key, window});
    return found == marks_.end() ? none : found->second;
  }

  // A day off in a daily rhythm is no window at all.
  [[nodiscard]] bool is_empty_day(Cadence cadence, PersonId person, const DateRange& window) const {
    return cadence == Cadence::day && sources_.calendar(person).weight(window) == 0;
  }

  [[nodiscard]] bool has_left(PersonId person, const DateRange& window) const {
    const auto at = sources_.left.find(person);
    return at != sources_.left.end() && at->second <= window.end;
  }

  [[nodiscard]] bool is_excused(PersonId person, const DateRange& window) const {
    return has_left(person, window) || sources_.calendar(person).weight(window) == 0 || sources_.away(person, window);
  }

  Occurrence commitment(const ActionCommitment& work, const DateRange& window) {
    Occurrence one{.key = work.key, .member = work.member, .window = window, .measured = !work.metric.empty()};
    one.judged_on = day_after_grace(sources_.calendar(work.member), window.end, report_grace_working_days);
    const OccurrenceMark* report = nullptr;
    for (const OccurrenceMark* mark : marks_of(work.key, window.start)) {
      if (mark->kind == MarkKind::endorsed || mark->kind == MarkKind::questioned) take_answer(*mark, one.answers);
      if (mark->by == work.member && mark->kind <= MarkKind::missed) report = mark;
    }
    if (one.measured) one.value = sources_.value(work, window);
    if (is_excused(work.member, window)) {
      one.verdict = OccurrenceVerdict::excused;
    } else if (one.measured) {
      if (today_ >= one.judged_on) one.verdict = measured(work, one.value);
    } else if (report != nullptr) {
      one.verdict = report->kind == MarkKind::kept     ? OccurrenceVerdict::kept
                    : report->kind == MarkKind::partly ? OccurrenceVerdict::partly
                                                       : OccurrenceVerdict::missed;
    } else if (today_ >= one.judged_on) {
      one.verdict = OccurrenceVerdict::missed;
    }
    return one;
  }

  static void take_answer(const OccurrenceMark& mark, std::vector<OccurrenceAnswer>& answers) {
    std::erase_if(answers, [&](const OccurrenceAnswer& before) { return before.by == mark.by; });
    answers.push_back({mark.by, mark.kind, mark.note});
  }

  [[nodiscard]] static OccurrenceVerdict measured(const ActionCommitment& work, const std::optional<Rational>& value) {
    if (!value) return OccurrenceVerdict::excused;
    const Rational wanted = Rational::of(work.quantity->scaled, power_of_ten_int64(work.quantity->scale));
    if (*value >= wanted) return OccurrenceVerdict::kept;
    return *value >= wanted * partly_from ? OccurrenceVerdict::partly : OccurrenceVerdict::missed;
  }

  Occurrence support(const SupportPromise& work, const DateRange& window, std::optional<PersonId> receiver) {
    Occurrence one{.key = work.key, .support = true, .member = work.giver, .receiver = receiver, .window = window};
    const PersonId answers = receiver.value_or(work.giver);
    one.judged_on = day_after_grace(sources_.calendar(answers), window.end, confirmation_working_days);
    std::map<PersonId, MarkKind> said;
    for (const OccurrenceMark* mark : marks_of(work.key, window.start)) {
      const bool answer = mark->kind == MarkKind::confirmed || mark->kind == MarkKind::denied;
      if (answer && (!receiver || mark->by == *receiver)) said[mark->by] = mark->kind;
    }
    const auto says = [](MarkKind kind) { return [kind](const auto& each) { return each.second == kind; }; };
    if (std::ranges::any_of(said, says(MarkKind::confirmed))) {
      one.verdict = OccurrenceVerdict::kept;
    } else if (has_left(work.giver, window) || (receiver && is_excused(*receiver, window)) ||
               is_excused(work.giver, window)) {
      one.verdict = OccurrenceVerdict::excused;
    } else if (!said.empty()) {
      one.verdict = OccurrenceVerdict::missed;
    } else if (today_ >= one.judged_on) {
      one.verdict = OccurrenceVerdict::kept_unconfirmed;
    }
    return one;
  }

  void judge_requests(const Bound<SupportPromise>& bound) {
    const auto from = marks_.lower_bound({bound.work.key, bound.days.start});
    for (auto at = from; at != marks_.end() && at->first.first == bound.work.key; ++at) {
      if (at->first.second > bound.days.end) return;
      std::set<PersonId> asked;
      for (const OccurrenceMark* mark : at->second) {
        if (mark->kind != MarkKind::asked || !asked.insert(mark->by).second) continue;
        const Date due =
            day_after_grace(sources_.calendar(bound.work.giver), mark->window, bound.work.response_days) - 1;
        out_.push_back(support(bound.work, {mark->window, due}, mark->by));
      }
    }
  }

  const OccurrenceSources& sources_;
  Date today_;
  std::map<std::pair<std::string, Date>, Marks> marks_;
  std::vector<Occurrence> out_;
};

std::unexpected<Refusal<MarkProblem>> refuse(MarkProblem code, std::string message) {
  return std::unexpected(Refusal<MarkProblem>{code, "", std::move(message)});
}

using MayMark = std::expected<void, Refusal<MarkProblem>>;

MayMark may_ask(std::span<const Occurrence> occurrences, const TeamPactTerms& in_force,
                const std::set<PersonId>& members, const OccurrenceMark& mark, Date today) {
  const auto promise = std::ranges::find(in_force.promises, mark.key, &SupportPromise::key);
  if (promise == in_force.promises.end() || promise->kind != SupportKind::on_request) {
    return refuse(MarkProblem::not_on_request, "help that is promised on request");
  }
  const bool receives = promise->receiver ? *promise->receiver == mark.by : promise->giver != mark.by;
  if (!receives || !members.contains(mark.by)) {
    return refuse(MarkProblem::not_yours, "whoever it is promised to asks for it");
  }
  if (mark.window != today) return refuse(MarkProblem::no_such_window, fmt::format("today, {}", today.iso()));
  const bool asked = std::ranges::any_of(occurrences, [&](const Occurrence& one) {
    return one.support && one.key == mark.key && one.window.start == today && one.receiver == mark.by;
  });
  if (asked) return refuse(MarkProblem::said_already, "once a day; it was asked for today already");
  return {};
}

MayMark may_answer_commitment(const Occurrence& one, const OccurrenceMark& mark, Date today) {
  const bool report = mark.kind <= MarkKind::missed;
  if (!report) {
    if (mark.by == one.member) return refuse(MarkProblem::own_work, "another member says so of it");
    return {};
  }
  if (mark.by != one.member) return refuse(MarkProblem::not_yours, "each member reports their own commitments");
  if (one.measured) return refuse(MarkProblem::is_measured, "its numbers tell what came of it");
  if (today < one.judged_on) return {};
  return refuse(MarkProblem::too_late, fmt::format("it could be reported until {}", (one.judged_on - 1).iso()));
}

MayMark may_answer_support(const Occurrence& one, const OccurrenceMark& mark, Date today) {
  if (one.receiver ? *one.receiver != mark.by : one.member == mark.by) {
    return refuse(MarkProblem::not_yours, "whoever receives the help says whether it was given");
  }
  if (mark.kind == MarkKind::denied && today <= one.window.end) {
    return refuse(MarkProblem::too_early, fmt::format("it can still be given until {}; say so from {} on",
                                                      one.window.end.iso(), (one.window.end + 1).iso()));
  }
  if (today < one.judged_on) return {};
  return refuse(MarkProblem::too_late, fmt::format("it could be answered until {}", (one.judged_on - 1).iso()));
}

}  // namespace

std::vector<Occurrence> occurrences_of(std::span<const BindingTerms> texts, std::span<const OccurrenceMark> marks,
                                       const OccurrenceSources& sources, Date today) {
  Judging judging(marks, sources, today);
  for (const auto& one : bound_work(texts, &TeamPactTerms::commitments)) judging.judge(one);
  for (const auto& one : bound_work(texts, &TeamPactTerms::promises)) judging.judge(one);
  return judging.take();
}

TeamPactCounts count_kept(std::span<const Occurrence> occurrences) {
  TeamPactCounts counts;
  for (const Occurrence& one : occurrences) {
    KeptCount& count = one.support ? counts.support : counts.commitments;
    if (one.verdict == OccurrenceVerdict::kept) ++count.kept;
    if (one.verdict == OccurrenceVerdict::partly || one.verdict == OccurrenceVerdict::kept_unconfirmed) ++count.half;
    if (one.verdict == OccurrenceVerdict::missed) ++count.missed;
  }
  return counts;
}

MayMark may_mark(std::span<const Occurrence> occurrences, const TeamPactTerms& in_force,
                 const std::set<PersonId>& members, const OccurrenceMark& mark, Date today) {
  if (mark.kind == MarkKind::asked) return may_ask(occurrences, in_force, members, mark, today);
  const bool of_support = mark.kind == MarkKind::confirmed || mark.kind == MarkKind::denied;
  const auto one = std::ranges::find_if(occurrences, [&](const Occurrence& each) {
    const bool mine = !of_support || !each.receiver || *each.receiver == mark.by;
    return each.key == mark.key && each.window.start == mark.window && each.support == of_support && mine;
  });
  if (one == occurrences.end()) {
    return refuse(MarkProblem::no_such_window,
                  "the first day of a window of it that has begun, as the pact lists them");
  }
  if (!members.contains(mark.by)) return refuse(MarkProblem::not_yours, "a member of the pact says so");
  return of_support ? may_answer_support(*one, mark, today) : may_answer_commitment(*one, mark, today);
}

}  // namespace salespact
