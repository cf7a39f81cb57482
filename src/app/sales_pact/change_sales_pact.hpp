#pragma once

#include "app/administration/administration.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "app/ports/sales_pact_repository.hpp"

#include <optional>
#include <string>

namespace salespact::app {

// Writing, discussing, signing and changing a sales pact (DOMAIN 2.5). Each is refused as a whole or done as a whole;
// `revision` is the pact's as the asker read it.

// The store, who asks, and the metrics and goals that a pact names.
struct SalesPactDesk {
  const AdministrationPorts& ports;
  const By& by;
  const Board& board;
};

// What the desk refuses beside the domain's own refusals.
enum class SalesPactDeskProblem {
  no_manager,
  not_led,
  pact_open,
  goal_unknown,
  provider_unknown,
  not_ready,
  no_session,
  template_unknown
};

// By the rep with the one who leads them, or by who leads the rep. One pact at a time for a rep. With a template its
// words are the draft's, for the days of `terms`.
[[nodiscard]] Decided<KeptSalesPact> open_sales_pact(const SalesPactDesk& desk, PersonId rep,
                                                     const SalesPactTerms& terms,
                                                     const std::optional<std::string>& from_template = {});
// The words that both work on. New expectations and development items get their keys here.
[[nodiscard]] Decided<KeptSalesPact> rewrite_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                                        std::int64_t revision, const SalesPactTerms& terms);
// The rep's own section, and whether the manager reads it.
[[nodiscard]] Decided<KeptSalesPact> write_motives(const SalesPactDesk& desk, SalesPactId id, std::int64_t revision,
                                                   const MotivesSection& section, bool shared);
// What one side prepares alone. When both are ready each sees the other's.
[[nodiscard]] Decided<KeptSalesPact> prepare_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                                        std::int64_t revision, const SalesPactTerms& terms, bool ready);
// "We have talked about it on that day": every section has to be written or waived.
[[nodiscard]] Decided<KeptSalesPact> confirm_sales_pact_discussion(const SalesPactDesk& desk, SalesPactId id,
                                                                   std::int64_t revision, Date on);

[[nodiscard]] Decided<KeptSalesPact> counter_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                                        std::int64_t revision, const std::string& comment);
[[nodiscard]] Decided<KeptSalesPact> withdraw_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                                         std::int64_t revision);
[[nodiscard]] Decided<KeptSalesPact> open_sales_pact_amendment(const SalesPactDesk& desk, SalesPactId id,
                                                               std::int64_t revision);
[[nodiscard]] Decided<KeptSalesPact> drop_sales_pact_amendment(const SalesPactDesk& desk, SalesPactId id,
                                                               std::int64_t revision);
// One party asks, the other one's asking ends it. Somebody above the manager ends it with a reason.
[[nodiscard]] Decided<KeptSalesPact> end_sales_pact(const SalesPactDesk& desk, SalesPactId id, std::int64_t revision,
                                                    const std::string& reason);
// The other party wants the pact to go on and says why.
[[nodiscard]] Decided<KeptSalesPact> refuse_end_of_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                                              std::int64_t revision, const std::string& reason);
// By the party that has asked.
[[nodiscard]] Decided<KeptSalesPact> take_back_end_of_sales_pact(const SalesPactDesk& desk, SalesPactId id,
                                                                 std::int64_t revision);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::SalesPactDeskProblem> = std::to_array<Word<app::SalesPactDeskProblem>>({
    {app::SalesPactDeskProblem::no_manager, "NO_MANAGER"},
    {app::SalesPactDeskProblem::not_led, "NOT_LED"},
    {app::SalesPactDeskProblem::pact_open, "PACT_OPEN"},
    {app::SalesPactDeskProblem::goal_unknown, "GOAL_UNKNOWN"},
    {app::SalesPactDeskProblem::provider_unknown, "PROVIDER_UNKNOWN"},
    {app::SalesPactDeskProblem::not_ready, "NOT_READY"},
    {app::SalesPactDeskProblem::no_session, "NO_SESSION"},
    {app::SalesPactDeskProblem::template_unknown, "TEMPLATE_UNKNOWN"},
});

}  // namespace salespact
