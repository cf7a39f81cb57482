#pragma once

#include "app/ports/store.hpp"

#include <string>
#include <vector>

namespace salespact::app {

// Whether everything that happened to pacts and was said while they bind (of sales pacts events, numbers reported,
// decisions about the ladder, words about promises, glass broken; of teams events, marks and learnings; of both what
// stands in their journals) is what the audit log tells and commits to, and nothing of it is gone. Empty when it is;
// else the first row that is not, with its pact and the column.
[[nodiscard]] std::string lived_pacts_fault(Transaction& tx, const std::vector<SalesPactId>& sales,
                                            const std::vector<TeamPactId>& teams);

}  // namespace salespact::app
