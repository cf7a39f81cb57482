#include "app/strategy/change_strategy.hpp"
#include "app/strategy/strategy_rules.hpp"
#include "base/text.hpp"
#include "domain/strategy/objective_tree.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

constexpr std::size_t most_objectives = 500;

void refuse_owner(FieldRefusals& problems, StrategyProblem code, std::string message) {
  problems.push_back({std::string(text_of(code)), "owner", std::move(message)});
}

void check_owner(const Act& act, FieldRefusals& problems, PersonId owner) {
  const Person* person = act.person(owner);
  if (person == nullptr) {
    return say(problems, AdministrationProblem::owner_unknown, "owner", "the owner is a person of the company");
  }
  if (person->status == PersonStatus::departed) {
    return refuse_owner(problems, StrategyProblem::owner_departed,
                        fmt::format("{} has left; choose somebody who is here", person->display_name));
  }
  if (may_own_objective(act.viewer.organisation(), owner)) return;
  refuse_owner(
      problems, StrategyProblem::owner_leads_nothing,
      fmt::format("{} is no executive, manager or sales operations; choose somebody who is", person->display_name));
}

std::string told(const Act& act, const Objective& objective) {
  const Person* owner = act.person(objective.owner);
  return fmt::format("\"{}\", {}, {} to {}, {}", objective.title, text_of(objective.state),
                     objective.horizon.start.iso(), objective.horizon.end.iso(),
                     owner == nullptr ? objective.owner.text() : owner->display_name);
}

std::string clean(const std::string& text) { return is_valid_utf8(text) ? composed(trimmed(text)) : text; }

void check_words(FieldRefusals& problems, const Objective& objective) {
  for (const auto& refusal : problems_of(objective)) say(problems, refusal);
}

Objective stored(Act& act, Objective objective) {
  expect_unchanged(act.tx.strategy().update(objective));
  ++objective.revision;
  return objective;
}

void note(Act& act, std::string_view action, const Objective& objective, AuditDetail detail) {
  act.note(ChangeKind::strategy, action, audit_object("objective", objective.id), std::move(detail));
}

// Runs work(act, objective) on one that the asker may see, from the revision that they read.
template <class Work>
Decided<Objective> with_objective(const AdministrationPorts& ports, const By& by, ObjectiveId id, std::int64_t revision,
                                  const Work& work) {
  return perform<Objective>(ports, by, [&](Act& act) -> Decided<Objective> {
    const auto known = act.tx.strategy().find_objective(id);
    if (!known || !may_read_objective(act.viewer, *known)) return refuse(Refused::Reason::not_found);
    return work(act, *known, [&]() -> bool { return known->revision == revision; });
  });
}

// The same for those who write the whole strategy.
template <class Work>
Decided<Objective> with_own_strategy(const AdministrationPorts& ports, const By& by, ObjectiveId id,
                                     std::int64_t revision, const Work& work) {
  return with_objective(ports, by, id, revision,
                        [&](Act& act, const Objective& known, const auto& is_current) -> Decided<Objective> {
                          if (!may_write_strategy(act.viewer)) return refuse(Refused::Reason::not_allowed);
                          if (!is_current()) return refuse(Refused::Reason::stale);
                          return work(act, known);
                        });
}

std::unexpected<Refused> refuse(const ObjectiveRefusal& refusal) {
  FieldRefusals problems;
  say(problems, refusal);
  return app::refuse(std::move(problems));
}

std::string_view action_of(ObjectiveState from, ObjectiveState to) {
  switch (to) {
    case ObjectiveState::draft: break;
    case ObjectiveState::active: return is_over(from) ? "objective.reopened" : "objective.activated";
    case ObjectiveState::achieved: return "objective.achieved";
    case ObjectiveState::dropped: return "objective.dropped";
  }
  return "objective.changed";
}

}  // namespace

Decided<Objective> create_objective(const AdministrationPorts& ports, const By& by, const ObjectiveTerms& terms) {
  return perform<Objective>(ports, by, [&](Act& act) -> Decided<Objective> {
    if (!may_write_strategy(act.viewer)) return app::refuse(Refused::Reason::not_allowed);
    Objective made;
    made.title = clean(terms.title);
    made.statement = clean(terms.statement);
    made.horizon = terms.horizon;
    made.owner = terms.owner;
    made.parent = terms.parent;
    made.state_since = act.today();
    FieldRefusals problems;
    check_words(problems, made);
    check_owner(act, problems, made.owner);
    const ObjectiveTree tree(act.tx.strategy().objectives());
    if (tree.size() >= most_objectives) {
      say(problems, AdministrationProblem::too_many, "", "there are 500 objectives, which is as many as are kept");
    }
    if (const auto unfit = tree.unfit(made, made.parent)) say(problems, *unfit);
    if (!problems.empty()) return app::refuse(std::move(problems));
    const auto& siblings = tree.parts(made.parent);
    made.position = siblings.empty() ? 1 : tree.find(siblings.back())->position + 1;
    made.id = act.ids.make<ObjectiveId>();
    act.tx.strategy().insert(made);
    note(act, "objective.created", made, {.after = told(act, made)});
    return made;
  });
}

