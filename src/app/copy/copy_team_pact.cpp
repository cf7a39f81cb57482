#include "app/copy/copy_team_pact.hpp"

#include "app/copy/copy_writer.hpp"
#include "app/team_pact/open_team_texts.hpp"
#include "domain/pact/team_pact_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

using Kind = PrintedPart::Kind;

class TeamCopy {
 public:
  TeamCopy(CopyWriter& writer, const CopyWords& words, const TeamCopyWords& own, const TeamPactTerms& terms)
      : out_(writer), words_(words), own_(own), terms_(terms) {}

  void sections() {
    out_.section(own_.objective, [&] {
      out_.add(Kind::paragraph, terms_.statement);
      if (terms_.goal) out_.prose(own_.goal, terms_.goal->summary);
      out_.prose(own_.serves, terms_.serves);
    });
    out_.section(own_.members, [&] {
      for (const TeamMember& member : terms_.members) promised_by(member);
    });
    out_.section(own_.rules, [&] { rules(); });
  }
  [[nodiscard]] std::string name(PersonId person) const {
    const auto found = std::ranges::find(terms_.members, person, &TeamMember::person);
    return found == terms_.members.end() ? std::string() : found->name;
  }

 private:
  void promised_by(const TeamMember& member) {
    const OwnTerms own = own_terms(terms_, member.person);
    if (own.commitments.empty() && own.promises.empty()) return;
    out_.add(Kind::rule, "");
    out_.add(Kind::paragraph, member.name);
    out_.list(own_.commitments, own.commitments, [&](const ActionCommitment& one) { commitment(one); });
    out_.list(own_.promises, own.promises, [&](const SupportPromise& one) { promise(one); });
  }
  void commitment(const ActionCommitment& one) {
    out_.add(Kind::bullet, one.what);
    std::string often = one.quantity ? fmt::format("{} {}", number_text(*one.quantity), out_.told(one.cadence))
                                     : out_.told_once(one.cadence);
    if (!one.metric.empty()) often = fmt::format("{}: {}", one.metric, often);
    out_.add(Kind::note, fmt::format("{}, {} – {}", often, one.days.start.iso(), one.days.end.iso()));
    if (one.why.empty()) return;
    out_.add(Kind::note, own_.why);
    out_.add(Kind::note, one.why);
  }
  void promise(const SupportPromise& one) {
    out_.add(Kind::bullet, one.what);
    out_.add(Kind::note, one.receiver ? name(*one.receiver) : std::string(own_.to_all));
    switch (one.kind) {
      case SupportKind::scheduled: out_.add(Kind::note, out_.told_once(one.cadence)); break;
      case SupportKind::on_request:
        out_.add(Kind::note, fmt::format("{} {} {}", own_.on_request, one.response_days, own_.working_days));
        break;
    }
  }
  void rules() {
    out_.list(own_.ground_rules, terms_.ground_rules, [&](const std::string& one) { out_.add(Kind::bullet, one); });
    out_.list(own_.milestones, terms_.milestones,
              [&](const TeamMilestone& one) { out_.fact(one.due.iso(), one.title); });
    out_.prose(own_.celebration, terms_.celebration);
    out_.prose(own_.setback_rule, terms_.setback_rule);
    if (terms_.check_in_days) {
      out_.fact(own_.check_in, fmt::format("{} {}", *terms_.check_in_days, own_.days));
    }
    if (terms_.review_on) out_.fact(own_.review, terms_.review_on->iso());
    out_.prose(own_.amendment, terms_.amendment_route);
  }

  CopyWriter& out_;
  const CopyWords& words_;
  const TeamCopyWords& own_;
  const TeamPactTerms& terms_;
};

PrintedDocument written_copy(Transaction& tx, const TeamPactText& frozen, const Document& signed_words,
                             const TeamPactTerms& terms, bool binds) {
  const std::string locale = tx.load_workspace().locale;
  const CopyWords& words = copy_words(locale);
  const TeamCopyWords& own = team_copy_words(locale);
  PrintedDocument out =
      copy_document(words, fmt::format("{}: {}", own.title, terms.title), frozen.number, frozen.hash, frozen.frozen_at);
  std::vector<Signature> signatures = tx.team_pacts().signatures(frozen.pact);
  std::erase_if(signatures, [&](const Signature& one) { return one.text != frozen.number; });
  CopyWriter writer(words, out);
  TeamCopy copy(writer, words, own, terms);
  writer.add(Kind::label, own.title);
  writer.add(Kind::title, terms.title);
  if (!binds) writer.add(Kind::paragraph, own.not_by_all);
  writer.fact(own.lead, copy.name(terms.lead));
  writer.days(terms.effective);
  copy.sections();
  writer.signatures(signatures, binds, own.not_by_all);
  writer.proof(frozen.number, frozen.hash, text_at(signed_words, "replaces"));
  return out;
}

// The text that waits for the signatures of its members; 0: none does.
std::int64_t waiting_text(const TeamPact& pact) {
  const auto* signing = std::get_if<TeamSigning>(&pact.talks);
  return signing == nullptr ? 0 : signing->text;
}

}  // namespace

Decided<PrintedDocument> copy_team_pact(const AdministrationPorts& ports, const By& by, TeamPactId id,
                                        std::int64_t text, const ReadDocument& read) {
  return perform<PrintedDocument>(ports, by, [&](Act& act) -> Decided<PrintedDocument> {
    TeamPactRepository& pacts = act.tx.team_pacts();
    const auto kept = pacts.find(id);
    if (!kept) return refuse(Refused::Reason::not_found);
    const bool binds = texts_open_to(act.viewer, pacts, kept->pact, act.today()).contains(text);
    const bool waits = text == waiting_text(kept->pact) && is_member(act.viewer, kept->pact, act.today());
    const auto frozen = binds || waits ? pacts.text(id, text) : std::nullopt;
    if (!frozen) return refuse(Refused::Reason::not_found);
    const auto signed_words = read(frozen->text);
    const auto terms = signed_words ? team_terms_of(*signed_words) : std::nullopt;
    if (!terms) throw StoreFault("a stored text of a pact can't be read");
    record(act.tx, by.moment.now, Actor::of(by.who), "team_pact.copied", audit_object("team_pact", id),
           {.after = fmt::format("text {}", text)});
    pacts.note_reading({id, act.viewer.person(), act.today()});
    return written_copy(act.tx, *frozen, *signed_words, *terms, binds);
  });
}

}  // namespace salespact::app
