#include "app/sales_pact/read_sales_pacts.hpp"

#include "app/sales_pact/break_pact_glass.hpp"
#include "app/sales_pact/read_pact_life.hpp"
#include "domain/pact/sales_pact_text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace salespact::app {
namespace {

std::string_view word_of(const PactTalks& talks) {
  constexpr std::array words{"settled", "written", "discussed", "proposed", "countered"};
  return words.at(talks.index());
}

std::optional<Date> binds_from(const SalesPact& pact) {
  const NextText* next = text_that_waits(pact.standing);
  return next == nullptr ? std::nullopt : std::optional(next->from);
}

std::vector<SalesPactStep> steps_of(const SalesPact& pact, PactParty party) {
  std::vector<SalesPactStep> steps;
  if (is_over(pact)) return steps;
  const bool written = std::holds_alternative<PactWritten>(pact.talks);
  const bool discussed = std::holds_alternative<PactDiscussed>(pact.talks);
  const bool countered = std::holds_alternative<PactCountered>(pact.talks);
  const bool rests = std::holds_alternative<PactSuspended>(pact.standing);
  const auto* proposed = std::get_if<PactProposed>(&pact.talks);
  if (written || discussed || countered) steps.push_back(SalesPactStep::write);
  if (written) {
    steps.push_back(SalesPactStep::prepare);
    steps.push_back(SalesPactStep::confirm_discussion);
  }
  if (discussed || countered) steps.push_back(SalesPactStep::propose);
  if (proposed != nullptr && proposed->by != party) {
    steps.push_back(SalesPactStep::counter);
    steps.push_back(SalesPactStep::countersign);
  }
  if (proposed != nullptr && proposed->by == party) steps.push_back(SalesPactStep::withdraw);
  const bool binds = text_in_force(pact) || std::holds_alternative<PactAgreed>(pact.standing);
  const bool settled = std::holds_alternative<PactSettled>(pact.talks);
  const bool waits = text_in_force(pact) && binds_from(pact);
  if ((binds || rests) && settled && !waits) steps.push_back(SalesPactStep::amend);
  if ((binds || rests) && (discussed || countered)) steps.push_back(SalesPactStep::drop_amendment);
  if (rests && settled && party == PactParty::manager) steps.push_back(SalesPactStep::take_over);
  steps.push_back(SalesPactStep::end);
  if (pact.termination) {
    steps.push_back(pact.termination->by == party ? SalesPactStep::take_back_end : SalesPactStep::refuse_end);
  }
  return steps;
}

// What the manager's deputy can do: nothing that needs a person's own word.
std::vector<SalesPactStep> steps_of_deputy(const SalesPact& pact, const std::vector<DelegatedRight>& acts_in) {
  std::vector<SalesPactStep> steps;
  const auto acts = [&](DelegatedRight right) { return std::ranges::find(acts_in, right) != acts_in.end(); };
  if (acts(DelegatedRight::pact_talks)) {
    for (const SalesPactStep step : steps_of(pact, PactParty::manager)) {
      const bool open = step == SalesPactStep::write || step == SalesPactStep::counter ||
                        step == SalesPactStep::amend || step == SalesPactStep::drop_amendment;
      if (open) steps.push_back(step);
    }
  }
  if (acts(DelegatedRight::pact_life) && last_signed_text(pact) > 0) steps.push_back(SalesPactStep::read_life);
  return steps;
}

SalesPactLine line_of(Transaction& tx, const SalesPact& pact, const PactNames& names, const Viewpoint& viewer) {
  SalesPactLine line;
  line.id = pact.id;
  line.rep = names.of(pact.rep);
  line.manager = names.of(pact.manager);
  line.effective = pact.effective;
  line.state = state_of(pact);
  line.talks = word_of(pact.talks);
  line.mine = party_of(viewer, pact);
  for (const DelegatedRight right :
       {DelegatedRight::check_ins, DelegatedRight::pact_life, DelegatedRight::pact_talks}) {
    if (acts_for_manager(viewer, pact, right)) line.acts_in.push_back(right);
  }
  line.waits_for_me = line.mine && waits_for(pact, *line.mine);
  if (line.mine) line.next = next_of(pact, tx.sales_pacts().preparations(pact.id), *line.mine);
  line.binds_from = binds_from(pact);
  line.revision = pact.revision;
  return line;
}

// What an outline offers to who is above the manager.
void take_above(SalesPactPage& page, const LifeBooks& books, const PactNames& names, const SalesPact& pact,
                PersonId reader, Instant now) {
  const auto& asked = pact.termination;
  // One above a manager who asks for the end is the one to agree to it.
  if (asked && asked->by == PactParty::manager) {
    page.steps.push_back(SalesPactStep::end);
    page.end_reason = asked->reason;
  }
  if (concerns_upline(life_of(books, pact).ladder)) page.steps.push_back(SalesPactStep::read_life);
  page.opened = open_glass_line(books.tx, names, pact.id, reader, now);
  if (!page.opened && last_signed_text(pact) > 0) page.steps.push_back(SalesPactStep::break_glass);
}

class WholePact {
 public:
  // `reader` is absent of the manager's deputy.
  WholePact(Transaction& tx, const PactNames& names, const KeptSalesPact& kept, std::optional<PactParty> reader)
      : tx_(tx), pacts_(tx.sales_pacts()), names_(names), kept_(kept), reader_(reader) {}

