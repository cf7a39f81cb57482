#include "http/server/security_headers.hpp"

namespace salespact::http {

void append_security_headers(std::string& out, const Headers& own, bool tls_in_front) {
  out +=
      "x-content-type-options: nosniff\r\n"
      "referrer-policy: same-origin\r\n"
      "cross-origin-opener-policy: same-origin\r\n"
      "cross-origin-resource-policy: same-origin\r\n"
      "permissions-policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n";
  if (!own.has("content-security-policy")) {
    out +=
        "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types salespact\r\n";
  }
  if (!own.has("cache-control")) out += "cache-control: no-store\r\n";
  if (tls_in_front) out += "strict-transport-security: max-age=31536000; includeSubDomains\r\n";
}

}  // namespace salespact::http
