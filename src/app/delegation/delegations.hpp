#pragma once

#include "app/administration/administration.hpp"
#include "app/pact/pact_people.hpp"
#include "domain/org/delegation.hpp"

#include <optional>
#include <set>
#include <vector>

namespace salespact::app {

// Who acts for which manager, on which days and in what (DOMAIN 2.7). Whom it concerns is told at once.

struct DelegationTerms {
  std::optional<PersonId> manager{};  // the asker without it
  PersonId deputy{};
  DateRange days{};
  std::set<DelegatedRight> rights{};
};
// By the manager; by one above and by sales operations for them, who can't name themselves. The deputy is nobody above
// the manager: those decide on contested steps, and read a pact by break-glass alone.
[[nodiscard]] Decided<Delegation> make_delegation(const AdministrationPorts& ports, const By& by,
                                                  const DelegationTerms& terms);
// At once; by whoever may make it, and by the deputy.
[[nodiscard]] Decided<Delegation> end_delegation(const AdministrationPorts& ports, const By& by, DelegationId id);

enum class DelegationState { ahead, running, over };

struct DelegationLine {
  DelegationId id{};
  PactPerson manager{};
  PactPerson deputy{};
  DateRange days{};
  std::vector<DelegatedRight> rights{};
  DelegationState state = DelegationState::running;
  PactPerson made_by{};
  Instant made_at{};
  std::optional<Instant> ended_at{};
  std::optional<PactPerson> ended_by{};
  bool may_end = false;
};
// nullopt: it is none of the reader's.
[[nodiscard]] std::optional<DelegationLine> line_of(const Delegation& delegation, const PactNames& names,
                                                    const Viewpoint& viewer);

struct DelegationsPage {
  std::vector<PactPerson> managers{};         // for whom the reader may name a deputy, themselves first, then by name
  std::vector<PactPerson> colleagues{};       // where there are any: all who lead people, wherever, by name
  std::vector<DelegationLine> delegations{};  // those that run or are ahead by their first day, then the last 50 others
};
// The reader's own as manager or deputy, those of who leads the reader, and of those for whom the reader may make them.
[[nodiscard]] DelegationsPage list_delegations(const AdministrationPorts& ports, const Viewpoint& viewer);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::DelegationState> = std::to_array<Word<app::DelegationState>>({
    {app::DelegationState::ahead, "ahead"},
    {app::DelegationState::running, "running"},
    {app::DelegationState::over, "over"},
});

}  // namespace salespact