  SalesPactWhole read() {
    SalesPactWhole out;
    out.draft = words_of(kept_.draft);
    take_motives(out);
    take_talks(out);
    take_preparations(out);
    take_texts(out);
    take_history(out);
    return out;
  }

 private:
  [[nodiscard]] bool is_revealed() const {
    const auto all = pacts_.preparations(kept_.pact.id);
    return all.size() == 2 && std::ranges::all_of(all, &SalesPactPreparation::ready);
  }
  // While the two prepare alone neither reads a word of the other's.
  [[nodiscard]] bool is_past_preparing() const {
    return !std::holds_alternative<PactWritten>(kept_.pact.talks) || is_revealed();
  }

  void take_motives(SalesPactWhole& out) {
    if (!reader_) return;
    const auto motives = pacts_.motives(kept_.pact.id, 0);
    if (!motives || (reader_ == PactParty::manager && !(motives->shared && is_past_preparing()))) return;
    out.motives = MotivesView{motives->section, motives->shared};
  }

  void take_talks(SalesPactWhole& out) {
    if (const auto* written = std::get_if<PactWritten>(&kept_.pact.talks)) {
      const auto said = [&](PactParty party) -> std::optional<Date> {
        const auto at = written->attended.find(party);
        return at == written->attended.end() ? std::nullopt : std::optional(at->second);
      };
      out.discussion = {said(PactParty::rep), said(PactParty::manager), std::nullopt};
    } else if (const auto* held = std::get_if<PactDiscussed>(&kept_.pact.talks)) {
      out.discussion.held_on = held->on;
    } else if (const auto* countered = std::get_if<PactCountered>(&kept_.pact.talks)) {
      out.discussion.held_on = countered->discussed_on;
      out.counter = countered->comment;
    } else if (const auto* proposed = std::get_if<PactProposed>(&kept_.pact.talks)) {
      out.discussion.held_on = proposed->discussed_on;
    }
    if (reader_ && kept_.pact.termination) {
      out.end_asked_by = kept_.pact.termination->by;
      out.end_reason = kept_.pact.termination->reason;
    }
  }

  void take_preparations(SalesPactWhole& out) {
    const auto all = pacts_.preparations(kept_.pact.id);
    const bool revealed = is_revealed();
    std::map<PactParty, const SalesPactTerms*> by_party;
    for (const SalesPactPreparation& one : all) {
      by_party[one.party] = &one.terms;
      PreparationView view{.party = one.party, .ready = one.ready, .words = {}};
      if (revealed || one.party == reader_) view.words = words_of(one.terms);
      out.preparations.push_back(std::move(view));
    }
    if (revealed) {
      out.prepared_differently =
          differences(document_of(*by_party[PactParty::manager]), document_of(*by_party[PactParty::rep]));
    }
  }

  void take_texts(SalesPactWhole& out) {
    const auto signatures = pacts_.signatures(kept_.pact.id);
    const std::int64_t bound = last_signed_text(kept_.pact);
    if (const auto text = pacts_.text(kept_.pact.id, bound)) out.in_force = view_of(tx_, *text, signatures);
    const auto* proposed = std::get_if<PactProposed>(&kept_.pact.talks);
    if (proposed == nullptr) return;
    const auto text = pacts_.text(kept_.pact.id, proposed->text);
    if (!text) return;
    out.proposed = view_of(tx_, *text, signatures);
    // To what was signed last; of a first pact to what was proposed before.
    const auto before = pacts_.terms(kept_.pact.id, bound > 0 ? bound : proposed->text - 1);
    if (before) out.proposed->changes = differences(document_of(*before), document_of(kept_.draft));
  }

