#pragma once

#include "app/strategy/read_strategy.hpp"
#include "wire/json_encode.hpp"

namespace salespact {

BOOST_DESCRIBE_ENUM(ObjectiveState, draft, active, achieved, dropped)

}  // namespace salespact

namespace salespact::app {

BOOST_DESCRIBE_STRUCT(ObjectiveOwner, (), (id, name, departed, leads))
BOOST_DESCRIBE_STRUCT(ObjectiveLine, (),
                      (id, title, statement, start, end, owner, parent, level, rank, state, state_since, reason,
                       may_edit, revision))
BOOST_DESCRIBE_STRUCT(StrategyVersion, (), (version, text, written_at, written_by))
BOOST_DESCRIBE_STRUCT(StrategyReading, (), (vision, mission, objectives, may_write, owners))

}  // namespace salespact::app
