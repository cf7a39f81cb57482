#pragma once

#include "app/record/post_deal.hpp"

namespace salespact::app {

enum class VoidRefusal { no_such_record, changed_meanwhile };

// The source no longer has the record: it stays readable and counts nowhere. Voiding twice is the same as once, and the
// same row sent again is a correction that brings it back. `revision` is the one that was read.
[[nodiscard]] std::expected<Deal, VoidRefusal> void_deal(const ImportPorts& ports, DealId id, std::int64_t revision,
                                                         const PostRequest& request, Moment moment);
[[nodiscard]] std::expected<Activity, VoidRefusal> void_activity(const ImportPorts& ports, ActivityId id,
                                                                 std::int64_t revision, const PostRequest& request,
                                                                 Moment moment);

// A measurement's entries never change: one is revision 1 while it holds, and 2 once another has taken its place.
[[nodiscard]] std::int64_t revision_of(const Measurement& entry);
// The entry that says so.
[[nodiscard]] std::expected<Measurement, VoidRefusal> void_measurement(const ImportPorts& ports, MeasurementId id,
                                                                       std::int64_t revision,
                                                                       const PostRequest& request, Moment moment);

}  // namespace salespact::app