  // Whether the rep shares what moves them, and what was said about an end.
  static bool is_between_the_two(SalesPactEventKind kind) {
    using enum SalesPactEventKind;
    return kind == motives_shared || kind == motives_hidden || kind == termination_asked ||
           kind == termination_refused || kind == termination_taken_back;
  }

  void take_history(SalesPactWhole& out) {
    for (const SalesPactEvent& event : pacts_.events(kept_.pact.id)) {
      // What one side prepares is its own affair until both are ready.
      if (event.kind == SalesPactEventKind::prepared && event.comment.empty()) continue;
      if (!reader_ && is_between_the_two(event.kind)) continue;
      out.events.push_back(
          {event.number, event.kind, event.at, event.by ? names_.of(*event.by).name : "", event.text, event.comment});
      if (event.on_behalf_of) out.events.back().on_behalf_of = names_.of(*event.on_behalf_of).name;
    }
    if (!reader_) return;
    for (const SalesPactReading& one : pacts_.readings(kept_.pact.id)) {
      out.readings.push_back({names_.of(one.reader), one.day});
    }
    out.opened = glass_lines(tx_, names_, kept_.pact.id);
  }

  Transaction& tx_;
  SalesPactRepository& pacts_;
  const PactNames& names_;
  const KeptSalesPact& kept_;
  std::optional<PactParty> reader_;
};

}  // namespace

SalesPactWords words_of(const SalesPactTerms& terms) {
  SalesPactWords words{.effective = terms.effective,
                       .targets = terms.targets,
                       .expectations = terms.expectations,
                       .consequences = terms.consequences,
                       .role = terms.role,
                       .waived = {}};
  for (const auto& [section, reason] : terms.waived) words.waived.push_back({section, reason});
  return words;
}

SalesPactTerms terms_of(const SalesPactWords& words) {
  SalesPactTerms terms{.effective = words.effective,
                       .targets = words.targets,
                       .expectations = words.expectations,
                       .consequences = words.consequences,
                       .role = words.role};
  for (const WaivedSection& one : words.waived) terms.waived[one.section] = one.reason;
  return terms;
}

std::vector<SalesPactLine> list_sales_pacts(Store& store, WorkspaceId workspace, const Viewpoint& viewer) {
  std::vector<SalesPactLine> lines;
  store.read(workspace, [&](Transaction& tx) {
    lines.clear();
    std::map<SalesPactId, SalesPact> seen;
    for (const KeptSalesPact& kept : tx.sales_pacts().of_person(viewer.person())) seen.emplace(kept.pact.id, kept.pact);
    for (const SalesPact& pact : tx.sales_pacts().unfinished()) seen.emplace(pact.id, pact);
    const PactNames names(tx);
    for (const auto& [id, pact] : seen) {
      if (access_to(viewer, pact) != SalesPactAccess::none) lines.push_back(line_of(tx, pact, names, viewer));
    }
    std::ranges::reverse(lines);
  });
  return lines;
}

std::optional<SalesPactPage> read_sales_pact(const AdministrationPorts& ports, const Board& board,
                                             const Viewpoint& viewer, SalesPactId id, const Moment& moment) {
  std::optional<SalesPactPage> page;
  bool noted = true;
  ports.store.read(ports.workspace, [&](Transaction& tx) {
    page.reset();
    const auto kept = tx.sales_pacts().find(id);
    if (!kept || access_to(viewer, kept->pact) == SalesPactAccess::none) return;
    const PactNames names(tx);
    const auto party = party_of(viewer, kept->pact);
    page = SalesPactPage{
        .pact = line_of(tx, kept->pact, names, viewer), .steps = {}, .whole = {}, .opened = {}, .end_reason = {}};
    const bool deputy = !party && access_to(viewer, kept->pact) == SalesPactAccess::deputy;
    if (!party && !deputy) {
      const LifeBooks books{tx, board, ports.clock, moment.today};
      if (is_above(viewer, kept->pact)) take_above(*page, books, names, kept->pact, viewer.person(), moment.now);
      return;
    }
    page->steps = deputy ? steps_of_deputy(kept->pact, page->pact.acts_in) : steps_of(kept->pact, *party);
    page->whole = WholePact(tx, names, *kept, party).read();
    noted = std::ranges::count(tx.sales_pacts().readings(id), SalesPactReading{id, viewer.person(), moment.today}) > 0;
  });
  if (!noted) {
    ports.store.write(ports.workspace,
                      [&](Transaction& tx) { tx.sales_pacts().note_reading({id, viewer.person(), moment.today}); });
  }
  return page;
}

}  // namespace salespact::app
