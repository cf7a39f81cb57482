#include "domain/goal/amendment.hpp"

namespace salespact {

Rational expected_after_change(const Rational& expected_at_change, const Rational& share_at_change,
                               const Rational& new_target, const Rational& share_now) {
  if (share_at_change >= Rational(1)) return new_target;
  return expected_at_change +
         (new_target - expected_at_change) * (share_now - share_at_change) / (Rational(1) - share_at_change);
}

}  // namespace salespact
