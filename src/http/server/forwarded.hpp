#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::http {

// IPv6, or IPv4 as ::ffff:a.b.c.d.
using Address = std::array<std::uint8_t, 16>;

// "10.1.2.3", "2001:db8::1"; nothing else (no port, no zone, no brackets).
[[nodiscard]] std::optional<Address> parse_address(std::string_view text);
[[nodiscard]] bool is_loopback(const Address& address);

// "10.0.0.0/8", "fd00::/8", or one address.
struct Cidr {
  Address network{};
  unsigned prefix = 128;  // bits of the 128

  static std::optional<Cidr> parse(std::string_view text);
  [[nodiscard]] bool contains(const Address& address) const;
};

// TRUST F3: from the right, the first address that is not one of our proxies; the peer itself when it is no proxy of
// ours or when anything in the list is malformed. `forwarded_for` are the X-Forwarded-For values in their order.
[[nodiscard]] std::string client_address(std::string_view peer, std::span<const std::string_view> forwarded_for,
                                         std::span<const Cidr> proxies);

// X-Forwarded-Proto says https, and it comes from one of our proxies.
[[nodiscard]] bool forwarded_https(std::string_view peer, std::optional<std::string_view> forwarded_proto,
                                   std::span<const Cidr> proxies);

}  // namespace salespact::http
