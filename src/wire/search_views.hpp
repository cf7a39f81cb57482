#pragma once

#include "app/search/search_index.hpp"
#include "wire/json_encode.hpp"

namespace salespact::app {

BOOST_DESCRIBE_ENUM(SearchKind, person, unit, goal, objective)
BOOST_DESCRIBE_STRUCT(SearchHit, (), (kind, id, name, detail, period, metric, metric_name, current))
BOOST_DESCRIBE_STRUCT(SearchResult, (), (items, more))

}  // namespace salespact::app
