#include "http/server/forwarded.hpp"

#include "base/text.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <ranges>

namespace salespact::http {
namespace {

constexpr std::array<std::uint8_t, 12> mapped_ipv4{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

bool is_mapped(const Address& address) { return std::equal(mapped_ipv4.begin(), mapped_ipv4.end(), address.begin()); }

bool is_proxy(const Address& address, std::span<const Cidr> proxies) {
  return std::ranges::any_of(proxies, [&](const Cidr& cidr) { return cidr.contains(address); });
}

}  // namespace

std::optional<Address> parse_address(std::string_view text) {
  const std::string terminated(text);
  Address out{};
  if (terminated.size() != text.size() || terminated.find('\0') != std::string::npos) return std::nullopt;
  if (inet_pton(AF_INET6, terminated.c_str(), out.data()) == 1) return out;
  std::ranges::copy(mapped_ipv4, out.begin());
  if (inet_pton(AF_INET, terminated.c_str(), out.data() + mapped_ipv4.size()) == 1) return out;
  return std::nullopt;
}

bool is_loopback(const Address& address) {
  if (is_mapped(address)) return address[12] == 127;
  return std::all_of(address.begin(), address.end() - 1, [](std::uint8_t b) { return b == 0; }) && address[15] == 1;
}

std::optional<Cidr> Cidr::parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto network = parse_address(text.substr(0, slash));
  if (!network) return std::nullopt;
  const bool ipv4 = text.find(':') == std::string_view::npos;
  if (slash == std::string_view::npos) return Cidr{*network, 128};
  const std::string_view digits = text.substr(slash + 1);
  unsigned prefix = 0;
  const auto [at, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), prefix);
  if (fault != std::errc{} || at != digits.data() + digits.size() || prefix > (ipv4 ? 32U : 128U)) return std::nullopt;
  return Cidr{*network, ipv4 ? prefix + 96 : prefix};
}

bool Cidr::contains(const Address& address) const {
  for (unsigned bit = 0; bit < prefix; ++bit) {
    const auto mask = static_cast<std::uint8_t>(0x80U >> (bit % 8));
    if ((network.at(bit / 8) & mask) != (address.at(bit / 8) & mask)) return false;
  }
  return true;
}

std::string client_address(std::string_view peer, std::span<const std::string_view> forwarded_for,
                           std::span<const Cidr> proxies) {
  std::string direct(peer);
  const auto peer_address = parse_address(peer);
  if (!peer_address || !is_proxy(*peer_address, proxies)) return direct;
  std::vector<std::string_view> hops;
  for (const std::string_view value : forwarded_for) {
    for (const std::string_view hop : split(value, ',')) hops.push_back(trimmed(hop));
  }
  if (!std::ranges::all_of(hops, [](std::string_view hop) { return parse_address(hop).has_value(); })) return direct;
  for (const std::string_view hop : std::views::reverse(hops)) {
    if (!is_proxy(*parse_address(hop), proxies)) return std::string(hop);
  }
  return hops.empty() ? direct : std::string(hops.front());
}

bool forwarded_https(std::string_view peer, std::optional<std::string_view> forwarded_proto,
                     std::span<const Cidr> proxies) {
  const auto address = parse_address(peer);
  return address && is_proxy(*address, proxies) && forwarded_proto == "https";
}

}  // namespace salespact::http
