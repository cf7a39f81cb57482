#include "http/api.hpp"

namespace salespact::http {

app::Moment Api::moment() const {
  const Instant now = clock.now();
  return {now, clock.date_in(board()->numbers.workspace.timezone, now)};
}

}  // namespace salespact::http
