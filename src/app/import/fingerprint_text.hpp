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
  explicit FingerprintText(std::string& scratch) : out_(scratch) {}

  // Seven bits a byte, small numbers of either sign in few bytes, so that a usual record fits one block of the hash.
  FingerprintText& add(std::int64_t number) {
    make_room(longest_number);
    put(number);
    return *this;
  }
  FingerprintText& add(std::string_view text) {
    make_room(longest_number + text.size());
    put(static_cast<std::int64_t>(text.size()));
    text.copy(out_.data() + size_, text.size());
    size_ += text.size();
    return *this;
  }
  FingerprintText& add(const std::optional<Date>& date) { return add(date ? date->days() : std::int64_t{1} << 40); }
  FingerprintText& add(const Owner& owner) {
    add(static_cast<std::int64_t>(owner.index()));
    return add(std::visit([](auto id) { return id.value; }, owner));
  }

  [[nodiscard]] Fingerprint fingerprint() const {
    return salespact::fingerprint(std::string_view(out_).substr(0, size_));
  }

 private:
  static constexpr std::size_t longest_number = 10;

  void make_room(std::size_t more) {
    if (out_.size() - size_ < more) out_.resize((size_ + more) * 2);
  }
  void put(std::int64_t number) {
    char* at = out_.data() + size_;
    auto rest = (static_cast<std::uint64_t>(number) << 1U) ^ static_cast<std::uint64_t>(number >> 63U);
    for (; rest >= 0x80U; rest >>= 7U) *at++ = static_cast<char>((rest & 0x7FU) | 0x80U);
    *at++ = static_cast<char>(rest);
    size_ = static_cast<std::size_t>(at - out_.data());
  }

  std::string& out_;      // kept as large as it ever was
  std::size_t size_ = 0;  // of it in use
};

}  // namespace salespact::app
