#include "app/demo/team_pacts.hpp"

#include "app/access/managers.hpp"
#include "app/demo/check_ins.hpp"
#include "app/demo/periods.hpp"
#include "app/demo/team_pact_words.hpp"
#include "app/team_pact/mark_team_pact.hpp"
#include "app/team_pact/sign_team_pact.hpp"
#include "app/team_pact/turn_team_pacts.hpp"

#include <algorithm>

namespace salespact::app::demo {
namespace {

constexpr std::int64_t hour = 3'600'000'000;  // microseconds; the company works from 14 to 22 UTC
constexpr std::int32_t days_lived = 42;
constexpr std::int32_t days_to_review = 5;
constexpr std::size_t most_members = 4;

// One pact as its members make it. Each step is taken by the people of its day; what is refused is left out.
class Table {
 public:
  Table(const DemoPactTable& table, const OrganisationRows& rows) : table_(table), rows_(rows) {}

  bool open(PersonId by, Date day, OrgUnitId unit, const TeamPactTerms& terms) {
    return step(by, day, 14, [&](const auto& desk) { return open_team_pact(desk, unit, terms); });
  }
  bool write(PersonId by, Date day, const TeamPactTerms& terms) {
    return step(by, day, 15, [&](const auto& desk) { return rewrite_team_pact(desk, id_, revision_, terms); });
  }
  bool write_own(PersonId by, Date day, const OwnTerms& own) {
    return step(by, day, 16, [&](const auto& desk) { return write_own_team_terms(desk, id_, revision_, own); });
  }
  bool freeze(PersonId by, Date day) {
    return step(by, day, 17, [&](const auto& desk) { return put_team_pact_to_signing(desk, id_, revision_); });
  }
  bool sign(PersonId by, Date day) {
    std::optional<TeamPactText> text;
    read([&](Transaction& tx) { text = tx.team_pacts().text(id_, 1); });
    if (!text) return false;
    const CountersigningAsked asked{{std::string(sentence_of_consent)}, text->number, text->hash};
    return step(by, day, 18, [&](const auto& desk) { return sign_team_pact(desk, id_, asked); });
  }
  void mark(PersonId by, Date day, const MarkAsked& asked) {
    step(by, day, 20, [&](const auto& desk) { return mark_team_pact(desk, id_, asked); });
  }
  void learn(PersonId by, Date day, const LearningAsked& asked) {
    step(by, day, 21, [&](const auto& desk) { return log_team_learning(desk, id_, asked); });
  }
  [[nodiscard]] TeamPactId id() const { return id_; }
  // With the keys that they were given.
  [[nodiscard]] TeamPactTerms words() const {
    TeamPactTerms terms;
    read([&](Transaction& tx) {
      if (const auto kept = tx.team_pacts().find(id_)) terms = kept->draft;
    });
    return terms;
  }

 private:
  template <class Work>
  void read(const Work& work) const {
    table_.ports.store.read(table_.ports.workspace, work);
  }

  template <class Work>
  bool step(PersonId by, Date day, std::int64_t hours, const Work& work) {
    const auto person = std::ranges::find(rows_.people, by, &Person::id);
    const Instant now{(static_cast<std::int64_t>(day.days()) * 24 + hours) * hour};
    const Principal who{.person = by,
                        .display_name = person->display_name,
                        .roles = {},
                        .credential = table_.ports.ids.make<SessionId>(),
                        .scopes = ScopeSet::all(),
                        .authenticated_at = now,
                        .today = day};
    const By asker{who, {now, day}};
    const Decided<KeptTeamPact> done = work(TeamPactDesk{table_.ports, asker, table_.board});
    if (!done) return false;
    id_ = done->pact.id;
    revision_ = done->pact.revision;
    return true;
  }

  const DemoPactTable& table_;
  const OrganisationRows& rows_;
  TeamPactId id_{};
  std::int64_t revision_ = 0;
};

struct Team {
  OrgUnitId unit{};
  std::vector<PersonId> members{};  // the lead first, then the rep
};

// Who is there today and was the whole time.
bool was_there(const OrganisationRows& rows, const Person& person, OrgUnitId unit, DateRange days) {
  return person.status == PersonStatus::active && std::ranges::any_of(rows.memberships, [&](const Membership& row) {
           return row.person == person.id && row.unit == unit && row.primary && row.tenure.contains(days.start) &&
                  row.tenure.contains(days.end);
         });
}

Team team_of(const OrganisationRows& rows, Date today, PersonId lead, PersonId rep) {
  Team team;
  for (const Membership& row : rows.memberships) {
    if (row.person == rep && row.primary && row.tenure.contains(today)) team.unit = row.unit;
  }
  const DateRange days{today - days_lived - 5, today};
  for (const PersonId first : {lead, rep}) {
    const auto person = std::ranges::find(rows.people, first, &Person::id);
    if (person != rows.people.end() && was_there(rows, *person, team.unit, days)) team.members.push_back(first);
  }
  for (const Person& person : rows.people) {
    if (team.members.size() == most_members) break;
    if (person.id == lead || person.id == rep || !was_there(rows, person, team.unit, days)) continue;
    team.members.push_back(person.id);
  }
  return team;
}

// The unit's running goal for the money of the quarter.
std::optional<GoalId> goal_of(const Board& board, OrgUnitId unit, Date today) {
  const auto found = std::ranges::find_if(*board.numbers.goals, [&](const Goal& goal) {
    return goal.owner == Owner(unit) && goal.currency && goal.state == GoalState::active &&
           goal.period.range.contains(today);
  });
  return found == board.numbers.goals->end() ? std::nullopt : std::optional(found->id);
}

// To the end of a quarter that is not near yet.
Date end_of(Date today) {
  constexpr std::int32_t near = 30;
  const Date end = quarter_of(today).range.end;
  return end - today < near ? quarter_of(today, 1).range.end : end;
}

class TeamPactWriter {
 public:
  TeamPactWriter(const DemoPactTable& table, const OrganisationRows& rows, Team team)
      : table_(table), rows_(rows), team_(std::move(team)) {}

