#pragma once

#include "app/administration/administration.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "app/pact/pact_people.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// What waits for somebody in the pacts that concern them, with the last day on which they can do it (DOMAIN 8.1): all
// of it in one place, for the page of the day.

enum class WaitingFor {
  sign_sales_pact,    // the other side has signed the text
  take_over,          // a pact of somebody whom the reader leads since another manager did
  sign_team_pact,     // it was put to signing
  decide_contest,     // `person` contests a step, and the reader is the nearest above
  report_commitment,  // of the reader's own, that no numbers tell; once for each window
  confirm_help,       // of `person`, that the reader was promised
  sales_pact_ends,    // it never renews by itself
};

struct WaitingLine {
  WaitingFor waiting = WaitingFor::sign_sales_pact;
  std::string object{};                // id of the sales pact or of the team's
  std::optional<PactPerson> person{};  // of a sales pact: the other side; of help: who gives it
  std::string title{};                 // of the team's pact
  std::string words{};                 // of the commitment or the help
  std::optional<DateRange> window{};   // of those
  Date until{};                        // last day; a contest can be decided on after it
};

// The most urgent first.
[[nodiscard]] std::vector<WaitingLine> list_waiting(const AdministrationPorts& ports, const Board& board,
                                                    const Viewpoint& viewer, const Moment& moment);

}  // namespace salespact::app
