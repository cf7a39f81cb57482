#include "app/check_in/follow_check_ins.hpp"
#include "app/report/pact_reports.hpp"
#include "app/report/unit_figures.hpp"
#include "app/team_pact/team_pact_access.hpp"
#include "domain/calendar/fiscal_year.hpp"
#include "domain/org/shown_units.hpp"

#include <set>

namespace salespact::app {
namespace {

using attainment::UnitIndex;
using MembersByUnit = std::vector<std::set<attainment::PersonIndex>>;

// DOMAIN 3.15, as the pact's own page tells it.
PactHealth health_of(const JournalBooks& books, const TeamPact& pact, const TeamBinding& bound) {
  TeamPactRepository& pacts = books.tx.team_pacts();
  const auto words = pacts.terms(pact.id, bound.text);
  const auto subject = subject_of(books, pact.id);
  const CheckInSigns told = subject ? signs_of(journal_of(books.tx, pact.id), *subject, books.today) : CheckInSigns{};
  const TeamPactCounts counts = count_kept(occurrences_of(books.board, pacts, pact, books.today));
  const auto goal = words ? words->goal : std::nullopt;
  return health_of(books.board, pact, goal, counts, told, books.today).level.value_or(PactHealth::forming);
}

TeamPactsOfUnit nothing_yet() {
  return {.healthy = 0, .unknown = 0, .short_handed = 0, .fulfilled = 0, .partly = 0, .not_fulfilled = 0};
}

class TeamPactCounter {
 public:
  explicit TeamPactCounter(const PactReportBooks& books)
      : books_(books),
        directory_(*books.board.numbers.directory),
        quarter_(period_containing(books.board.numbers.fiscal_calendar(), PeriodKind::quarter, books.today).range),
        count_(directory_.units(), nothing_yet()),
        in_force_(directory_.units()),
        ended_(directory_.units()) {}

  void take(Transaction& tx) {
    const JournalBooks journals{tx, books_.board, books_.clock, books_.today};
    for (const TeamPact& pact : tx.team_pacts().all()) {
      const TeamPactAccess access =
          books_.viewer == nullptr ? TeamPactAccess::metadata : access_to(*books_.viewer, pact, books_.today);
      const auto unit = directory_.find(Owner(pact.unit));
      if (access != TeamPactAccess::none && unit) count(journals, pact, access, unit->index);
    }
  }

  [[nodiscard]] std::vector<TeamPactsOfUnit> counted() {
    const auto children = children_on(directory_, books_.today);
    const std::vector<bool> health = shown_units(children, directory_.tree()->root(), in_force_);
    const std::vector<bool> outcomes = shown_units(children, directory_.tree()->root(), ended_);
    for (UnitIndex unit = 0; unit < count_.size(); ++unit) {
      TeamPactsOfUnit& row = count_[unit];
      if (!health[unit]) row.healthy = row.unknown = row.short_handed = std::nullopt;
      if (!outcomes[unit]) row.fulfilled = row.partly = row.not_fulfilled = std::nullopt;
    }
    return std::move(count_);
  }

 private:
  // In the pact's unit and in each above it.
  template <class Change>
  void above(UnitIndex unit, const Change& change) {
    for (std::optional<UnitIndex> at = unit; at; at = directory_.parent_on(*at, books_.today)) change(count_[*at]);
  }

  // Whoever may look into the pact knows it anyway.
  void shield(MembersByUnit& where, const TeamPact& pact, TeamPactAccess access, UnitIndex unit) {
    if (access == TeamPactAccess::whole) return;
    for (const PersonId person : current_members(pact, books_.today)) {
      if (const auto member = directory_.find(Owner(person))) where[unit].insert(member->index);
    }
  }

  void count(const JournalBooks& journals, const TeamPact& pact, TeamPactAccess access, UnitIndex unit) {
    const auto one_more = [&](std::int64_t TeamPactsOfUnit::* which) {
      above(unit, [&](TeamPactsOfUnit& row) { ++(row.*which); });
    };
    const auto* dissolved = std::get_if<TeamDissolved>(&pact.standing);
    if (std::holds_alternative<TeamUnsigned>(pact.standing)) {
      const bool frozen = std::holds_alternative<TeamSigning>(pact.talks);
      one_more(frozen ? &TeamPactsOfUnit::signing : &TeamPactsOfUnit::forming);
    } else if (std::holds_alternative<TeamAgreed>(pact.standing)) {
      one_more(&TeamPactsOfUnit::signed_ahead);
    } else if (const auto* active = std::get_if<TeamActive>(&pact.standing)) {
      count_active(journals, pact, active->bound, unit);
      shield(in_force_, pact, access, unit);
    } else if (dissolved != nullptr) {
      if (dissolved->bound && quarter_.contains(dissolved->on)) one_more(&TeamPactsOfUnit::dissolved);
    } else if (quarter_.contains(pact.shown.effective.end)) {
      count_ended(pact, unit);
      shield(ended_, pact, access, unit);
    }
  }

  void count_active(const JournalBooks& journals, const TeamPact& pact, const TeamBinding& bound, UnitIndex unit) {
    const PactHealth health = health_of(journals, pact, bound);
    above(unit, [&](TeamPactsOfUnit& row) {
      ++row.active;
      *row.healthy += health == PactHealth::healthy ? 1 : 0;
      *row.unknown += health == PactHealth::forming ? 1 : 0;
      *row.short_handed += is_short_handed(pact, books_.today) ? 1 : 0;
    });
  }

  void count_ended(const TeamPact& pact, UnitIndex unit) {
    const auto* closed = std::get_if<TeamClosed>(&pact.standing);
    const auto came_to = [&](TeamOutcome outcome) { return closed != nullptr && closed->outcome == outcome ? 1 : 0; };
    above(unit, [&](TeamPactsOfUnit& row) {
      ++row.ended;
      *row.fulfilled += came_to(TeamOutcome::fulfilled);
      *row.partly += came_to(TeamOutcome::partly);
      *row.not_fulfilled += came_to(TeamOutcome::not_fulfilled);
    });
  }

  const PactReportBooks& books_;
  const Directory& directory_;
  DateRange quarter_;
  std::vector<TeamPactsOfUnit> count_;
  MembersByUnit in_force_;  // of the active ones: who must not be singled out
  MembersByUnit ended_;     // of those that ended
};

}  // namespace

std::vector<TeamPactsOfUnit> team_pacts_in_units(const PactReportBooks& books) {
  std::vector<TeamPactsOfUnit> counted;
  books.store.read(books.workspace, [&](Transaction& tx) {
    TeamPactCounter counter(books);
    counter.take(tx);
    counted = counter.counted();
  });
  return counted;
}

}  // namespace salespact::app
