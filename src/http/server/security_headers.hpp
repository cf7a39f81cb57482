#pragma once

#include "http/server/headers.hpp"

#include <string>

namespace salespact::http {

// TRUST H1-H3, as header lines behind those of the response; what a handler has set itself (the sandbox of a download,
// the caching of an asset) is left to it. HSTS only where browsers reach us by TLS.
void append_security_headers(std::string& out, const Headers& own, bool tls_in_front);

}  // namespace salespact::http
