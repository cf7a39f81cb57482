#pragma once

#include "domain/metric/record.hpp"

#include <string>

namespace salespact::app {

// Of everything that a file can say of a record, so that importing the same again changes nothing. `scratch` is any
// string; giving the same one again spares its allocation.
[[nodiscard]] Fingerprint fingerprint_of(const Deal& deal, std::string& scratch);
[[nodiscard]] Fingerprint fingerprint_of(const Activity& activity, std::string& scratch);
[[nodiscard]] Fingerprint fingerprint_of(const Measurement& measurement, std::string& scratch);

}  // namespace salespact::app
