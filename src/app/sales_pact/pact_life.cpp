#include "app/sales_pact/pact_life.hpp"

#include "app/metric/metric_scale.hpp"
#include "app/numbers/source_silence.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace salespact::app {
namespace {

std::optional<LadderStep> step_numbered(int number) {
  switch (number) {
    case 1: return LadderStep::nudge;
    case 2: return LadderStep::conversation;
    case 3: return LadderStep::support_plan;
    case 4: return LadderStep::formal_review;
    default: return std::nullopt;
  }
}

std::set<LadderStep> steps_in(const SalesPactTerms& terms) {
  std::set<LadderStep> steps;
  for (const ConsequenceStep& one : terms.consequences.steps) {
    if (const auto step = step_numbered(one.step)) steps.insert(*step);
  }
  return steps;
}

// Judges the standards of one pact.
class Judge {
 public:
  Judge(const LifeBooks& books, const SalesPact& pact, const PactCourse& course, PactLife& life)
      : numbers_(books.board.numbers),
        measurer_(numbers_),
        course_(course),
        life_(life),
        owner_(numbers_.directory->owner(pact.rep)),
        today_(books.today) {
    for (const Absence& one : numbers_.directory->rows().absences) {
      if (one.person == pact.rep) absences_.push_back(one);
    }
    for (const StandardReport& one : books.tx.pact_notes().reports(pact.id)) {
      reported_[{one.metric, one.window}] = one.value;
    }
    for (const LadderDecision& one : life.record.decisions) {
      if (one.act == LadderAct::waive_window && one.days) waived_[*one.days] = {one.by, one.reason};
    }
  }

  void judge_all() {
    for (const TextInForce& text : course_.texts) {
      for (const MasTerms& terms : text.terms.targets.floors) life_.standards.push_back(judged(text, terms));
    }
  }

 private:
  JudgedStandard judged(const TextInForce& text, const MasTerms& terms) {
    JudgedStandard out{
        .text = text.number, .days = text.days, .terms = terms, .metric = numbers_.metrics->find(terms.metric)};
    const MetricId metric = out.metric == nullptr ? MetricId{} : out.metric->metric.id;
    if (out.metric != nullptr) out.precision = scale_of(out.metric->metric, numbers_.workspace.base_currency);
    out.judged.line = mas_line_of(terms, metric, text.days);
    const int week_start = numbers_.workspace.week_start;
    for (const DateRange& window : windows_of(out.judged.line, calendar(text.days.start), week_start)) {
      if (window.start > today_) break;
      out.judged.windows.push_back(
          judge(out.judged.line, out.precision, window, calendar(window.start), absences_, facts(out, window), today_));
    }
    return out;
  }

  [[nodiscard]] const WorkCalendar& calendar(Date day) const { return numbers_.work_calendar(owner_, day); }

  [[nodiscard]] MasWindowFacts facts(const JudgedStandard& standard, const DateRange& window) const {
    MasWindowFacts facts{.value = {}, .suspended = course_.rested_in(window)};
    if (const auto waived = waived_.find(window); waived != waived_.end()) facts.waiver = waived->second;
    if (standard.terms.source == MasSource::self_reported) {
      facts.value = reported(standard, window);
    } else if (standard.metric != nullptr) {
      const MoneyView money{numbers_.workspace.base_currency, RateKind::plan};
      facts.value = measurer_.measure(*standard.metric, owner_, window, money).value;
      facts.source_outage = silent(*standard.metric, window);
    }
    return facts;
  }

  [[nodiscard]] std::optional<Rational> reported(const JudgedStandard& standard, const DateRange& window) const {
    const auto found = reported_.find({standard.terms.metric, window});
    if (found == reported_.end()) return std::nullopt;
    const auto scaled = rescale(found->second, standard.precision);
    return scaled ? std::optional(Rational(*scaled)) : std::nullopt;
  }

  [[nodiscard]] bool silent(const CompiledMetric& metric, const DateRange& window) const {
    return is_source_silent(numbers_, metric, window, [this](Date day) { return calendar(day).weight(day) > 0; });
  }

