#pragma once

#include "app/check_in/write_check_in.hpp"
#include "app/pact/pact_people.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// Setbacks of a pact or goal (DOMAIN 2.6): told to the team, to the managers above, or kept to oneself, and followed
// until the change that was agreed is verified. They feed no score.

struct SetbackWordLine {
  SetbackAct act = SetbackAct::discuss;
  PactPerson by{};
  Date on{};
  std::string comment{};
};

struct SetbackLine {
  std::string id{};
  PactPerson by{};
  Date on{};
  std::string what{};
  SetbackCause cause = SetbackCause::process;
  std::string learned{};
  std::string change{};  // as it was agreed last, or proposed
  SetbackShare share = SetbackShare::team;
  SetbackState state = SetbackState::logged;
  std::vector<SetbackWordLine> words{};
  std::vector<SetbackAct> may{};  // what the reader can say of it now
};

struct SetbacksPage {
  bool may_log = false;
  std::vector<SetbackLine> setbacks{};  // the newest first
};

// nullopt: there is no such pact or goal for this reader.
[[nodiscard]] std::optional<SetbacksPage> read_setbacks(const AdministrationPorts& ports, const Board& board,
                                                        const Viewpoint& viewer, const JournalSubject& id, Date today);

// By those who owe check-ins in it.
[[nodiscard]] Decided<JournalEntry> log_setback(const CheckInDesk& desk, const JournalSubject& id,
                                                const Setback& setback);

struct SetbackSaid {
  SetbackAct act = SetbackAct::discuss;
  std::string comment{};
};
// By whoever reads it; for anybody else there is no such setback.
[[nodiscard]] Decided<JournalWord> say_of_setback(const CheckInDesk& desk, JournalId id, const SetbackSaid& said);

// Whether somebody reads a setback of somebody's.
[[nodiscard]] bool may_read(const Viewpoint& viewer, const CheckInSubject& subject, const JournalEntry& entry,
                            Date today);

}  // namespace salespact::app
