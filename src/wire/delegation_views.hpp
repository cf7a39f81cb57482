#pragma once

#include "app/delegation/delegations.hpp"
#include "wire/sales_pact_views.hpp"

namespace salespact::app {

BOOST_DESCRIBE_ENUM(DelegationState, ahead, running, over)
BOOST_DESCRIBE_STRUCT(DelegationLine, (),
                      (id, manager, deputy, days, rights, state, made_by, made_at, ended_at, ended_by, may_end))
BOOST_DESCRIBE_STRUCT(DelegationsPage, (), (managers, colleagues, delegations))

}  // namespace salespact::app
