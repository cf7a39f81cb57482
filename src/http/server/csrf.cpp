#include "http/server/csrf.hpp"

namespace salespact::http {

bool is_from_own_site(const CrossSiteFacts& facts) {
  if (is_safe(facts.method)) return true;
  if (facts.sec_fetch_site) return *facts.sec_fetch_site == "same-origin" || *facts.sec_fetch_site == "none";
  if (facts.origin) return !facts.own_origin.empty() && *facts.origin == facts.own_origin;
  return !facts.cookie_authenticated;  // a program, not a browser: it brings its own token
}

CrossSiteFacts cross_site_facts(const Request& request, std::string_view own_origin, bool cookie_authenticated) {
  return {request.method, request.headers.find("sec-fetch-site"), request.headers.find("origin"), own_origin,
          cookie_authenticated};
}

}  // namespace salespact::http
