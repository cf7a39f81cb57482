#include "app/doctor/examine_lived_pacts.hpp"

#include "app/doctor/examine_journals.hpp"
#include "app/doctor/examine_lived_team_pacts.hpp"
#include "app/sales_pact/note_commitment.hpp"
#include "domain/pact/ladder_words.hpp"
#include "domain/pact/sales_pact_text.hpp"

#include <fmt/format.h>

#include <string_view>

namespace salespact::app {
namespace {

constexpr std::int64_t microseconds_a_day = 86'400'000'000;

std::string action_of(std::string_view verb) { return fmt::format("sales_pact.{}", verb); }

// No zone is further from UTC than a day.
bool is_day_of(Date on, Instant at) {
  const auto day = static_cast<std::int32_t>(at.microseconds / microseconds_a_day);
  const std::int32_t apart = on.days() - day;
  return -1 <= apart && apart <= 1;
}

class LivedPact {
 public:
  LivedPact(Transaction& tx, const SalesPact& pact) : tx_(tx), pact_(pact) {}

  std::string fault(const ToldOfPacts& told) {
    add_events();
    add_reports();
    add_decisions();
    add_promise_words();
    add_glasses();
    const auto salts = this->salts();
    if (fault_.empty()) fault_ = told_fault(rows_, told_of(told, "sales_pact", pact_.id), salts);
    return fault_.empty() ? journal_fault(tx_, pact_.id, told, salts) : fault_;
  }

 private:
  void add_events() {
    for (const SalesPactEvent& event : tx_.sales_pacts().events(pact_.id)) {
      LivedRow row{.name = fmt::format("event {}", event.number),
                   .number = event.number,
                   .at = event.at,
                   .by = event.by,
                   .actions = {event.by ? action_of(text_of(event.kind)) : action_of("turned")},
                   .said = {document_of(event)},
                   .fields = "kind, text_number, comment or on_behalf_of"};
      const bool shared = event.kind == SalesPactEventKind::motives_shared;
      if (shared || event.kind == SalesPactEventKind::motives_hidden) add_sharing(row, shared);
      rows_.push_back(std::move(row));
    }
  }
  // Which revision the pact came to by it is not kept with the event, but is part of what was committed to.
  void add_sharing(LivedRow& row, bool shared) {
    row.actions.emplace_back(noted_action);
    KeptSalesPact then;
    then.pact.id = pact_.id;
    for (then.pact.revision = pact_.revision; then.pact.revision >= 0; --then.pact.revision) {
      row.said.push_back(document_of_sharing(then, shared));
    }
  }
  void add_reports() {
    for (const StandardReport& report : tx_.pact_notes().reports(pact_.id)) {
      rows_.push_back({.name = fmt::format("standard report {}", report.number),
                       .at = report.at,
                       .by = report.by,
                       .actions = {std::string(noted_action), action_of("standard_reported")},
                       .said = {document_of(report)},
                       .fields = "metric, window or value"});
    }
  }
  void add_decisions() {
    for (const LadderNote& note : tx_.pact_notes().decisions(pact_.id)) {
      const LadderDecision& decision = note.decision;
      require_day("ladder decision", note.number, "decided_on", decision.on, note.at);
      rows_.push_back(
          {.name = fmt::format("ladder decision {}", note.number),
           .at = note.at,
           .by = decision.by,
           .actions = {std::string(noted_action), action_of(fmt::format("ladder_{}", text_of(decision.act)))},
           .said = {document_of(note), undated_document_of(note)},
           .fields = "act, party, decided_on, step, days, reason or on_behalf_of"});
    }
  }
  void add_promise_words() {
    for (const PromiseNote& note : tx_.pact_notes().promise_words(pact_.id)) {
      const PromiseWord& word = note.word;
      require_day("promise word", note.number, "said_on", word.on, note.at);
      rows_.push_back({.name = fmt::format("promise word {}", note.number),
                       .at = note.at,
                       .by = word.by,
                       .actions = {std::string(noted_action), action_of(fmt::format("promise_{}", text_of(word.act)))},
                       .said = {document_of(note), undated_document_of(note)},
                       .fields = "promise_key, due, act, party, said_on, comment or on_behalf_of"});
    }
  }
  void add_glasses() {
    for (const GlassNote& note : tx_.pact_notes().glasses(pact_.id)) {
      rows_.push_back({.name = fmt::format("broken glass {}", note.number),
                       .at = note.glass.at,
                       .by = note.glass.by,
                       .actions = {action_of("break_glass")},
                       .said = {document_of(note)},
                       .fields = "number or reason"});
    }
  }
  void require_day(std::string_view what, std::int64_t number, std::string_view column, Date on, Instant at) {
    if (!fault_.empty() || is_day_of(on, at)) return;
    fault_ = fmt::format("{} {} was changed: {} is no day of its moment", what, number, column);
  }
  // Those that the texts still commit to: what became of the others is found where texts and sections are examined.
  std::map<std::int64_t, std::string> salts() {
    std::map<std::int64_t, std::string> found;
    for (const SalesPactText& text : tx_.sales_pacts().texts(pact_.id)) {
      try {
        const auto motives = tx_.sales_pacts().motives(pact_.id, text.number);
        if (!motives || motives->salt.empty()) continue;
        const std::string commitment = to_hex(commitment_to(motives->section, motives->salt));
        if (text.text.find(commitment) != std::string::npos) found.emplace(text.number, motives->salt);
      } catch (const StoreFault&) {
        continue;
      }
    }
    return found;
  }

  Transaction& tx_;
  const SalesPact& pact_;
  std::vector<LivedRow> rows_;
  std::string fault_;
};

std::string fault_in(Transaction& tx, SalesPactId id, const ToldOfPacts& told) {
  const auto kept = tx.sales_pacts().find(id);
  return kept ? LivedPact(tx, kept->pact).fault(told) : "";
}

std::string fault_in(Transaction& tx, TeamPactId id, const ToldOfPacts& told) {
  return lived_team_pact_fault(tx, id, told);
}

// What `examine` finds, or that it could not.
template <class Examine>
std::string found_by(const Examine& examine) {
  try {
    return examine();
  } catch (const StoreFault& unreadable) {
    return fmt::format("a row can't be read: {}", unreadable.what());
  }
}

template <class PactId>
std::string first_fault(Transaction& tx, const std::vector<PactId>& pacts, const ToldOfPacts& told) {
  for (const PactId id : pacts) {
    const std::string fault = found_by([&] { return fault_in(tx, id, told); });
    if (!fault.empty()) return fmt::format("{}, of pact {}", fault, id.text());
  }
  return "";
}

}  // namespace

std::string lived_pacts_fault(Transaction& tx, const std::vector<SalesPactId>& sales,
                              const std::vector<TeamPactId>& teams) {
  const ToldOfPacts told = told_of_pacts(tx);
  std::string fault = first_fault(tx, sales, told);
  if (fault.empty()) fault = first_fault(tx, teams, told);
  return fault.empty() ? found_by([&] { return gone_from_journals(tx, told); }) : fault;
}

}  // namespace salespact::app
