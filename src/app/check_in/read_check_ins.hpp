#pragma once

#include "app/administration/administration.hpp"
#include "app/check_in/follow_check_ins.hpp"
#include "app/pact/pact_people.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// The check-ins of a pact or goal as somebody may read them (DOMAIN 6). Texts, confidence and what is asked of whom are
// for those who have access to the whole; of the actuals each sees those of goals that they may read, and of standards
// and commitments only with the whole.

enum class SubjectKind { team_pact, sales_pact, goal };  // in the order of the variant
[[nodiscard]] SubjectKind kind_of(const JournalSubject& subject);
[[nodiscard]] std::string id_text(const JournalSubject& subject);

struct ObstacleLine {
  std::string text{};
  ObstacleKind kind = ObstacleKind::process;
  int severity = 1;
  std::optional<PactPerson> help_from{};
};

// A request for help as those see it who read the check-in, and the two whom it is between.
struct SupportLine {
  std::string id{};
  PactPerson asker{};
  PactPerson helper{};
  std::string what{};
  Date by{};
  Date asked_on{};
  SupportState state = SupportState::asked;
  std::optional<Date> promised{};
  std::int64_t response_days = 0;  // working days until the answer, or until today
  bool overdue = false;
  std::string comment{};
  std::vector<SupportAct> may{};              // what the reader can say of it now
  std::optional<SubjectKind> subject_kind{};  // that it is about; absent: the reader may not see that
  std::optional<std::string> subject{};
  std::string title{};
};

struct CheckInWords {
  std::string id{};
  Instant at{};
  Date on{};
  std::vector<ActualLine> actuals{};
  std::optional<int> confidence{};
  std::string moved{};
  std::vector<ObstacleLine> obstacles{};
  std::vector<SupportLine> support{};
  std::vector<std::string> next_actions{};
};

struct CheckInLine {
  DateRange window{};
  Date overdue_from{};
  CheckInState state = CheckInState::scheduled;
  std::optional<bool> on_time{};
  std::optional<Date> discussed_on{};
  std::optional<CheckInWords> words{};  // as it was last within the time to edit
  std::vector<CheckInWords> added{};    // later
  std::string excuse{};
  std::optional<Instant> edit_until{};  // of the reader's own
  bool may_discuss = false;
  bool may_excuse = false;
};

struct CheckInPerson {
  PactPerson person{};
  bool mine = false;
  bool owes = false;   // today
  bool whole = false;  // the reader sees all of it
  bool overdue = false;
  std::vector<CheckInLine> windows{};  // the newest first; the last 26
};

// What the reader can write now, filled in as far as it is known.
struct CheckInDraft {
  DateRange window{};
  Date overdue_from{};
  CheckInState state = CheckInState::scheduled;
  std::vector<ActualLine> actuals{};
  std::optional<CheckInWords> before{};  // the last one
};

struct CheckInsPage {
  SubjectKind kind = SubjectKind::team_pact;
  std::string id{};
  std::string title{};
  bool open = false;
  bool overdue = false;  // of anybody whom the reader sees
  std::optional<CheckInDraft> mine{};
  std::vector<PactPerson> helpers{};  // for who owes one: who is near, members and the manager
  std::vector<CheckInPerson> people{};
};

// nullopt: there is none for this reader. Of a pact it is noted for the others to see that it was read.
[[nodiscard]] std::optional<CheckInsPage> read_check_ins(const AdministrationPorts& ports, const Board& board,
                                                         const Viewpoint& viewer, const JournalSubject& id, Date today);

// One that is owed: by the reader, or overdue by somebody whom the reader leads.
struct DueCheckIn {
  SubjectKind kind = SubjectKind::team_pact;
  std::string id{};
  std::string title{};
  PactPerson person{};
  bool mine = false;
  DateRange window{};
  Date overdue_from{};
  CheckInState state = CheckInState::scheduled;
};
// Overdue ones first, then by the day on which they are due; the reader's own before those of others.
[[nodiscard]] std::vector<DueCheckIn> due_check_ins(const AdministrationPorts& ports, const Board& board,
                                                    const Viewpoint& viewer, Date today);

// What somebody whom the reader leads said last in their check-ins of one pact or goal, where it calls for a talk: it
// is told until that check-in was talked about, or another one is written.
struct LedNeed {
  PactPerson person{};
  SubjectKind kind = SubjectKind::team_pact;
  std::string id{};
  std::string title{};
  Date on{};
  std::optional<int> doubts{};          // their confidence, where it is 3 or lower
  std::vector<ObstacleLine> blocked{};  // of the highest severity
};

// Help that is asked of the reader and by the reader, and what stands in the way of those whom the reader leads.
struct SupportDesk {
  std::vector<SupportLine> for_me{};  // open ones, those that wait the longest first, then the settled of six weeks
  std::vector<SupportLine> by_me{};
  std::int64_t unanswered = 0;  // of the reader, as are those below
  std::int64_t overdue = 0;
  std::int64_t answered = 0;
  std::optional<std::string> mean_response_days{};  // working days
  std::vector<LedNeed> led{};                       // what blocks them first, then the lowest confidence
};
[[nodiscard]] SupportDesk read_support(const AdministrationPorts& ports, const Board& board, const Viewpoint& viewer,
                                       Date today);

// SupportDesk::led, of the check-ins of the last two weeks.
[[nodiscard]] std::vector<LedNeed> needs_of_led(const JournalBooks& books, const PactNames& names,
                                                const Viewpoint& viewer);

// The line of one request for this reader.
[[nodiscard]] SupportLine support_line(const JournalBooks& books, const PactNames& names, const Viewpoint& viewer,
                                       const JournalEntry& entry, std::span<const JournalWord> words);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::SubjectKind> = std::to_array<Word<app::SubjectKind>>({
    {app::SubjectKind::team_pact, "team_pact"},
    {app::SubjectKind::sales_pact, "sales_pact"},
    {app::SubjectKind::goal, "goal"},
});

}  // namespace salespact
