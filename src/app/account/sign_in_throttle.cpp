#include "app/account/sign_in_throttle.hpp"

#include "app/account/account_ports.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <vector>

namespace salespact::app {

SignInThrottle::SignInThrottle(Limits limits)
    : address_rate_{.cost = limits.address_seconds_a_try * one_second,
                    .full = one_second * limits.address_burst * limits.address_seconds_a_try},
      global_rate_{.cost = limits.global_milliseconds_a_try * one_second / 1000,
                   .full = one_second * limits.global_burst * limits.global_milliseconds_a_try / 1000},
      most_addresses_(limits.most_addresses),
      global_{.filled = global_rate_.full, .at = {}} {}

void SignInThrottle::refill(Bucket& bucket, const Rate& rate, Instant now) {
  const std::int64_t passed = std::max<std::int64_t>(0, now.microseconds - bucket.at.microseconds);
  bucket.filled = passed >= rate.full ? rate.full : std::min(rate.full, bucket.filled + passed);
  bucket.at = std::max(bucket.at, now);
}

std::int64_t SignInThrottle::missing(const Bucket& bucket, const Rate& rate) {
  return std::max<std::int64_t>(0, rate.cost - bucket.filled);
}

SignInThrottle::Bucket* SignInThrottle::bucket_of(const std::string& group, Instant now) {
  auto found = addresses_.find(group);
  if (found == addresses_.end()) {
    if (addresses_.size() >= most_addresses_) forget_idle(now);
    if (addresses_.size() >= most_addresses_) return nullptr;
    found = addresses_.emplace(group, Bucket{address_rate_.full, now}).first;
  }
  refill(found->second, address_rate_, now);
  return &found->second;
}

void SignInThrottle::forget_idle(Instant now) {
  if (now < after(last_sweep_, one_second)) return;  // a flood of new addresses doesn't make each of them look at all
  last_sweep_ = now;
  std::erase_if(addresses_, [&](const auto& entry) {
    Bucket bucket = entry.second;
    refill(bucket, address_rate_, now);
    return bucket.filled == address_rate_.full;
  });
}

std::optional<int> SignInThrottle::take(std::string_view address, Instant now) {
  const std::lock_guard lock(mutex_);
  refill(global_, global_rate_, now);
  Bucket* mine = bucket_of(address_group(address), now);
  const std::int64_t wait =
      std::max(missing(global_, global_rate_), mine == nullptr ? 0 : missing(*mine, address_rate_));
  if (wait > 0) return static_cast<int>((wait + one_second - 1) / one_second);
  global_.filled -= global_rate_.cost;
  if (mine != nullptr) mine->filled -= address_rate_.cost;
  return std::nullopt;
}

void SignInThrottle::give_back(std::string_view address, Instant now) {
  const std::lock_guard lock(mutex_);
  refill(global_, global_rate_, now);
  global_.filled = std::min(global_rate_.full, global_.filled + global_rate_.cost);
  if (Bucket* mine = bucket_of(address_group(address), now)) {
    mine->filled = std::min(address_rate_.full, mine->filled + address_rate_.cost);
  }
}

std::string address_group(std::string_view address) {
  const std::size_t last_colon = address.rfind(':');
  if (last_colon == std::string_view::npos) return std::string(address);
  if (address.find('.') != std::string_view::npos) return std::string(address.substr(last_colon + 1));
  constexpr std::size_t network_groups = 4;  // of 16 bits
  std::vector<std::string_view> groups;
  const std::size_t gap = address.find("::");
  if (gap != 0) groups = split(address.substr(0, gap), ':');
  const auto right =
      gap == std::string_view::npos ? std::vector<std::string_view>{} : split(address.substr(gap + 2), ':');
  while (groups.size() + right.size() < 2 * network_groups) groups.emplace_back("0");
  groups.insert(groups.end(), right.begin(), right.end());
  std::string network;
  for (std::size_t i = 0; i < network_groups; ++i) {
    std::string_view group = groups[i];
    while (group.size() > 1 && group.front() == '0') group.remove_prefix(1);
    network += folded(group) + ":";
  }
  return network;
}

}  // namespace salespact::app
