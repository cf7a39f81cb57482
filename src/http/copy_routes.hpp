#pragma once

#include "app/ports/page_printer.hpp"
#include "http/api.hpp"

namespace salespact::http {

// The texts of pacts on paper.
[[nodiscard]] std::vector<Route> copy_routes(const Api& api, const app::PagePrinter& printer);

}  // namespace salespact::http
