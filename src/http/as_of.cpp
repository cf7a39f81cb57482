#include "http/as_of.hpp"

namespace salespact::http {

app::AsOf as_of(const Api& api, QueryReader& query) {
  if (const auto day = query.date("as_of")) return app::AsOf::end_of(*day);
  return app::AsOf::live(api.moment().today);
}

QueryParameter as_of_parameter() {
  return {"as_of", "Numbers as they stood at the end of that day; without it, as they stand now.", schema<Date>};
}

}  // namespace salespact::http
