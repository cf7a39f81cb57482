#include "app/demo/check_ins.hpp"

#include "app/access/managers.hpp"
#include "app/check_in/follow_check_ins.hpp"
#include "app/check_in/write_check_in.hpp"

#include <algorithm>
#include <array>

namespace salespact::app::demo {
namespace {

constexpr std::int64_t hour = 3'600'000'000;  // microseconds
constexpr std::int64_t afternoon = 20;        // UTC
constexpr std::int32_t friday_before_end = 2;
constexpr std::int32_t monday_after_end = 1;

const std::array<CheckIn, 4> weeks{{
    {.confidence = 7,
     .moved = "Two offers out, the dairy one after a second visit",
     .next_actions = {"Call both by Wednesday"}},
    {.confidence = 6,
     .moved = "One renewal signed",
     .obstacles = {{"Security review takes two weeks", ObstacleKind::process, 2, {}}},
     .next_actions = {"Send the audit file"}},
    {.confidence = 8, .moved = "The cold store in Denver ordered", .next_actions = {"Ask them for a reference"}},
    {.confidence = 5,
     .moved = "Little: three days at the trade fair",
     .obstacles = {{"No demo unit free before May", ObstacleKind::capacity, 3, {}}},
     .next_actions = {"Follow up the twelve leads"}},
}};

// The check-ins of one author, in words that begin somewhere else for each.
class Diary {
 public:
  Diary(const DemoPactTable& table, JournalSubject subject, const Person& author, const Person* lead, std::size_t first)
      : table_(table), subject_(subject), author_(author), lead_(lead), first_(first) {}

  void fill(const std::vector<CheckInDuty>& duties) {
    for (std::size_t at = 0; at < duties.size(); ++at) {
      const CheckInDuty& duty = duties[at];
      if (duty.excused || duty.overdue_from > table_.today) continue;
      const bool late = at == 2 + first_;
      CheckIn words = weeks.at((at + first_) % weeks.size());
      const Date day = late ? duty.overdue_from : duty.window.end - friday_before_end;
      const bool last = at + 1 == duties.size() || duties[at + 1].overdue_from > table_.today;
      if (last && lead_ != nullptr) {
        words.support = {{lead_->id, "A word with their purchasing before the offer runs out", table_.today + 2}};
      }
      const auto written = write(day, duty.window, words);
      const Date talk = duty.window.end + monday_after_end;
      if (lead_ != nullptr && written && at % 2 == 0 && talk >= day && talk <= table_.today) discuss(talk, *written);
    }
  }

 private:
  // One step by one of the two, on a day of theirs.
  template <class Work>
  auto step(const Person& person, Date day, const Work& work) {
    const Instant now{(static_cast<std::int64_t>(day.days()) * 24 + afternoon) * hour};
    const Principal who{.person = person.id,
                        .display_name = person.display_name,
                        .roles = {},
                        .credential = table_.ports.ids.make<SessionId>(),
                        .scopes = ScopeSet::all(),
                        .authenticated_at = now,
                        .today = day};
    const By by{who, {now, day}};
    return work(CheckInDesk{table_.ports, by, table_.board});
  }
  std::optional<JournalId> write(Date day, const DateRange& window, const CheckIn& words) {
    CheckIn asked = words;
    for (SupportNeed& need : asked.support) need.by = std::max(need.by, day);
    const auto done = step(author_, day, [&](const CheckInDesk& desk) {
      return write_check_in(desk, subject_, {.window = window.start, .words = asked});
    });
    return done ? std::optional(done->id) : std::nullopt;
  }
  void discuss(Date day, JournalId check_in) {
    static_cast<void>(
        step(*lead_, day, [&](const CheckInDesk& desk) { return discuss_check_in(desk, check_in, day); }));
  }

  const DemoPactTable& table_;
  JournalSubject subject_;
  const Person& author_;
  const Person* lead_;  // of whom help is asked, and who talks about them; nullptr: nobody
  std::size_t first_;
};

}  // namespace

void write_check_ins(const DemoPactTable& table, const Person& rep, const Person& lead) {
  std::optional<CheckInSubject> subject;
  table.ports.store.read(table.ports.workspace, [&](Transaction& tx) {
    subject.reset();
    for (const KeptSalesPact& kept : tx.sales_pacts().of_person(rep.id)) {
      if (kept.pact.rep != rep.id || !text_in_force(kept.pact)) continue;
      subject = subject_of({tx, table.board, table.ports.clock, table.today}, kept.pact.id);
    }
  });
  if (!subject || subject->authors.empty()) return;
  Diary(table, subject->id, rep, &lead, 0).fill(subject->authors.front().duties);
}

void write_check_ins(const DemoPactTable& table, TeamPactId pact, const OrganisationRows& rows) {
  std::optional<CheckInSubject> subject;
  table.ports.store.read(table.ports.workspace, [&](Transaction& tx) {
    subject = subject_of({tx, table.board, table.ports.clock, table.today}, pact);
  });
  if (!subject) return;
  for (std::size_t at = 0; at < subject->authors.size(); ++at) {
    const CheckInAuthor& author = subject->authors[at];
    const auto person = std::ranges::find(rows.people, author.person, &Person::id);
    if (person != rows.people.end()) Diary(table, pact, *person, nullptr, at).fill(author.duties);
  }
}

void write_goal_check_ins(const DemoPactTable& table, PersonId lead) {
  OrganisationRows rows;
  std::vector<CheckInSubject> subjects;
  table.ports.store.read(table.ports.workspace, [&](Transaction& tx) {
    rows = tx.organisation().load();
    subjects.clear();
    const JournalBooks books{tx, table.board, table.ports.clock, table.today};
    for (const CompiledGoal& one : table.board.sheet->goals()) {
      if (one.goal.state != GoalState::active || !std::holds_alternative<PersonId>(one.goal.owner)) continue;
      if (auto subject = subject_of(books, one.goal.id); subject && subject->open) {
        subjects.push_back(std::move(*subject));
      }
    }
  });
  const OrganisationToday organisation(rows, table.today);
  for (std::size_t at = 0; at < subjects.size(); ++at) {
    const CheckInAuthor& author = subjects[at].authors.front();
    const auto person = std::ranges::find(rows.people, author.person, &Person::id);
    if (person == rows.people.end() || manager_of(organisation, person->id) == lead) continue;
    Diary(table, subjects[at].id, *person, nullptr, at % weeks.size()).fill(author.duties);
  }
}

}  // namespace salespact::app::demo
