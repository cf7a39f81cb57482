#pragma once

#include "domain/goal/goal.hpp"

#include <optional>
#include <span>

namespace salespact {

// Windows of maintain and rate_window goals (R-ATT). Excused windows are in neither number.
struct WindowScore {
  std::int64_t met = 0;
  std::int64_t closed = 0;
};

// R-ATT (DOMAIN 3.2): the fraction P, unclamped, exact; nullopt is "—", never 0. `actual` and the targets share one
// scale. maintain and rate_window look at the windows, the others at the actual.
[[nodiscard]] std::optional<Rational> attainment_of(Scoring scoring, const std::optional<Rational>& actual,
                                                    std::int64_t target, const std::optional<std::int64_t>& baseline,
                                                    const WindowScore& windows = {});

// What is shown of it: 0 to 9.99.
[[nodiscard]] Rational shown_attainment(const Rational& attainment);

// maintain: readings of closed windows against the band, both ends inside; a missing reading is not met (G16).
[[nodiscard]] WindowScore windows_in_band(std::span<const std::optional<Rational>> readings, std::int64_t lower,
                                          std::int64_t upper);

}  // namespace salespact
