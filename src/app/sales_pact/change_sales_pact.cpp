#include "app/sales_pact/change_sales_pact.hpp"

#include "app/access/managers.hpp"
#include "app/notice/notices.hpp"
#include "app/pact/pact_words.hpp"
#include "app/sales_pact/pact_templates.hpp"
#include "app/sales_pact/sales_pact_desk.hpp"
#include "app/sales_pact/turn_sales_pacts.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

// Who the manager of a new pact is: whoever leads the rep and opens it, or for the rep the one who leads them.
Decided<PersonId> manager_for(Act& act, PersonId rep) {
  const Person* person = act.person(rep);
  const bool works = person != nullptr && person->status != PersonStatus::departed;
  const Relation relation = act.viewer.to(rep);
  if (!works || !(relation.self || relation.manager || relation.upline)) return refuse(Refused::Reason::not_found);
  const auto leads = manager_of(act.viewer.organisation(), rep);
  if (!leads) {
    return refuse(SalesPactDeskProblem::no_manager, "rep",
                  "somebody who is led by a manager; nobody leads this person");
  }
  if (!why_no_pact(act.viewer.organisation(), rep).empty()) {
    return refuse(SalesPactDeskProblem::no_manager, "rep", "somebody who sells: with the role of a rep or a manager");
  }
  if (!relation.self && *leads != act.viewer.person()) {
    return refuse(SalesPactDeskProblem::not_led, "rep", "somebody whom you lead yourself");
  }
  return *leads;
}

Decided<SalesPactTerms> from_the_template(Act& act, const SalesPactDesk& desk, const std::string& id,
                                          const SalesPactTerms& terms) {
  const auto found = offered_pact_template(act.tx, id);
  if (!found) {
    return refuse(SalesPactDeskProblem::template_unknown, "from_template",
                  "the id of a template on offer, as GET /api/v1/pact-templates lists them");
  }
  std::vector<std::string> metrics;
  for (const CompiledMetric& one : desk.board.numbers.metrics->all()) {
    if (one.metric.state == MetricState::active) metrics.push_back(one.metric.key);
  }
  return terms_from(*found, terms.effective, metrics);
}

// Talks in which every section was touched: by the draft, or in the rep's own section, of which nobody learns more.
FieldRefusals untouched(const SalesPactTerms& terms, const MotivesSection& motives) {
  FieldRefusals problems;
  for (const PactSection section : all_pact_sections) {
    if (terms.waived.contains(section) || is_touched(terms, motives, section)) continue;
    problems.push_back({std::string(text_of(PactTermsProblem::section_incomplete)), std::string(text_of(section)),
                        "talk about it and write down what was said, or waive it with a reason"});
  }
  return problems;
}

// Each time: what was refused may be asked again on the same day.
void tell_other(SalesPactOnDesk& open, NoticeEvent event, const std::string& words) {
  const SalesPact& pact = open.kept.pact;
  tell(open.act, {.event = event,
                  .subject = NoticeSubject::sales_pact,
                  .object = pact.id.value,
                  .occasion = pact.revision,
                  .recipient = open.party == PactParty::rep ? pact.manager : pact.rep,
                  .words = words});
}

}  // namespace

Decided<KeptSalesPact> open_sales_pact(const SalesPactDesk& desk, PersonId rep, const SalesPactTerms& terms,
                                       const std::optional<std::string>& from_template) {
  return perform<KeptSalesPact>(desk.ports, desk.by, [&](Act& act) -> Decided<KeptSalesPact> {
    const auto manager = manager_for(act, rep);
    if (!manager) return std::unexpected(manager.error());
    for (const KeptSalesPact& other : act.tx.sales_pacts().of_person(rep)) {
      if (other.pact.rep != rep || is_over(other.pact)) continue;
      return refuse(SalesPactDeskProblem::pact_open, "rep",
                    "a rep has one pact at a time; amend it, or end it before another is opened");
    }
    const Decided<SalesPactTerms> words =
        from_template ? from_the_template(act, desk, *from_template, terms) : Decided<SalesPactTerms>(terms);
    if (!words) return std::unexpected(words.error());
    auto checked = checked_terms(act, desk, rep, *words);
    if (!checked) return std::unexpected(std::move(checked.error()));
    KeptSalesPact made{
        .pact = {.id = act.ids.make<SalesPactId>(), .rep = rep, .manager = *manager, .effective = checked->effective},
        .draft = *checked,
        .opened_at = act.by.moment.now,
        .opened_by = act.by.who.person};
    act.tx.sales_pacts().insert(made);
    append_event(act, made.pact.id, {.kind = SalesPactEventKind::opened, .comment = from_template.value_or("")});
    act.note(ChangeKind::sales_pact, "sales_pact.opened", audit_object("sales_pact", made.pact.id), {},
             made.pact.id.value);
    return made;
  });
}

