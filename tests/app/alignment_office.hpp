#pragma once

#include "app/administration_office.hpp"
#include "app/alignment/change_alignments.hpp"
#include "app/alignment/read_alignment.hpp"
#include "app/strategy/change_strategy.hpp"

#include <initializer_list>
#include <span>

// AdministrationOffice, asked by Olu, with Eve as executive of the company and goals that are put into the store as a
// test wants them. Today is 2027-04-15, inside the second quarter; goals are quotas of revenue of that quarter in USD.
namespace salespact::test {

template <class Engine>
struct AlignmentOffice : AdministrationOffice<Engine> {
  AlignmentOffice() { this->people("Eve,,,exec,,\n"); }

  Owner owner(const std::string& name) {
    for (const Person& person : this->rows().people) {
      if (person.display_name == name) return person.id;
    }
    return this->unit(name).id;
  }
  MetricId metric(const std::string& key) {
    return this->read([&](app::Transaction& tx) { return std::optional(tx.metrics().find(key)->id); }).value();
  }
  Goal draft_of(const std::string& of, std::int64_t target, const std::string& key = "revenue") {
    Goal goal;
    goal.id = this->ids.template make<GoalId>();
    goal.title = of + " " + key;
    goal.owner = owner(of);
    goal.metric = metric(key);
    goal.period = {PeriodKind::quarter, "2027-Q2", {day("2027-04-01"), day("2027-06-30")}};
    goal.target = target * 100;
    if (key == "revenue" || key == "pipeline") {
      goal.currency = *Currency::parse("USD");
    } else {
      goal.target = target;
    }
    return goal;
  }
  Goal put(const Goal& goal) {
    this->engine.store().write(this->workspace.id, [&](app::Transaction& tx) {
      tx.goals().insert(std::span(&goal, 1));
      tx.changes().append(app::ChangeKind::goal, goal.id.value, 1);
    });
    return goal;
  }
  Goal goal(const std::string& of, std::int64_t target, const std::string& key = "revenue") {
    return put(draft_of(of, target, key));
  }
  Objective objective(const std::string& title, ObjectiveState state = ObjectiveState::active) {
    Objective one;
    one.id = this->ids.template make<ObjectiveId>();
    one.title = title;
    one.horizon = {day("2027-01-01"), day("2028-12-31")};
    one.owner = this->person("Eve").id;
    one.position = ++position_;
    one.state = state;
    this->engine.store().write(this->workspace.id, [&](app::Transaction& tx) {
      tx.strategy().insert(one);
      tx.changes().append(app::ChangeKind::strategy);
    });
    return one;
  }

  auto align(const Goal& child, AlignedTo parent, AlignmentKind kind = AlignmentKind::sum,
             std::int64_t share = full_share) {
    return app::align_goal(this->desk(), this->by(),
                           {.child = child.id, .parent = parent, .kind = kind, .share = share});
  }
  auto align(const Goal& child, const Goal& parent, AlignmentKind kind = AlignmentKind::sum,
             std::int64_t share = full_share) {
    return align(child, AlignedTo(parent.id), kind, share);
  }
  auto align(const Goal& child, const Objective& parent, AlignmentKind kind = AlignmentKind::supports) {
    return align(child, AlignedTo(parent.id), kind);
  }

  const app::Board& board() {
    this->numbers.follow(this->today);
    board_ = this->numbers.current();
    return *board_;
  }
  std::vector<app::AlignmentNode> level(const std::string& parent = "", const app::AlignmentFilter& filter = {}) {
    const auto found =
        app::read_alignment(board(), this->viewpoint(), {.parent = parent, .filter = filter}, this->today);
    REQUIRE(found.has_value());
    return found->items;
  }
  std::vector<app::AlignmentNode> level(const Goal& parent) { return level("goal:" + parent.id.text()); }
  std::vector<app::AlignmentNode> level(const Objective& parent) { return level("objective:" + parent.id.text()); }
  // "Grow in the north, loose": titles in their order.
  static std::string titles(const std::vector<app::AlignmentNode>& nodes) {
    std::string text;
    for (const app::AlignmentNode& node : nodes) {
      text += (text.empty() ? "" : ", ") + (node.kind == "loose" ? node.kind : node.title);
    }
    return text;
  }
  // "ORPHAN Ana revenue, C1 Ben calls/Ben calls": of all that the reader sees.
  std::string problems(std::optional<app::AlignmentFlagKind> kind = {}) {
    const auto page =
        app::read_alignment_problems(board(), this->viewpoint(), {.filter = {.problem = kind}}, this->today);
    REQUIRE(page.has_value());
    std::string text;
    for (const app::AlignmentProblemRow& row : page->items) {
      text += (text.empty() ? "" : ", ") + row.flag.code + " " + row.goal.title;
      if (row.flag.other) text += "/" + row.flag.other->title;
    }
    return text;
  }
  // "Central revenue > Grow": where a goal leads.
  std::string line(const Goal& goal) {
    const auto found = app::read_line_of_sight(board(), this->viewpoint(), goal.id, this->today);
    if (!found) return "not found";
    std::string text;
    for (const app::SightStep& step : found->steps) {
      text += (text.empty() ? "" : " > ") + step.title + (step.link ? " (" + *step.link + ")" : "");
    }
    return text + (found->orphan ? "orphan" : "");
  }

 private:
  std::int64_t position_ = 0;
  std::shared_ptr<const app::Board> board_;
};

using AlignmentRoom = AlignmentOffice<contract::MemoryEngine>;

}  // namespace salespact::test
