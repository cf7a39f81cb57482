#include "domain/goal/workload.hpp"

#include <algorithm>
#include <map>

namespace salespact {
namespace {

const Rational ok_up_to = Rational::of(85, 100);
constexpr std::int64_t minutes_of_an_hour = 60;

}  // namespace

Workload workload_of(std::span<const AskedWork> asked, const Rational& selling_hours, const Rational& fte) {
  std::map<std::string, Rational, std::less<>> minutes;
  for (const AskedWork& work : asked) {
    Rational& most = minutes[work.activity];
    most = std::max(most, work.per_week * work.minutes);
  }
  Workload out;
  for (const auto& [activity, week] : minutes) out.hours = out.hours + week / Rational(minutes_of_an_hour);
  out.available = selling_hours * fte;
  if (out.available > Rational(0)) {
    out.load = out.hours / out.available;
    out.band = *out.load > Rational(1) ? LoadBand::overload : *out.load > ok_up_to ? LoadBand::tight : LoadBand::ok;
  } else if (!out.hours.is_zero()) {
    out.band = LoadBand::overload;
  }
  return out;
}

}  // namespace salespact
