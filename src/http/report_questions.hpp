#pragma once

#include "app/report/attainment.hpp"
#include "http/routing/query.hpp"
#include "http/server/problem.hpp"

namespace salespact::http {

// What the routes of reports have in common.

// 400 with the field of the question that was not understood.
[[nodiscard]] Problem refused_question(const app::ReportRefusal& refusal);

// ?as_of=: the end of that day; without it, the running day.
[[nodiscard]] app::AsOf as_of_question(QueryReader& query, Date today);

}  // namespace salespact::http
