#pragma once

#include "app/administration/administration.hpp"
#include "app/check_in/check_in_subject.hpp"

#include <optional>
#include <string>

namespace salespact::app {

// Writing check-ins and talking about them. Everything is appended: within 24 hours another check-in of the same window
// replaces the first, later it is added to it.

struct CheckInDesk {
  const AdministrationPorts& ports;
  const By& by;
  const Board& board;
};

struct CheckInAsked {
  Date window{};    // its first day
  CheckIn words{};  // the actuals are the server's
};
// By who owes it. Each request for help that is new is made, to whoever is named at an obstacle that blocks it too; one
// that an edit leaves out is taken back.
[[nodiscard]] Decided<JournalEntry> write_check_in(const CheckInDesk& desk, const JournalSubject& id,
                                                   const CheckInAsked& asked);

struct ExcuseAsked {
  PersonId person{};
  Date window{};
  std::string reason{};
};
// By who leads the author, of a window without a check-in.
[[nodiscard]] Decided<JournalEntry> excuse_check_in(const CheckInDesk& desk, const JournalSubject& id,
                                                    const ExcuseAsked& asked);

// That a check-in was talked about on a day since it was written, by somebody else who reads all of it.
[[nodiscard]] Decided<JournalWord> discuss_check_in(const CheckInDesk& desk, JournalId id, std::optional<Date> on);

struct SupportSaid {
  SupportAct act = SupportAct::accept;
  std::optional<Date> day{};  // accept
  std::string comment{};
};
// By who is asked, or by who asked; for anybody else there is no such request.
[[nodiscard]] Decided<JournalWord> say_of_support(const CheckInDesk& desk, JournalId id, const SupportSaid& said);

}  // namespace salespact::app
