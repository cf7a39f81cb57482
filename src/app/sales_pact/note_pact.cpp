#include "app/sales_pact/note_pact.hpp"

#include "app/notice/notices.hpp"
#include "app/sales_pact/contested_step.hpp"
#include "app/sales_pact/note_commitment.hpp"
#include "app/sales_pact/read_pact_life.hpp"
#include "base/text.hpp"
#include "domain/pact/ladder_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace salespact::app {
namespace {

std::unexpected<Refused> refuse(PactNoteProblem code, std::string field, std::string message) {
  return app::refuse(FieldRefusals{{std::string(text_of(code)), std::move(field), std::move(message)}});
}

template <class Problem>
std::unexpected<Refused> refuse(const Refusal<Problem>& refusal) {
  FieldRefusals problems;
  say(problems, refusal);
  return app::refuse(std::move(problems));
}

// A pact that binds, with how it is lived, on the desk of somebody it concerns.
struct Living {
  Act& act;
  const SalesPact& pact;
  LadderParty party;
  PactLife life;

  void tell(const Document& note) const {
    act.note(ChangeKind::sales_pact, noted_action, audit_object("sales_pact", pact.id),
             {.after = commitment_to(note, act.tx.sales_pacts(), pact)}, pact.id.value);
  }
  [[nodiscard]] PersonId asker() const { return act.by.who.person; }
};

template <class Note>
Decided<Note> with_life(const SalesPactDesk& desk, SalesPactId id,
                        const std::function<Decided<Note>(const Living&)>& work) {
  return perform<Note>(desk.ports, desk.by, [&](Act& act) -> Decided<Note> {
    const auto kept = act.tx.sales_pacts().find(id);
    if (!kept || access_to(act.viewer, kept->pact) == SalesPactAccess::none) {
      return app::refuse(Refused::Reason::not_found);
    }
    const auto party = ladder_party(act.viewer, kept->pact);
    if (!party) return app::refuse(Refused::Reason::not_allowed);
    if (*party == LadderParty::manager && act.viewer.person() != kept->pact.manager) {
      act.on_behalf_of = kept->pact.manager;
    }
    const Living living{act, kept->pact, *party, life_of({act.tx, desk.board, act.clock, act.today()}, kept->pact)};
    if (*party == LadderParty::upline && !concerns_upline(living.life.ladder)) {
      return app::refuse(Refused::Reason::not_allowed);
    }
    return work(living);
  });
}

std::unexpected<Refused> refuse_not_in_force(std::string accepted) {
  return refuse(PactNoteProblem::not_in_force, "", std::move(accepted));
}

PactParty side_of(LadderParty party) { return party == LadderParty::rep ? PactParty::rep : PactParty::manager; }

std::string cleaned(const std::string& text) { return composed(trimmed(text)); }

Decided<StandardReport> report_on(const Living& living, const StandardWord& word) {
  if (living.party != LadderParty::rep) return app::refuse(Refused::Reason::not_allowed);
  if (living.life.standards.empty()) return refuse_not_in_force("a pact that binds, or has bound");
  bool known = false;
  const JudgedStandard* standard = nullptr;
  const MasWindow* window = nullptr;
  // Of whichever text: what ended before an amendment or the end of the pact takes reports until it is judged.
  for (const JudgedStandard& one : living.life.standards) {
    if (one.terms.metric != word.metric || one.terms.source != MasSource::self_reported) continue;
    known = true;
    for (const MasWindow& begun : one.judged.windows) {
      if (begun.range.start != word.window_start || window != nullptr) continue;
      standard = &one;
      window = &begun;
    }
  }
  if (!known) {
    return refuse(PactNoteProblem::no_such_standard, "metric",
                  "the metric of a standard of this pact that is self-reported");
  }
  if (window == nullptr) {
    return refuse(PactNoteProblem::no_such_standard, "window", "the first day of one of its windows that has begun");
  }
  if (living.act.today() >= window->judged_on) {
    return refuse(
        PactNoteProblem::report_closed, "window",
        fmt::format("a window that is not judged yet; this one took reports until {}", (window->judged_on - 1).iso()));
  }
  const auto scaled = rescale(word.value, standard->precision);
  const bool exact = scaled && (word.value.scale <= standard->precision ||
                                rescale({*scaled, standard->precision}, word.value.scale) == word.value.scaled);
  if (!exact || word.value.scaled < 0) {
    return refuse(PactNoteProblem::value_invalid, "value",
                  fmt::format("a number from 0 on with at most {} decimals", standard->precision));
  }
  StandardReport report{.pact = living.pact.id,
                        .metric = word.metric,
                        .window = window->range,
                        .value = word.value,
                        .by = living.asker(),
                        .at = living.act.by.moment.now};
  auto& notes = living.act.tx.pact_notes();
  report.number = std::ssize(notes.reports(living.pact.id)) + 1;
  notes.append(report);
  living.tell(document_of(report));
  return report;
}

// The rep hears of a step when the manager has confirmed it; who has decided something knows it. Of a contest hears who
// decides on it.
std::vector<PersonId> told_of(const Living& living, const LadderDecision& decision) {
  const SalesPact& pact = living.pact;
  std::vector<PersonId> told{pact.manager};  // also of what a deputy has decided
  const auto& proposal = living.life.ladder.proposal;
  const bool by_manager = decision.as == LadderParty::manager;
  if (decision.act == LadderAct::contest) {
    if (const auto decides = who_decides(living.act.viewer.organisation(), pact)) told.push_back(*decides);
  } else if (decision.act != LadderAct::confirm || by_manager || (proposal && proposal->manager_confirmed)) {
    told.push_back(pact.rep);
  }
  std::erase(told, living.asker());
  return told;
}

std::optional<NoticeEvent> event_of(LadderAct act) {
  if (act == LadderAct::confirm) return NoticeEvent::step_confirmed;
  if (act == LadderAct::contest) return NoticeEvent::step_contested;
  if (act == LadderAct::grant_contest) return NoticeEvent::contest_granted;
  if (act == LadderAct::reject_contest) return NoticeEvent::contest_rejected;
  return std::nullopt;
}

void tell_people(const Living& living, const LadderNote& note) {
  const auto event = event_of(note.decision.act);
  if (!event) return;
  const bool confirmed = *event == NoticeEvent::step_confirmed;
  for (const PersonId person : told_of(living, note.decision)) {
    tell(living.act, {.event = *event,
                      .subject = NoticeSubject::sales_pact,
                      .object = living.pact.id.value,
                      .occasion = note.number,
                      .recipient = person,
                      .words = confirmed ? std::string(text_of(note.decision.step)) : note.decision.reason});
  }
}

Decided<LadderNote> decide_on(const Living& living, const LadderWord& word) {
  if (!takes_decision(living.pact, word.act)) {
    return refuse_not_in_force("a pact that binds today; while it rests the rep can contest a step, and nothing else");
  }
  const LadderDecision decision{.act = word.act,
                                .as = living.party,
                                .by = living.asker(),
                                .on = living.act.today(),
                                .step = word.step,
                                .days = word.days,
                                .reason = cleaned(word.reason),
                                .on_behalf_of = living.act.on_behalf_of};
  if (const auto may = may_decide(living.life.record, decision, living.life.manager_overdue); !may) {
    return refuse(may.error());
  }
  auto& notes = living.act.tx.pact_notes();
  LadderNote note{.pact = living.pact.id, .decision = decision, .at = living.act.by.moment.now};
  note.number = std::ssize(notes.decisions(living.pact.id)) + 1;
  notes.append(note);
  living.tell(document_of(note));
  tell_people(living, note);
  return note;
}

Decided<PromiseNote> say_on(const Living& living, const PromiseSaid& said) {
  if (living.party == LadderParty::upline) return app::refuse(Refused::Reason::not_allowed);
  if (!takes_promise_words(living.pact, living.life, living.act.today())) {
    return refuse_not_in_force(
        fmt::format("a pact that binds today, or ended no more than {} working days ago", working_days_to_confirm));
  }
  const PromiseWord word{.key = said.key,
                         .due = said.due,
                         .act = said.act,
                         .as = side_of(living.party),
                         .by = living.asker(),
                         .on = living.act.today(),
                         .comment = cleaned(said.comment),
                         .on_behalf_of = living.act.on_behalf_of};
  if (const auto may = may_say(living.life.promised, living.life.promise_words, word); !may) {
    return refuse(may.error());
  }
  auto& notes = living.act.tx.pact_notes();
  PromiseNote note{.pact = living.pact.id, .word = word, .at = living.act.by.moment.now};
  note.number = std::ssize(notes.promise_words(living.pact.id)) + 1;
  notes.append(note);
  living.tell(document_of(note));
  return note;
}

}  // namespace

Decided<LadderNote> decide_step(const SalesPactDesk& desk, SalesPactId id, const LadderWord& word) {
  return with_life<LadderNote>(desk, id, [&](const Living& living) { return decide_on(living, word); });
}

Decided<StandardReport> report_standard(const SalesPactDesk& desk, SalesPactId id, const StandardWord& word) {
  return with_life<StandardReport>(desk, id, [&](const Living& living) { return report_on(living, word); });
}

Decided<PromiseNote> say_of_promise(const SalesPactDesk& desk, SalesPactId id, const PromiseSaid& said) {
  return with_life<PromiseNote>(desk, id, [&](const Living& living) { return say_on(living, said); });
}

}  // namespace salespact::app
