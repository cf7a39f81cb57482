#include "app/alignment/change_alignments.hpp"

#include "app/alignment/alignment_check.hpp"
#include "base/decimal.hpp"

#include <fmt/format.h>

namespace salespact::app {
namespace {

std::string told(Act& act, const GoalAlignment& alignment) {
  std::string text =
      fmt::format("{} of \"{}\"", text_of(alignment.kind), AlignmentCheck::title_of(act.tx, alignment.parent));
  if (alignment.share != full_share) text += fmt::format(", share {}", scaled_to_text(alignment.share, 6));
  if (alignment.weight) text += fmt::format(", weight {}", scaled_to_text(*alignment.weight, 6));
  text += fmt::format(", from {}", alignment.tenure.from.iso());
  if (alignment.tenure.to) text += fmt::format(" to {}", (*alignment.tenure.to - 1).iso());
  return text;
}

void note(Act& act, std::string_view action, const GoalAlignment& alignment, AuditDetail detail) {
  act.note(ChangeKind::alignment, action, audit_object("goal", alignment.child), std::move(detail));
}

// Runs work(act, alignment, child) on one whose goal the asker may draft, from the revision that they read.
template <class Work>
Decided<GoalAlignment> with_alignment(const AdministrationPorts& ports, const By& by, GoalId of, GoalAlignmentId id,
                                      std::int64_t revision, const Work& work) {
  return perform<GoalAlignment>(ports, by, [&](Act& act) -> Decided<GoalAlignment> {
    const auto known = act.tx.alignments().find(id);
    const auto child = known ? act.tx.goals().find(known->child) : std::nullopt;
    if (!child || child->id != of || !may_know_goal(act.viewer, *child)) return refuse(Refused::Reason::not_found);
    if (!may_draft_goal(act.viewer, child->owner)) return refuse(Refused::Reason::not_allowed);
    if (known->revision != revision) return refuse(Refused::Reason::stale);
    return work(act, *known, *child);
  });
}

}  // namespace

Decided<GoalAlignment> align_goal(const AdministrationPorts& ports, const By& by, const AlignmentTerms& terms) {
  return perform<GoalAlignment>(ports, by, [&](Act& act) -> Decided<GoalAlignment> {
    const auto child = act.tx.goals().find(terms.child);
    if (!child || !may_know_goal(act.viewer, *child)) return refuse(Refused::Reason::not_found);
    if (!may_draft_goal(act.viewer, child->owner)) return refuse(Refused::Reason::not_allowed);
    GoalAlignment made{.id = {},
                       .child = terms.child,
                       .parent = terms.parent,
                       .kind = terms.kind,
                       .share = terms.share,
                       .weight = terms.weight,
                       .tenure = {terms.from.value_or(child->period.range.start), terms.to}};
    FieldRefusals problems = AlignmentCheck(act, *child).problems(made);
    if (!problems.empty()) return refuse(std::move(problems));
    made.id = act.ids.make<GoalAlignmentId>();
    act.tx.alignments().insert(std::span(&made, 1));
    note(act, "alignment.made", made, {.after = told(act, made)});
    return made;
  });
}

Decided<GoalAlignment> change_alignment(const AdministrationPorts& ports, const By& by, GoalId of, GoalAlignmentId id,
                                        std::int64_t revision, const AlignmentChange& change) {
  return with_alignment(
      ports, by, of, id, revision,
      [&](Act& act, const GoalAlignment& known, const Goal& child) -> Decided<GoalAlignment> {
        GoalAlignment next = known;
        next.kind = change.kind.value_or(known.kind);
        next.share = change.share.value_or(next.kind == AlignmentKind::sum ? known.share : full_share);
        next.weight = change.weight.value_or(next.kind == AlignmentKind::driver ? known.weight : std::nullopt);
        next.tenure = {change.from.value_or(known.tenure.from), change.to.value_or(known.tenure.to)};
        FieldRefusals problems = AlignmentCheck(act, child).problems(next);
        if (!problems.empty()) return refuse(std::move(problems));
        expect_unchanged(act.tx.alignments().update(next));
        ++next.revision;
        note(act, "alignment.changed", next, {.before = told(act, known), .after = told(act, next)});
        return next;
      });
}

Decided<GoalAlignment> remove_alignment(const AdministrationPorts& ports, const By& by, GoalId of, GoalAlignmentId id,
                                        std::int64_t revision) {
  return with_alignment(ports, by, of, id, revision,
                        [&](Act& act, const GoalAlignment& known, const Goal& child) -> Decided<GoalAlignment> {
                          if (is_over(child.state)) {
                            FieldRefusals problems;
                            say(problems, AlignmentRefusal{AlignmentProblem::child_over, "",
                                                           "the goal is over; what it served stays on record"});
                            return refuse(std::move(problems));
                          }
                          expect_unchanged(act.tx.alignments().remove(id, revision));
                          note(act, "alignment.removed", known, {.before = told(act, known)});
                          return known;
                        });
}

}  // namespace salespact::app