  const Numbers& numbers_;
  Measurer measurer_;
  const PactCourse& course_;
  PactLife& life_;
  attainment::Owner owner_;
  Date today_;
  std::vector<Absence> absences_;
  std::map<std::pair<std::string, DateRange>, Decimal> reported_;
  std::map<DateRange, MasWaiver> waived_;
};

std::optional<Date> over_from(const SalesPact& pact) {
  if (const auto* expired = std::get_if<PactExpired>(&pact.standing)) return expired->on;
  if (const auto* ended = std::get_if<PactTerminated>(&pact.standing)) return ended->on;
  return std::nullopt;
}

void take_promises(const LifeBooks& books, const SalesPact& pact, const PactCourse& course, PactLife& life) {
  const Numbers& numbers = books.board.numbers;
  for (const TextInForce& text : course.texts) {
    for (PactPromise& one : promises_in(text.terms, text.days, pact.rep, numbers.workspace.week_start)) {
      life.promised.push_back(std::move(one));
    }
  }
  for (const PromiseNote& note : books.tx.pact_notes().promise_words(pact.id)) life.promise_words.push_back(note.word);
  const WorkCalendar& calendar = numbers.work_calendar(numbers.directory->owner(pact.rep), books.today);
  life.promises = follow_promises(life.promised, life.promise_words, calendar, books.today);
  life.manager_overdue = overdue_promises(life.promises, PactParty::manager);
  if (life.over_from) {
    life.last_words_on = day_after_grace(calendar, *life.over_from - 1, working_days_to_confirm) - 1;
  }
}

// As the last text has them; the step that somebody is at as it was agreed when its windows were missed.
std::vector<ConsequenceStep> words_of_steps(const PactCourse& course, const Ladder& ladder) {
  if (course.texts.empty()) return {};
  auto steps = course.texts.back().terms.consequences.steps;
  const auto& evidence = ladder.proposal ? ladder.proposal->evidence : ladder.evidence;
  if (evidence.empty()) return steps;
  const auto text = std::ranges::find_if(
      course.texts, [&](const TextInForce& one) { return one.days.contains(evidence.back().end); });
  if (text == course.texts.end()) return steps;
  const LadderStep reached = ladder.proposal ? ladder.proposal->step : ladder.step;
  for (const ConsequenceStep& step : text->terms.consequences.steps) {
    if (step_numbered(step.step) != reached) continue;
    std::erase_if(steps, [&](const ConsequenceStep& one) { return one.step == step.step; });
    steps.push_back(step);
  }
  std::ranges::stable_sort(steps, {}, &ConsequenceStep::step);
  return steps;
}

}  // namespace

bool takes_decision(const SalesPact& pact, LadderAct act) {
  if (text_in_force(pact)) return true;
  return std::holds_alternative<PactSuspended>(pact.standing) && act == LadderAct::contest;
}

bool takes_promise_words(const SalesPact& pact, const PactLife& life, Date today) {
  return text_in_force(pact) || (life.last_words_on && today <= *life.last_words_on);
}

int manager_overdue(const LifeBooks& books, const SalesPact& pact) {
  PactLife life{.over_from = over_from(pact)};
  const PactCourse course =
      course_of(books.tx.sales_pacts(), pact, books.clock, books.board.numbers.workspace.timezone, books.today);
  take_promises(books, pact, course, life);
  return life.manager_overdue;
}

PactLife life_of(const LifeBooks& books, const SalesPact& pact) {
  PactLife life;
  const PactCourse course =
      course_of(books.tx.sales_pacts(), pact, books.clock, books.board.numbers.workspace.timezone, books.today);
  for (const LadderNote& note : books.tx.pact_notes().decisions(pact.id)) {
    life.record.decisions.push_back(note.decision);
  }
  Judge(books, pact, course, life).judge_all();
  std::vector<JudgedLine> lines;
  for (const JudgedStandard& standard : life.standards) lines.push_back(standard.judged);
  life.windows = pact_windows(lines);
  life.record.windows = life.windows;
  life.record.rests = course.rests;
  life.record.over_from = life.over_from = over_from(pact);
  for (const TextInForce& text : course.texts) life.record.agreed.push_back({text.days, steps_in(text.terms)});
  life.ladder = fold_ladder(life.record, books.today);
  life.agreed_steps = words_of_steps(course, life.ladder);
  take_promises(books, pact, course, life);
  if (const auto subject = subject_of({books.tx, books.board, books.clock, books.today}, pact.id)) {
    life.rhythm = rhythm_of(journal_of(books.tx, pact.id), *subject, books.today);
  }
  return life;
}

}  // namespace salespact::app
