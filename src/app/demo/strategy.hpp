#pragma once

#include "app/demo/cast.hpp"
#include "domain/strategy/objective.hpp"
#include "domain/strategy/strategy_text.hpp"

#include <vector>

namespace salespact::app::demo {

struct DemoStrategy {
  std::vector<StrategyText> texts;    // the vision in two versions, the mission in one
  std::vector<Objective> objectives;  // every parent before its parts; one a draft, one achieved
};

// What the company wants, around today: horizons are calendar years.
[[nodiscard]] DemoStrategy make_strategy(Date today, const Cast& cast, IdSource& ids);

}  // namespace salespact::app::demo