Decided<KeptSalesPact> rewrite_sales_pact(const SalesPactDesk& desk, SalesPactId id, std::int64_t revision,
                                          const SalesPactTerms& terms) {
  return with_talks_of_sales_pact(desk, id, revision, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
    auto checked = checked_terms(open.act, desk, open.kept.pact.rep, terms);
    if (!checked) return std::unexpected(std::move(checked.error()));
    const auto written = rewrite(open.kept.pact, checked->effective);
    if (written && open.kept.draft == *checked) return open.kept;
    open.kept.draft = std::move(*checked);
    return open.take(written, {.kind = SalesPactEventKind::written});
  });
}

Decided<KeptSalesPact> write_motives(const SalesPactDesk& desk, SalesPactId id, std::int64_t revision,
                                     const MotivesSection& section, bool shared) {
  return with_sales_pact(desk, id, revision, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
    if (open.party != PactParty::rep) return refuse(Refused::Reason::not_allowed);
    SalesPactMotives motives = open.motives();
    const bool was_shared = motives.shared;
    MotivesSection wanted = section;
    for (std::string* text : {&wanted.personal_goals, &wanted.flexibility}) clean(*text);
    for (Motivator& one : wanted.motivators) clean(one.note);
    FieldRefusals problems;
    for (const auto& refusal : problems_of(wanted)) say(problems, refusal);
    if (!problems.empty()) return refuse(std::move(problems));
    const bool rewritten = motives.section != wanted;
    // While a text waits for its signature its motives are what it commits to; sharing them may change at any time.
    if (rewritten) {
      if (const auto may = rewrite(open.kept.pact, open.kept.pact.effective); !may) return refuse(may.error());
    }
    motives.section = std::move(wanted);
    motives.shared = shared;
    open.act.tx.sales_pacts().put(motives);
    const auto kind = shared == was_shared ? SalesPactEventKind::written
                      : shared             ? SalesPactEventKind::motives_shared
                                           : SalesPactEventKind::motives_hidden;
    return open.store({.kind = kind});
  });
}

Decided<KeptSalesPact> prepare_sales_pact(const SalesPactDesk& desk, SalesPactId id, std::int64_t revision,
                                          const SalesPactTerms& terms, bool ready) {
  return with_sales_pact(desk, id, revision, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
    auto checked = checked_terms(open.act, desk, open.kept.pact.rep, terms);
    if (!checked) return std::unexpected(std::move(checked.error()));
    const auto all = open.act.tx.sales_pacts().preparations(id);
    const bool revealed = all.size() == 2 && std::ranges::all_of(all, &SalesPactPreparation::ready);
    if (revealed || !std::holds_alternative<PactWritten>(open.kept.pact.talks)) {
      return refuse(SalesPactDeskProblem::not_ready, "",
                    "what was prepared is open to both by now; write it into the pact itself");
    }
    open.act.tx.sales_pacts().put(SalesPactPreparation{id, *open.party, std::move(*checked), ready});
    return open.store({.kind = SalesPactEventKind::prepared, .comment = ready ? "ready" : ""});
  });
}

Decided<KeptSalesPact> confirm_sales_pact_discussion(const SalesPactDesk& desk, SalesPactId id, std::int64_t revision,
                                                     Date on) {
  return with_sales_pact(desk, id, revision, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
    const auto after = confirm_discussion(open.kept.pact, *open.party, on, open.act.today());
    if (!after) return refuse(after.error());
    if (auto problems = untouched(open.kept.draft, open.motives().section); !problems.empty()) {
      return refuse(std::move(problems));
    }
    const bool held = std::holds_alternative<PactDiscussed>(after->talks);
    return open.take(
        after, {.kind = held ? SalesPactEventKind::discussed : SalesPactEventKind::attended, .comment = on.iso()});
  });
}

