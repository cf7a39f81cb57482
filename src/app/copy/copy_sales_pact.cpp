#include "app/copy/copy_sales_pact.hpp"

#include "app/copy/copy_writer.hpp"
#include "app/sales_pact/open_texts.hpp"
#include "app/sales_pact/sales_pact_access.hpp"
#include "domain/pact/sales_pact_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace salespact::app {
namespace {

using Kind = PrintedPart::Kind;
using MetricNames = std::map<std::string, std::string>;  // by their keys

class SalesCopy {
 public:
  SalesCopy(CopyWriter& writer, const CopyWords& words, const SalesCopyWords& own, const SalesPactTerms& terms,
            const MetricNames& metrics)
      : out_(writer), words_(words), own_(own), terms_(terms), metrics_(metrics) {}

  void sections(const std::string& commitment) {
    section(PactSection::targets, own_.targets, [&] { targets(); });
    section(PactSection::expectations, own_.expectations, [&] { expectations(); });
    section(PactSection::motives, own_.motives, [&] {
      out_.add(Kind::label, own_.committed);
      out_.add(Kind::fixed, commitment);
    });
    section(PactSection::consequences, own_.consequences, [&] { consequences(); });
    section(PactSection::role, own_.role, [&] { role(); });
  }

 private:
  template <class Write>
  void section(PactSection which, std::string_view heading, const Write& write) {
    out_.section(heading, [&] {
      const auto waived = terms_.waived.find(which);
      if (waived == terms_.waived.end()) return write();
      out_.prose(words_.waived, waived->second);
    });
  }
  [[nodiscard]] std::string_view party(PactParty one) const { return one == PactParty::rep ? own_.rep : own_.manager; }
  void bullet(std::string_view text) { out_.add(Kind::bullet, text); }
  void note(std::string_view text) { out_.add(Kind::note, text); }

  void targets() {
    const TargetsSection& one = terms_.targets;
    out_.list(own_.goals, one.goals, [&](const PactGoal& goal) { bullet(goal.summary); });
    out_.list(own_.floors, one.floors, [&](const MasTerms& each) { floor(each); });
    out_.prose(own_.serves, one.serves);
    out_.prose(own_.plan, one.plan);
    out_.prose(own_.progress, one.progress);
  }
  void floor(const MasTerms& one) {
    bullet(fmt::format("{}: {} {} {}", one.metric,
                       one.comparator == MasComparator::min ? words_.at_least : words_.at_most,
                       number_text(one.threshold), out_.told(one.cadence)));
    // What was signed is the key; the name is the company's word for it.
    const auto named = metrics_.find(one.metric);
    if (named != metrics_.end() && named->second != one.metric) note(named->second);
    note(fmt::format("{}, {}, {}", one.critical ? own_.critical : own_.not_critical,
                     one.prorate ? own_.prorated : own_.not_prorated,
                     one.source == MasSource::measured ? own_.measured : own_.self_reported));
    if (one.from) note(fmt::format("{} {}", own_.from, one.from->iso()));
    if (one.to) note(fmt::format("{} {}", own_.until, one.to->iso()));
    if (one.tolerated_misses > 0) note(fmt::format("{} {}", one.tolerated_misses, own_.misses));
    note(fmt::format("{} {}", one.grace_wd, own_.judged_after));
  }

  void expectations() {
    const ExpectationsSection& one = terms_.expectations;
    const auto expectation = [&](const Expectation& each) {
      bullet(each.text);
      if (each.measurable) note(own_.measurable);
      if (each.cadence) note(out_.told_once(*each.cadence));
    };
    out_.list(own_.of_rep, one.of_rep, expectation);
    out_.list(own_.of_manager, one.of_manager, expectation);
    out_.list(own_.indicators, one.indicators, [&](const std::string& text) { bullet(text); });
    out_.list(own_.obstacles, one.obstacles, [&](const PactObstacle& each) {
      bullet(each.text);
      if (!each.solution.empty()) note(each.solution);
      note(fmt::format("{} {}", own_.solved_by, party(each.owner)));
    });
    out_.prose(own_.manager_role, one.manager_role);
  }

  void consequences() {
    const ConsequencesSection& one = terms_.consequences;
    for (const ConsequenceStep& step : one.steps) {
      out_.fact(std::to_string(step.step), step.text);
      note(own_.triggers.at(static_cast<std::size_t>(step.step) - 1));
      if (!step.help.empty()) out_.fact(words_.help, step.help);
    }
    out_.prose(own_.response, one.response);
    out_.prose(own_.exceeding, one.exceeding);
  }

