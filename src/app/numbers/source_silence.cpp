#include "app/numbers/source_silence.hpp"

namespace salespact::app {

bool is_source_silent(const Numbers& numbers, const CompiledMetric& metric, const DateRange& window,
                      const std::function<bool(Date)>& works) {
  const auto delivered = delivered_until(numbers, metric);
  if (!delivered) return true;
  Date last = window.end;
  while (last > window.start && !works(last)) last = last - 1;
  return *delivered < last;
}

}  // namespace salespact::app