Decided<KeptSalesPact> counter_sales_pact(const SalesPactDesk& desk, SalesPactId id, std::int64_t revision,
                                          const std::string& comment) {
  return with_talks_of_sales_pact(desk, id, revision, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
    const auto said = cleaned_comment("comment", comment);
    if (!said) return std::unexpected(said.error());
    const std::int64_t text = open.kept.pact.texts;
    return open.take(counter(open.kept.pact, *open.party, *said),
                     {.kind = SalesPactEventKind::countered, .text = text, .comment = *said});
  });
}

Decided<KeptSalesPact> withdraw_sales_pact(const SalesPactDesk& desk, SalesPactId id, std::int64_t revision) {
  return with_sales_pact(desk, id, revision, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
    const std::int64_t text = open.kept.pact.texts;
    return open.take(withdraw(open.kept.pact, *open.party), {.kind = SalesPactEventKind::withdrawn, .text = text});
  });
}

Decided<KeptSalesPact> open_sales_pact_amendment(const SalesPactDesk& desk, SalesPactId id, std::int64_t revision) {
  return with_talks_of_sales_pact(desk, id, revision, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
    return open.take(open_amendment(open.kept.pact, open.act.today()), {.kind = SalesPactEventKind::amendment_opened});
  });
}

Decided<KeptSalesPact> drop_sales_pact_amendment(const SalesPactDesk& desk, SalesPactId id, std::int64_t revision) {
  return with_talks_of_sales_pact(desk, id, revision, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
    return open.take(drop_amendment(open.kept.pact), {.kind = SalesPactEventKind::amendment_dropped});
  });
}

Decided<KeptSalesPact> end_open_pact(SalesPactOnDesk& open, const std::string& reason) {
  const Date today = open.act.today();
  SalesPactEvent event{.kind = SalesPactEventKind::terminated, .comment = reason};
  if (open.party) {
    const auto after = ask_termination(open.kept.pact, *open.party, reason, today);
    if (after && !is_over(*after)) {
      event.kind = SalesPactEventKind::termination_asked;
      tell_other(open, NoticeEvent::end_asked, reason);
    }
    return open.take(after, std::move(event));
  }
  // One above agrees to what the manager has asked for.
  const auto& asked = open.kept.pact.termination;
  if (!is_above(open.act.viewer, open.kept.pact)) return refuse(Refused::Reason::not_allowed);
  if (!asked || asked->by != PactParty::manager) {
    return refuse(SalesPactDeskProblem::not_ready, "",
                  "a manager asks for the end first, with a reason; one above agrees to it");
  }
  return open.take(terminate(open.kept.pact, reason.empty() ? asked->reason : reason, today), std::move(event));
}

Decided<KeptSalesPact> end_sales_pact(const SalesPactDesk& desk, SalesPactId id, std::int64_t revision,
                                      const std::string& reason) {
  return with_seen_sales_pact(desk, id, revision, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
    const auto why = cleaned_comment("reason", reason);
    return why ? end_open_pact(open, *why) : std::unexpected(why.error());
  });
}

Decided<KeptSalesPact> refuse_end_of_sales_pact(const SalesPactDesk& desk, SalesPactId id, std::int64_t revision,
                                                const std::string& reason) {
  return with_sales_pact(desk, id, revision, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
    const auto why = cleaned_comment("reason", reason);
    if (!why) return std::unexpected(why.error());
    const auto after = refuse_termination(open.kept.pact, *open.party, *why);
    if (!after) return refuse(after.error());
    tell_other(open, NoticeEvent::end_refused, *why);
    return open.take(after, {.kind = SalesPactEventKind::termination_refused, .comment = *why});
  });
}

Decided<KeptSalesPact> take_back_end_of_sales_pact(const SalesPactDesk& desk, SalesPactId id, std::int64_t revision) {
  return with_sales_pact(desk, id, revision, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
    return open.take(take_back_termination(open.kept.pact, *open.party),
                     {.kind = SalesPactEventKind::termination_taken_back});
  });
}

}  // namespace salespact::app