  [[nodiscard]] std::string_view kind(DevelopmentKind one) const {
    switch (one) {
      case DevelopmentKind::course: return own_.course;
      case DevelopmentKind::coaching: return own_.coaching;
      case DevelopmentKind::shadowing: return own_.shadowing;
      case DevelopmentKind::reading: return own_.reading;
      case DevelopmentKind::certification: return own_.certification;
    }
    return "";
  }

  void role() {
    const RoleSection& one = terms_.role;
    if (!one.role.empty()) out_.add(Kind::paragraph, one.role);
    out_.prose(own_.decision_rights, one.decision_rights);
    out_.list(own_.activities, one.activities,
              [&](const ActivityLine& each) { out_.fact(each.stage, number_text(each.per_week)); });
    out_.prose(own_.formula, one.formula);
    out_.list(own_.development, one.development, [&](const DevelopmentItem& each) {
      bullet(each.skill);
      note(kind(each.kind));
      if (!each.need.empty()) note(each.need);
      note(fmt::format("{} {}", words_.by, each.promised_by));
      note(fmt::format("{} {}", words_.until, each.due.iso()));
    });
    out_.prose(own_.resources, one.resources);
  }

  CopyWriter& out_;
  const CopyWords& words_;
  const SalesCopyWords& own_;
  const SalesPactTerms& terms_;
  const MetricNames& metrics_;
};

MetricNames metric_names(Transaction& tx) {
  MetricNames names;
  for (const Metric& one : tx.metrics().all()) names.emplace(one.key, one.name);
  return names;
}

std::vector<Signature> signatures_under(Transaction& tx, SalesPactId id, std::int64_t text) {
  std::vector<Signature> all = tx.sales_pacts().signatures(id);
  std::erase_if(all, [&](const Signature& one) { return one.text != text; });
  return all;
}

PrintedDocument written_copy(Transaction& tx, const SalesPactText& frozen, const Document& signed_words,
                             const SalesPactTerms& terms) {
  const std::string locale = tx.load_workspace().locale;
  const CopyWords& words = copy_words(locale);
  const SalesCopyWords& own = sales_copy_words(locale);
  const std::string rep = text_at(signed_words, "rep/name");
  const std::string manager = text_at(signed_words, "manager/name");
  PrintedDocument out = copy_document(words, fmt::format("{}: {}, {}", own.title, rep, manager), frozen.number,
                                      frozen.hash, frozen.frozen_at);
  const auto signatures = signatures_under(tx, frozen.pact, frozen.number);
  const bool by_both =
      std::ranges::count(signatures, SigningCapacity::rep, &Signature::capacity) > 0 &&
      std::ranges::any_of(signatures, [](const Signature& one) { return one.capacity != SigningCapacity::rep; });
  CopyWriter writer(words, out);
  writer.add(Kind::title, own.title);
  if (!by_both) writer.add(Kind::paragraph, own.not_by_both);
  writer.fact(own.rep, rep);
  writer.fact(own.manager, manager);
  writer.days(terms.effective);
  const MetricNames metrics = metric_names(tx);
  SalesCopy(writer, words, own, terms, metrics).sections(text_at(signed_words, "motives/sha256"));
  writer.signatures(signatures, by_both, own.not_by_both);
  writer.proof(frozen.number, frozen.hash, text_at(signed_words, "replaces"));
  return out;
}

}  // namespace

Decided<PrintedDocument> copy_sales_pact(const AdministrationPorts& ports, const By& by, SalesPactId id,
                                         std::int64_t text, const ReadDocument& read) {
  return perform<PrintedDocument>(ports, by, [&](Act& act) -> Decided<PrintedDocument> {
    const auto kept = act.tx.sales_pacts().find(id);
    if (!kept || access_to(act.viewer, kept->pact) == SalesPactAccess::none) return refuse(Refused::Reason::not_found);
    const auto party = party_of(act.viewer, kept->pact);
    if (!party) return refuse(Refused::Reason::not_allowed);
    const auto frozen = act.tx.sales_pacts().text(id, text);
    if (!frozen || !OpenTexts(act.tx, kept->pact, *party).contains(*frozen)) return refuse(Refused::Reason::not_found);
    const auto signed_words = read(frozen->text);
    const auto terms = signed_words ? terms_of(*signed_words) : std::nullopt;
    if (!terms) throw StoreFault("a stored text of a pact can't be read");
    record(act.tx, by.moment.now, Actor::of(by.who), "sales_pact.copied", audit_object("sales_pact", id),
           {.after = fmt::format("text {}", text)});
    act.tx.sales_pacts().note_reading({id, act.viewer.person(), act.today()});
    return written_copy(act.tx, *frozen, *signed_words, *terms);
  });
}

}  // namespace salespact::app
