#pragma once

#include "domain/metric/record.hpp"

#include <span>
#include <vector>

namespace salespact {

// amount * share, rounded half away from zero.
[[nodiscard]] std::int64_t share_of(std::int64_t amount, std::int64_t share);

// One amount a credit, in order (R-DUP, G34, G35). Revenue lines: each rounded, the remaining units go to the largest
// share, of equal shares the last, so that they add up to `amount`. Overlay lines stand alone.
void split_amount(std::int64_t amount, std::span<const Credit> credits, std::vector<std::int64_t>& lines);

// True when the revenue shares total 100 % within 0.0001 % (E10: else the import says SPLIT_SUM), every share is 0 or
// more, an overlay share at most 1000 %, and no person has two lines of one kind. True for no credits at all.
[[nodiscard]] bool is_complete_split(std::span<const Credit> credits);

}  // namespace salespact
