#pragma once

#include "app/administration/administration.hpp"
#include "domain/calendar/profiles.hpp"

namespace salespact::app {

// Profiles are made and never changed: goals and people that name one keep what they agreed to.
[[nodiscard]] Decided<SeasonalityProfile> create_seasonality_profile(const AdministrationPorts& ports, const By& by,
                                                                     const SeasonalityProfile& wanted);
[[nodiscard]] Decided<RampProfile> create_ramp_profile(const AdministrationPorts& ports, const By& by,
                                                       const RampProfile& wanted);

}  // namespace salespact::app
