#pragma once

#include "domain/pact/setback.hpp"
#include "domain/pact/signature.hpp"
#include "domain/pact/team_pact.hpp"
#include "domain/pact/team_pact_occurrences.hpp"
#include "domain/pact/team_pact_terms.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// A pact with the words that its members are working on.
struct KeptTeamPact {
  TeamPact pact;
  TeamPactTerms draft;
  Instant opened_at;
  PersonId opened_by;
  friend bool operator==(const KeptTeamPact&, const KeptTeamPact&) = default;
};

// A text as it was frozen; it never changes.
struct TeamPactText {
  TeamPactId pact;
  std::int64_t number = 1;  // 1, 2, 3 … of the pact
  std::string text;         // canonical JSON
  Sha256 hash{};            // of that
  Instant frozen_at;
  PersonId frozen_by;
  friend bool operator==(const TeamPactText&, const TeamPactText&) = default;
};

enum class TeamPactEventKind {
  opened,
  written,
  put_to_signing,
  given_signature,
  declined,
  lapsed,
  came_into_force,
  amendment_opened,
  amendment_dropped,
  withdrew,
  left,
  ended,
  closed,
  dissolution_asked,
  dissolved,
  dissolution_refused,
  dissolution_taken_back,
};

// Appended, never changed.
struct TeamPactEvent {
  TeamPactId pact{};
  std::int64_t number = 1;  // 1, 2, 3 … of the pact
  TeamPactEventKind kind = TeamPactEventKind::opened;
  Instant at{};
  std::optional<PersonId> by{};        // absent: the calendar
  std::optional<std::int64_t> text{};  // that it is about
  std::string comment{};
  friend bool operator==(const TeamPactEvent&, const TeamPactEvent&) = default;
};

// What somebody has said of an occurrence; what is said later is another mark.
using TeamPactMarkId = Id<struct TeamPactMarkTag>;
struct TeamPactMark {
  TeamPactMarkId id{};
  TeamPactId pact{};
  OccurrenceMark mark{};
  Instant at{};
  friend bool operator==(const TeamPactMark&, const TeamPactMark&) = default;
};

// A setback and what was learned from it, or a learning alone. It never feeds a score.
using TeamPactLearningId = Id<struct TeamPactLearningTag>;
struct TeamPactLearning {
  TeamPactLearningId id{};
  TeamPactId pact{};
  PersonId by{};
  Instant at{};
  std::string what{};                   // the setback; "" without one
  std::optional<SetbackCause> cause{};  // of the setback
  std::string learned{};
  std::string change{};  // what is done otherwise from now on
  SetbackShare share = SetbackShare::team;
  friend bool operator==(const TeamPactLearning&, const TeamPactLearning&) = default;
};

// Everybody sees who read their pact, once a day.
struct TeamPactReading {
  TeamPactId pact{};
  PersonId reader;
  Date day;
  friend auto operator<=>(const TeamPactReading&, const TeamPactReading&) = default;
};

class TeamPactRepository {
 public:
  virtual ~TeamPactRepository() = default;
  virtual std::optional<KeptTeamPact> find(TeamPactId id) = 0;
  virtual std::vector<TeamPact> all() = 0;         // by id
  virtual std::vector<TeamPact> unfinished() = 0;  // those that are not over, by id
  virtual void insert(const KeptTeamPact& made) = 0;
  virtual bool update(const KeptTeamPact& kept) = 0;  // compare-and-swap on the pact's revision

  virtual std::optional<TeamPactText> text(TeamPactId id, std::int64_t number) = 0;
  // What that text says; throws StoreFault when it can't be read.
  virtual std::optional<TeamPactTerms> terms(TeamPactId id, std::int64_t number) = 0;
  virtual void append(const TeamPactText& text) = 0;  // throws UniqueViolation: the number is there already

  virtual std::vector<Signature> signatures(TeamPactId id) = 0;  // by text and moment
  // Nobody signs a text twice: throws UniqueViolation.
  virtual void append(TeamPactId id, const Signature& signature) = 0;

  virtual std::vector<TeamPactEvent> events(TeamPactId id) = 0;  // by number
  virtual void append(const TeamPactEvent& event) = 0;           // throws UniqueViolation

  virtual std::vector<TeamPactMark> marks(TeamPactId id) = 0;  // in the order in which they were made
  virtual void append(const TeamPactMark& mark) = 0;

  virtual std::vector<TeamPactLearning> learnings(TeamPactId id) = 0;  // the newest first
  virtual void append(const TeamPactLearning& learning) = 0;

  virtual std::vector<TeamPactReading> readings(TeamPactId id) = 0;  // the newest first
  virtual void note_reading(const TeamPactReading& reading) = 0;     // once a day
};

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::TeamPactEventKind> = std::to_array<Word<app::TeamPactEventKind>>({
    {app::TeamPactEventKind::opened, "opened"},
    {app::TeamPactEventKind::written, "written"},
    {app::TeamPactEventKind::put_to_signing, "put_to_signing"},
    {app::TeamPactEventKind::given_signature, "given_signature"},
    {app::TeamPactEventKind::declined, "declined"},
    {app::TeamPactEventKind::lapsed, "lapsed"},
    {app::TeamPactEventKind::came_into_force, "came_into_force"},
    {app::TeamPactEventKind::amendment_opened, "amendment_opened"},
    {app::TeamPactEventKind::amendment_dropped, "amendment_dropped"},
    {app::TeamPactEventKind::withdrew, "withdrew"},
    {app::TeamPactEventKind::left, "left"},
    {app::TeamPactEventKind::ended, "ended"},
    {app::TeamPactEventKind::closed, "closed"},
    {app::TeamPactEventKind::dissolution_asked, "dissolution_asked"},
    {app::TeamPactEventKind::dissolved, "dissolved"},
    {app::TeamPactEventKind::dissolution_refused, "dissolution_refused"},
    {app::TeamPactEventKind::dissolution_taken_back, "dissolution_taken_back"},
});

}  // namespace salespact
