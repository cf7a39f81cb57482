#include "app/audit/read_audit.hpp"

#include "app/access/rules.hpp"
#include "app/delegation/delegations.hpp"
#include "app/sales_pact/note_commitment.hpp"
#include "app/sales_pact/sales_pact_access.hpp"
#include "app/team_pact/team_pact_access.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace salespact::app {
namespace {

constexpr int entries_at_once = 500;
constexpr int most_looked_through = 5'000;

// Whether the viewer may read of an object, each looked up once.
class OwnAudit {
 public:
  OwnAudit(Transaction& tx, const Viewpoint& viewer) : tx_(tx), viewer_(viewer) {}

  [[nodiscard]] bool contains(const AuditEntry& entry) {
    if (entry.actor == viewer_.person()) return true;
    // That something was noted under a pact may be what nobody else has heard of yet.
    if (entry.action == noted_action || entry.action.starts_with("sales_pact.ladder_")) return false;
    const auto known = known_.find(entry.object);
    if (known != known_.end()) return known->second;
    return known_.emplace(entry.object, is_about_what_they_see(entry.object)).first->second;
  }

 private:
  template <class SomeId>
  static std::optional<SomeId> id_behind(std::string_view object, std::string_view kind) {
    if (!object.starts_with(kind)) return std::nullopt;
    return SomeId::parse(object.substr(kind.size()));
  }

  bool is_about_what_they_see(std::string_view object) {
    if (const auto person = id_behind<PersonId>(object, "person:")) {
      return may_read_audit_of(viewer_, {.about = person, .goal_owner = {}});
    }
    if (const auto goal = id_behind<GoalId>(object, "goal:")) return sees_goal(*goal);
    if (const auto pact = id_behind<SalesPactId>(object, "sales_pact:")) {
      const auto kept = tx_.sales_pacts().find(*pact);
      return kept && party_of(viewer_, kept->pact).has_value();
    }
    if (const auto pact = id_behind<TeamPactId>(object, "team_pact:")) {
      const auto kept = tx_.team_pacts().find(*pact);
      return kept && access_to(viewer_, kept->pact, viewer_.organisation().date()) == TeamPactAccess::whole;
    }
    if (const auto entry = id_behind<JournalId>(object, "journal:")) {
      const auto kept = tx_.journal().find(*entry);
      return kept && viewer_.belongs() && kept->about == viewer_.person();
    }
    if (const auto id = id_behind<DelegationId>(object, "delegation:")) return sees_delegation(*id);
    return false;
  }

  bool sees_goal(GoalId id) {
    const auto goal = tx_.goals().find(id);
    return goal && may_read_audit_of(viewer_, {.about = {}, .goal_owner = goal->owner});
  }

  bool sees_delegation(DelegationId id) {
    if (!delegations_) {
      delegations_ = tx_.organisation().load().delegations;
      names_.emplace(tx_);
    }
    const auto known = std::ranges::find(*delegations_, id, &Delegation::id);
    return known != delegations_->end() && line_of(*known, *names_, viewer_).has_value();
  }

  Transaction& tx_;
  const Viewpoint& viewer_;
  std::map<std::string, bool> known_{};
  std::optional<std::vector<Delegation>> delegations_{};
  std::optional<PactNames> names_{};
};

// What was said under a pact is told by digests. Whoever holds the salt could try likely words on them, and on the hash
// of the whole entry, so neither is shown to those who may not read the words.
AuditEntry without_digests(AuditEntry entry) {
  for (const std::string_view kind : {"sales_pact:", "team_pact:", "journal:"}) {
    if (!entry.object.starts_with(kind)) continue;
    entry.before.clear();
    entry.after.clear();
  }
  return entry;
}

}  // namespace

AuditPage read_own_audit(Transaction& tx, const Viewpoint& viewer, std::int64_t before, std::size_t limit) {
  AuditPage page;
  OwnAudit own(tx, viewer);
  for (int looked_through = 0; looked_through < most_looked_through; looked_through += entries_at_once) {
    const auto entries = tx.audit().page(before, entries_at_once);
    for (const AuditEntry& entry : entries) {
      before = entry.seq;
      if (!own.contains(entry)) continue;
      page.entries.push_back(without_digests(entry));
      if (page.entries.size() < limit) continue;
      page.next = before;
      return page;
    }
    if (std::ssize(entries) < entries_at_once) return page;
  }
  page.next = before;
  return page;
}

}  // namespace salespact::app