Decided<Objective> change_objective(const AdministrationPorts& ports, const By& by, ObjectiveId id,
                                    std::int64_t revision, const ObjectiveChange& change) {
  return with_objective(
      ports, by, id, revision, [&](Act& act, const Objective& known, const auto& is_current) -> Decided<Objective> {
        const bool gives_away = change.owner && *change.owner != known.owner;
        if (is_over(known.state) && may_write_strategy(act.viewer)) {
          if (!is_current()) return app::refuse(Refused::Reason::stale);
          return refuse({ObjectiveProblem::objective_over, "",
                         fmt::format("the objective is {}; reopen it to change it", text_of(known.state))});
        }
        if (!may_edit_objective(act.viewer, known)) return app::refuse(Refused::Reason::not_allowed);
        if (gives_away && !may_write_strategy(act.viewer)) return app::refuse(Refused::Reason::not_allowed);
        if (!is_current()) return app::refuse(Refused::Reason::stale);
        Objective next = known;
        next.title = change.title ? clean(*change.title) : known.title;
        next.statement = change.statement ? clean(*change.statement) : known.statement;
        next.horizon = {change.start.value_or(known.horizon.start), change.end.value_or(known.horizon.end)};
        next.owner = change.owner.value_or(known.owner);
        FieldRefusals problems;
        check_words(problems, next);
        if (gives_away) check_owner(act, problems, next.owner);
        if (!problems.empty()) return app::refuse(std::move(problems));
        note(act, "objective.changed", next, {.before = told(act, known), .after = told(act, next)});
        return stored(act, std::move(next));
      });
}

Decided<Objective> change_objective_state(const AdministrationPorts& ports, const By& by, ObjectiveId id,
                                          std::int64_t revision, ObjectiveState to, std::string_view reason) {
  return with_own_strategy(ports, by, id, revision, [&](Act& act, const Objective& known) -> Decided<Objective> {
    const auto parent = known.parent ? act.tx.strategy().find_objective(*known.parent) : std::nullopt;
    auto next = change_state(known, to, clean(std::string(reason)), parent ? &*parent : nullptr, act.today());
    if (!next) return refuse(next.error());
    FieldRefusals problems;
    if (to == ObjectiveState::active) check_owner(act, problems, known.owner);
    if (!problems.empty()) return app::refuse(std::move(problems));
    note(act, action_of(known.state, to), *next,
         {.before = told(act, known), .after = told(act, *next), .reason = next->reason});
    return stored(act, std::move(*next));
  });
}

Decided<Objective> move_objective(const AdministrationPorts& ports, const By& by, ObjectiveId id, std::int64_t revision,
                                  const ObjectivePlace& place) {
  return with_own_strategy(ports, by, id, revision, [&](Act& act, const Objective& known) -> Decided<Objective> {
    const ObjectiveTree tree(act.tx.strategy().objectives());
    const auto order = tree.placed(known, place.parent, place.before);
    if (!order) return refuse(order.error());
    if (known.parent == place.parent && *order == tree.parts(known.parent)) return known;
    Objective next = known;
    if (known.parent != place.parent) {
      next.parent = place.parent;
      next = stored(act, std::move(next));
    }
    for (std::size_t i = 0; i < order->size(); ++i) {
      const auto position = static_cast<std::int64_t>(i) + 1;
      if (order->at(i) == id) next.position = position;
      if (tree.find(order->at(i))->position != position) act.tx.strategy().place(order->at(i), position);
    }
    const auto spot = [&](std::optional<ObjectiveId> parent, const std::vector<ObjectiveId>& parts) {
      const auto at = std::ranges::find(parts, id) - parts.begin() + 1;
      return parent ? fmt::format("part {} of \"{}\"", at, tree.find(*parent)->title) : fmt::format("objective {}", at);
    };
    note(act, "objective.moved", next,
         {.before = spot(known.parent, tree.parts(known.parent)), .after = spot(place.parent, *order)});
    return next;
  });
}

Decided<Objective> discard_objective(const AdministrationPorts& ports, const By& by, ObjectiveId id,
                                     std::int64_t revision) {
  return with_own_strategy(ports, by, id, revision, [&](Act& act, const Objective& known) -> Decided<Objective> {
    if (known.state != ObjectiveState::draft) {
      return refuse({ObjectiveProblem::not_a_draft, "", "only a draft is discarded; drop the objective instead"});
    }
    const ObjectiveTree tree(act.tx.strategy().objectives());
    if (!tree.parts(id).empty()) {
      return refuse({ObjectiveProblem::has_parts, "", "the draft has parts; move or discard them first"});
    }
    if (!act.tx.alignments().of_parent(id).empty()) {
      FieldRefusals problems;
      problems.push_back({std::string(text_of(StrategyProblem::has_goals)), "",
                          "goals are aligned to the draft; align them to another objective first"});
      return app::refuse(std::move(problems));
    }
    act.tx.strategy().remove(id);
    note(act, "objective.discarded", known, {.before = told(act, known)});
    return known;
  });
}

}  // namespace salespact::app
