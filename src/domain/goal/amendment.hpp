#pragma once

#include "base/rational.hpp"

namespace salespact {

// R-AMD (DOMAIN 3.14, G29): a new target counts for the whole period, but what was expected up to the change stays.
// From there the expected line runs straight (in E) to the new target.
// `expected_at_change` is X of the old version at the change date; elapsed shares lie in 0..1, share_now at or after
// the change. A change at the very end (share 1) expects the new target at once.
[[nodiscard]] Rational expected_after_change(const Rational& expected_at_change, const Rational& share_at_change,
                                             const Rational& new_target, const Rational& share_now);

}  // namespace salespact