  // Signed six weeks ago, and lived since.
  void bind() {
    Table pact(table_, rows_);
    const Date day = table_.today - days_lived;
    const PersonId lead = team_.members.front();
    const Date review = std::min(table_.today + days_to_review, end_of(table_.today) - 1);
    const auto terms = [&](std::optional<GoalId> goal) {
      return demo_team_terms(team_.members, {day, end_of(table_.today)}, goal, review);
    };
    if (!pact.open(lead, day - 4, team_.unit, terms(goal_of(table_.board, team_.unit, table_.today)))) return;
    for (const PersonId member : team_.members) pact.write_own(member, day - 3, own_terms(pact.words(), member));
    // Without a goal where its target is more than anybody has come near.
    if (!pact.freeze(lead, day - 2)) {
      TeamPactTerms plain = pact.words();
      plain.goal.reset();
      pact.write(lead, day - 2, plain);
      if (!pact.freeze(lead, day - 2)) return;
    }
    for (const PersonId member : team_.members) pact.sign(member, day - 1);
    live(pact, pact.words());
    const OrganisationToday organisation(rows_, table_.today);
    turn_team_pacts(table_.ports.store, table_.ports.workspace, organisation, {table_.ports.clock.now(), table_.today});
    write_check_ins(table_, pact.id(), rows_);
  }

  // Begun by the rep; one of the others has written.
  void begin() {
    Table pact(table_, rows_);
    std::vector<PersonId> members = team_.members;
    std::swap(members[0], members[1]);
    const DateRange days{table_.today + 7, end_of(table_.today)};
    if (!pact.open(members.front(), table_.today - 3, team_.unit, demo_forming_terms(members, days))) return;
    OwnTerms own;
    own.commitments = {{.member = members.back(), .what = "Visit two sites for a pilot", .days = days}};
    own.commitments.front().quantity = Decimal{2, 0};
    pact.write_own(members.back(), table_.today - 2, own);
  }

 private:
  // The week of a day, from its first day on.
  [[nodiscard]] Date week_of(Date day) const {
    const int first = table_.board.numbers.workspace.week_start;
    return day - (day.iso_weekday() - first + 7) % 7;
  }

  void live(Table& pact, const TeamPactTerms& terms) {
    int week = 0;
    for (Date first = week_of(table_.today - days_lived + 6); first + 6 < table_.today; first = first + 7, ++week) {
      for (const ActionCommitment& one : terms.commitments) report(pact, one, first, week);
      for (const SupportPromise& one : terms.promises) confirm(pact, one, first, week);
    }
    ask(pact, terms);
    pact.learn(team_.members[1], table_.today - 9,
               {.what = "Two accounts were called only after their tender had closed.",
                .cause = SetbackCause::process,
                .learned = "The dates of tenders stand in the registers of the ministries, months ahead.",
                .change = "The list of calls follows those dates."});
  }

  // On the Friday of the week. The rep lets one week pass in silence; another one is done in part.
  void report(Table& pact, const ActionCommitment& one, Date first, int week) {
    const auto place = std::ranges::find(team_.members, one.member) - team_.members.begin();
    const bool silent = place == 1 && week == 2;
    if (!one.metric.empty() || silent) return;
    const bool partly = place == 3 && week == 1;
    pact.mark(one.member, first + 4, {one.key, first, partly ? MarkKind::partly : MarkKind::kept});
    if (place == 1 && week == 0) pact.mark(team_.members.front(), first + 5, {one.key, first, MarkKind::endorsed});
  }

  // By who receives it; nobody says anything of one week, and one did not come.
  void confirm(Table& pact, const SupportPromise& one, Date first, int week) {
    if (one.kind != SupportKind::scheduled || !one.receiver || week == 1) return;
    const bool denied = week == 2 && one.giver == team_.members.back();
    pact.mark(*one.receiver, first + 4, {one.key, first, denied ? MarkKind::denied : MarkKind::confirmed});
  }

  // Help was asked for and given; another time it is still to come.
  void ask(Table& pact, const TeamPactTerms& terms) {
    const PersonId rep = team_.members[1];
    for (const SupportPromise& one : terms.promises) {
      if (one.kind != SupportKind::on_request) continue;
      const Date asked = table_.today - 12;
      pact.mark(rep, asked, {one.key, asked, MarkKind::asked});
      pact.mark(rep, asked + 1, {one.key, asked, MarkKind::confirmed});
      pact.mark(team_.members.back(), table_.today - 1, {one.key, table_.today - 1, MarkKind::asked});
    }
  }

  const DemoPactTable& table_;
  const OrganisationRows& rows_;
  Team team_;
};

}  // namespace

void write_team_pacts(const DemoPactTable& table, PersonId lead, PersonId rep) {
  OrganisationRows rows;
  bool written = false;
  table.ports.store.read(table.ports.workspace, [&](Transaction& tx) {
    rows = tx.organisation().load();
    written = !tx.team_pacts().all().empty();
  });
  Team team = team_of(rows, table.today, lead, rep);
  if (written || team.members.size() < least_team_members) return;
  TeamPactWriter writer(table, rows, std::move(team));
  writer.bind();
  writer.begin();
}

}  // namespace salespact::app::demo
