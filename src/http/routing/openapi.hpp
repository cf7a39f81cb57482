#pragma once

#include "http/routing/router.hpp"

#include <string>
#include <string_view>

namespace salespact::http {

// The OpenAPI 3.1 document of the router's /api rows, as indented JSON that compares well line by line.
[[nodiscard]] std::string openapi_document(const Router& router, std::string_view version);

}  // namespace salespact::http
