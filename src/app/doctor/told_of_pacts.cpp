#include "app/doctor/told_of_pacts.hpp"

#include "app/sales_pact/note_commitment.hpp"
#include "app/team_pact/note_team_commitment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace salespact::app {
namespace {

constexpr int entries_a_look = 1'000;
constexpr std::string_view sales_pact = "sales_pact.";
constexpr std::string_view team_pact = "team_pact.";
constexpr std::string_view turned = "turned";
constexpr std::string_view journal = "journal:";  // every entry about one tells of a row

template <class Kind>
bool is_event(std::string_view verb) {
  return std::ranges::any_of(words<Kind>, [&](const auto& word) { return word.text == verb; });
}

// Actions that a row of its own tells of; those of signatures, readings, copies and exports have other proofs.
bool tells_of_a_row(std::string_view action) {
  if (action.starts_with(sales_pact)) {
    const std::string_view verb = action.substr(sales_pact.size());
    // The last three are from before there were digests (ADR 0078).
    return action == noted_action || verb == turned || verb == "break_glass" || is_event<SalesPactEventKind>(verb) ||
           verb.starts_with("ladder_") || verb.starts_with("promise_") || verb == "standard_reported";
  }
  if (!action.starts_with(team_pact)) return false;
  const std::string_view verb = action.substr(team_pact.size());
  return action == team_pact_marked || action == team_pact_learned || action == team_signing_ended || verb == turned ||
         is_event<TeamPactEventKind>(verb);
}

std::int64_t number_in(std::string_view text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// "sha256:1:…"
void read_commitment(std::string_view text, Told& out) {
  constexpr std::string_view begin = "sha256:";
  if (!text.starts_with(begin)) return;
  text.remove_prefix(begin.size());
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return;
  out.text = number_in(text.substr(0, colon));
  out.digest = text.substr(colon + 1);
}

// ", event 4 sha256:1:…" as often as it is there.
std::vector<Told> events_in(const Told& entry, std::string_view after) {
  constexpr std::string_view begin = ", event ";
  std::vector<Told> found;
  for (std::size_t at = after.find(begin); at != std::string_view::npos; at = after.find(begin, at + 1)) {
    const std::string_view rest = after.substr(at + begin.size());
    const std::string_view one = rest.substr(0, rest.find(", "));
    Told& told = found.emplace_back(entry);
    told.number = number_in(one);
    const std::size_t space = one.find(' ');
    if (space != std::string_view::npos) read_commitment(one.substr(space + 1), told);
  }
  return found;
}

enum class Fit { none, who_and_when, whole };

class Comparison {
 public:
  Comparison(const std::vector<Told>& told, const std::map<std::int64_t, std::string>& salts)
      : told_(told), used_(told.size(), false), salts_(salts) {}

  std::string fault(const std::vector<LivedRow>& rows) {
    std::vector<const LivedRow*> left;
    for (const LivedRow& row : rows) left.push_back(&row);
    // What is proved in every field first, so that nothing else takes its entry.
    for (const Fit wanted : {Fit::whole, Fit::who_and_when}) {
      std::erase_if(left, [&](const LivedRow* row) { return take(*row, wanted); });
    }
    if (!left.empty()) return fmt::format("{} was changed: {}", left.front()->name, why(*left.front()));
    for (std::size_t i = 0; i < told_.size(); ++i) {
      if (used_[i] || serves_many(told_[i])) continue;
      return fmt::format("what entry {} of the audit log tells is gone: {}", told_[i].seq, told_[i].action);
    }
    return "";
  }

 private:
  // Until entries named their events, one told of all that a day had brought, and of a change that was none.
  static bool serves_many(const Told& told) { return told.action.ends_with(turned) && told.number == 0; }

  static bool is_nameless(const Told& told, const LivedRow& row) {
    return !row.nameless.empty() && told.action == row.nameless;
  }
  static bool may_tell(const Told& told, const LivedRow& row) {
    const bool may_do = std::ranges::find(row.actions, told.action) != row.actions.end() || is_nameless(told, row);
    return may_do && (told.number == row.number || (told.number == 0 && !row.numbered));
  }
  static bool names(const Told& told, const LivedRow& row) {
    return is_nameless(told, row) ? !told.actor : told.actor == row.by;
  }
  [[nodiscard]] bool is_judged(const Told& told) const { return salts_.contains(told.text); }
  [[nodiscard]] bool is_said(const Told& told, const LivedRow& row) const {
    return is_judged(told) && std::ranges::any_of(row.said, [&](const Document& one) {
             return to_hex(sha256(salts_.at(told.text) + canonical_json(one))) == told.digest;
           });
  }
  [[nodiscard]] Fit fit(const Told& told, const LivedRow& row) const {
    if (!may_tell(told, row) || told.at != row.at || !names(told, row)) return Fit::none;
    if (is_said(told, row)) return Fit::whole;
    return is_judged(told) ? Fit::none : Fit::who_and_when;
  }
  bool take(const LivedRow& row, Fit wanted) {
    for (std::size_t i = 0; i < told_.size(); ++i) {
      if (used_[i] || fit(told_[i], row) != wanted) continue;
      used_[i] = !serves_many(told_[i]);
      return true;
    }
    return false;
  }
  // The column that keeps the row from the entry that must have told of it.
  [[nodiscard]] std::string why(const LivedRow& row) const {
    const auto any = [&](const auto& is) {
      for (std::size_t i = 0; i < told_.size(); ++i) {
        if (!used_[i] && is(told_[i])) return true;
      }
      return false;
    };
    const auto not_as_told = [](std::string_view column) {
      return fmt::format("{} is not as the audit log tells", column);
    };
    const auto told = [&](const Told& one) { return may_tell(one, row); };
    if (any([&](const Told& one) { return told(one) && is_said(one, row) && one.at != row.at; }))
      return not_as_told("at");
    if (any([&](const Told& one) { return told(one) && is_said(one, row); })) return not_as_told("by_id");
    if (any([&](const Told& one) { return told(one) && one.at == row.at && names(one, row); }))
      return not_as_told(row.fields);
    if (any([&](const Told& one) { return told(one) && one.at == row.at; })) return not_as_told("by_id");
    if (any([&](const Told& one) { return told(one) && names(one, row); })) return not_as_told("at");
    if (any([&](const Told& one) { return one.at == row.at && one.actor == row.by; })) return not_as_told("kind");
    return "the audit log tells nothing of it";
  }

  const std::vector<Told>& told_;
  std::vector<bool> used_;
  const std::map<std::int64_t, std::string>& salts_;
};

}  // namespace

ToldOfPacts told_of_pacts(Transaction& tx) {
  ToldOfPacts found;
  std::int64_t seen = 0;
  for (auto page = tx.audit().after(0, entries_a_look); !page.empty(); page = tx.audit().after(seen, entries_a_look)) {
    for (const AuditEntry& entry : page) {
      seen = entry.seq;
      if (!entry.object.starts_with(journal) && !tells_of_a_row(entry.action)) continue;
      std::vector<Told>& told = found[entry.object];
      Told one{.seq = entry.seq, .at = entry.at, .actor = entry.actor, .action = entry.action};
      read_commitment(entry.after, one);
      const auto events = events_in(one, entry.after);
      if (events.empty()) told.push_back(std::move(one));
      for (const Told& event : events) told.push_back(event);
    }
  }
  return found;
}

std::string told_fault(const std::vector<LivedRow>& rows, const std::vector<Told>& told,
                       const std::map<std::int64_t, std::string>& salts) {
  return Comparison(told, salts).fault(rows);
}

}  // namespace salespact::app
