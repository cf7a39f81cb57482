#pragma once

#include "app/setback/setbacks.hpp"
#include "wire/team_pact_views.hpp"

namespace salespact {

BOOST_DESCRIBE_ENUM(SetbackAct, discuss, agree_change, verify)
BOOST_DESCRIBE_ENUM(SetbackState, logged, discussed, change_agreed, verified)

}  // namespace salespact

namespace salespact::app {

BOOST_DESCRIBE_STRUCT(SetbackWordLine, (), (act, by, on, comment))
BOOST_DESCRIBE_STRUCT(SetbackLine, (), (id, by, on, what, cause, learned, change, share, state, words, may))
BOOST_DESCRIBE_STRUCT(SetbacksPage, (), (may_log, setbacks))

}  // namespace salespact::app
