#pragma once

#include "app/sales_pact/break_pact_glass.hpp"
#include "wire/sales_pact_views.hpp"

namespace salespact::app {

BOOST_DESCRIBE_STRUCT(OpenedWords, (), (effective, targets, expectations, role, waived))
BOOST_DESCRIBE_STRUCT(OpenedPact, (), (id, rep, manager, at, until, reason, text, words, signatures))

}  // namespace salespact::app
