#pragma once

#include "app/waiting/list_waiting.hpp"
#include "wire/sales_pact_views.hpp"

namespace salespact::app {

BOOST_DESCRIBE_ENUM(WaitingFor, sign_sales_pact, take_over, sign_team_pact, decide_contest, report_commitment,
                    confirm_help, sales_pact_ends)
BOOST_DESCRIBE_STRUCT(WaitingLine, (), (waiting, object, person, title, words, window, until))

}  // namespace salespact::app
