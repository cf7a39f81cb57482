#include "app/sales_pact/break_pact_glass.hpp"

#include "app/notice/notices.hpp"
#include "app/pact/pact_words.hpp"
#include "app/sales_pact/note_commitment.hpp"

#include <algorithm>
#include <ranges>

namespace salespact::app {
namespace {

constexpr std::string_view read_action = "sales_pact.read_by_break_glass";

std::string object_of(SalesPactId id) { return audit_object("sales_pact", id); }

std::optional<GlassNote> open_note(const std::vector<GlassNote>& notes, PersonId person, Instant now) {
  const auto found = std::ranges::find_if(
      notes, [&](const GlassNote& one) { return one.glass.by == person && one.glass.is_open(now); });
  return found == notes.end() ? std::nullopt : std::optional(*found);
}

GlassLine line_of(const PactNames& names, const BrokenGlass& glass) {
  return {.by = names.of(glass.by), .at = glass.at, .until = glass.until(), .reason = glass.reason, .read = {}};
}

void tell_parties(Act& act, const SalesPact& pact, const GlassNote& note) {
  for (const PersonId party : {pact.rep, pact.manager}) {
    tell(act, {.event = NoticeEvent::break_glass,
               .subject = NoticeSubject::sales_pact,
               .object = pact.id.value,
               .occasion = note.number,
               .recipient = party,
               .words = note.glass.reason,
               .until = note.glass.until()});
  }
}

Decided<GlassNote> break_it(Act& act, const SalesPact& pact, const std::string& reason) {
  auto& notes = act.tx.pact_notes();
  const auto before = notes.glasses(pact.id);
  const PersonId asker = act.by.who.person;
  if (const auto open = open_note(before, asker, act.by.moment.now)) return *open;
  std::string why = reason;
  clean(why);
  auto broken = break_glass(last_signed_text(pact), asker, std::move(why), act.by.moment.now);
  if (!broken) {
    FieldRefusals problems;
    say(problems, broken.error());
    return refuse(std::move(problems));
  }
  GlassNote note{pact.id, std::ssize(before) + 1, std::move(*broken)};
  notes.append(note);
  // The reason is for the two, and not for everybody who reads the audit log: that has a digest of it.
  act.note(ChangeKind::sales_pact, "sales_pact.break_glass", object_of(pact.id),
           {.after = commitment_to(document_of(note), act.tx.sales_pacts(), pact)}, pact.id.value);
  tell_parties(act, pact, note);
  return note;
}

OpenedWords opened_words(const SalesPactTerms& terms) {
  OpenedWords words{.effective = terms.effective,
                    .targets = terms.targets,
                    .expectations = terms.expectations,
                    .role = terms.role,
                    .waived = {}};
  for (const PactSection section : {PactSection::targets, PactSection::expectations, PactSection::role}) {
    const auto waived = terms.waived.find(section);
    if (waived != terms.waived.end()) words.waived.push_back({section, waived->second});
  }
  return words;
}

OpenedPact opened(Transaction& tx, const SalesPact& pact, const BrokenGlass& glass) {
  const PactNames names(tx);
  OpenedPact out{.id = pact.id,
                 .rep = names.of(pact.rep),
                 .manager = names.of(pact.manager),
                 .at = glass.at,
                 .until = glass.until(),
                 .reason = glass.reason,
                 .text = last_signed_text(pact),
                 .words = {},
                 .signatures = {}};
  out.words = opened_words(tx.sales_pacts().terms(pact.id, out.text).value());
  for (const Signature& one : tx.sales_pacts().signatures(pact.id)) {
    if (one.text == out.text) out.signatures.push_back(signature_line(one));
  }
  return out;
}

}  // namespace

Decided<GlassNote> break_pact_glass(const AdministrationPorts& ports, const By& by, SalesPactId id,
                                    const std::string& reason) {
  return perform<GlassNote>(ports, by, [&](Act& act) -> Decided<GlassNote> {
    const auto kept = act.tx.sales_pacts().find(id);
    if (!kept || access_to(act.viewer, kept->pact) == SalesPactAccess::none) {
      return refuse(Refused::Reason::not_found);
    }
    if (!is_above(act.viewer, kept->pact)) return refuse(Refused::Reason::not_allowed);
    return break_it(act, kept->pact, reason);
  });
}

std::optional<OpenedPact> read_opened_pact(const AdministrationPorts& ports, const By& by, SalesPactId id) {
  std::optional<OpenedPact> page;
  ports.store.write(ports.workspace, [&](Transaction& tx) {
    page.reset();
    const Act act(tx, ports, by);
    const auto kept = tx.sales_pacts().find(id);
    if (!kept || !is_above(act.viewer, kept->pact)) return;
    const auto open = open_note(tx.pact_notes().glasses(id), by.who.person, by.moment.now);
    if (!open) return;
    page = opened(tx, kept->pact, open->glass);
    tx.sales_pacts().note_reading({id, by.who.person, by.moment.today});
    // No change: what is read again because something has changed would be read without end.
    record(tx, by.moment.now, Actor::of(by.who), read_action, object_of(id));
  });
  return page;
}

std::vector<GlassLine> glass_lines(Transaction& tx, const PactNames& names, SalesPactId id) {
  std::vector<GlassLine> lines;
  const auto notes = tx.pact_notes().glasses(id);
  if (notes.empty()) return lines;
  const auto readings = tx.audit().told_of(object_of(id), read_action);
  for (const GlassNote& note : std::views::reverse(notes)) {
    GlassLine line = line_of(names, note.glass);
    for (const AuditEntry& one : readings) {
      if (one.actor == note.glass.by && note.glass.is_open(one.at)) line.read.push_back(one.at);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::optional<GlassLine> open_glass_line(Transaction& tx, const PactNames& names, SalesPactId id, PersonId reader,
                                         Instant now) {
  const auto open = open_note(tx.pact_notes().glasses(id), reader, now);
  return open ? std::optional(line_of(names, open->glass)) : std::nullopt;
}

}  // namespace salespact::app
