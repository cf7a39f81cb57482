#pragma once

#include "http/server/request.hpp"

#include <optional>
#include <string_view>

namespace salespact::http {

struct CrossSiteFacts {
  Method method = Method::get;
  std::optional<std::string_view> sec_fetch_site{};
  std::optional<std::string_view> origin{};
  std::string_view own_origin{};  // configured, such as "https://sales.example.com"; never taken from Host
  bool cookie_authenticated = false;
};

// TRUST C1: may this request change anything, or was it made by another site's page? Sign-in asks too (C3).
[[nodiscard]] bool is_from_own_site(const CrossSiteFacts& facts);

// The facts of a request.
[[nodiscard]] CrossSiteFacts cross_site_facts(const Request& request, std::string_view own_origin,
                                              bool cookie_authenticated);

}  // namespace salespact::http
