#pragma once

#include "base/date.hpp"
#include "base/digest.hpp"
#include "domain/metric/record.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace salespact::app {

// Joins the fields of a record into bytes that differ whenever a field does: every text carries its length.
class FingerprintText {
 public:
  explicit FingerprintText(std::string& scratch) : out_(scratch) { out_.clear(); }

  // Seven bits a byte, small numbers of either sign in few bytes, so that a usual record fits one block of the hash.
  FingerprintText& add(std::int64_t number) {
    auto rest = (static_cast<std::uint64_t>(number) << 1U) ^ static_cast<std::uint64_t>(number >> 63U);
    for (; rest >= 0x80U; rest >>= 7U) out_.push_back(static_cast<char>((rest & 0x7FU) | 0x80U));
    out_.push_back(static_cast<char>(rest));
    return *this;
  }
  FingerprintText& add(std::string_view text) {
    add(static_cast<std::int64_t>(text.size()));
    out_.append(text);
    return *this;
  }
  FingerprintText& add(const std::optional<Date>& date) { return add(date ? date->days() : std::int64_t{1} << 40); }
  FingerprintText& add(const Owner& owner) {
    add(static_cast<std::int64_t>(owner.index()));
    return add(std::visit([](auto id) { return id.value; }, owner));
  }

  [[nodiscard]] Fingerprint fingerprint() const { return salespact::fingerprint(out_); }

 private:
  std::string& out_;
};

}  // namespace salespact::app
