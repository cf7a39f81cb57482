#pragma once

#include <cstring>
#include <expected>
#include <memory>

#include <string>
#include <string_view>
#include <utility>

namespace salespact::app {

// Text that must not outlive its use: passwords, tokens. Moved, never copied; wiped when it goes (TRUST section 3,
// item 10).
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string_view text) : size_(text.size()), bytes_(std::make_unique<char[]>(text.size())) {
    text.copy(bytes_.get(), size_);
  }
  Secret(Secret&& other) noexcept : size_(std::exchange(other.size_, 0)), bytes_(std::move(other.bytes_)) {}
  Secret& operator=(Secret&& other) noexcept {
    if (this == &other) return *this;
    wipe();
    size_ = std::exchange(other.size_, 0);
    bytes_ = std::move(other.bytes_);
    return *this;
  }
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret() { wipe(); }

  // Valid as long as this secret.
  [[nodiscard]] std::string_view text() const { return {bytes_.get(), size_}; }
  [[nodiscard]] bool empty() const { return size_ == 0; }

 private:
  void wipe() {
    if (bytes_) explicit_bzero(bytes_.get(), size_);
  }

  std::size_t size_ = 0;
  std::unique_ptr<char[]> bytes_;  // NOLINT(modernize-avoid-c-arrays): never grows, so never leaves a copy behind
};

inline constexpr std::size_t max_password_bytes = 1024;  // TRUST A2

// More people are signing in than the machine can hash passwords for: try again in a second (503).
struct HashingBusy {};

// Random values and password hashes. Hashing takes about 130 ms and blocks, so never call it on an I/O thread.
class Secrets {
 public:
  virtual ~Secrets() = default;

  // `prefix` and then 256 random bits as 43 characters of URL-safe base 64: "sp_" + … for what people keep.
  virtual Secret make_token(std::string_view prefix) = 0;
  // A PHC string of argon2id with the parameters of TRUST A1. The password has at most max_password_bytes.
  virtual std::expected<std::string, HashingBusy> hash_password(const Secret& password) = 0;
  // An empty hash (nobody of that name, or no password yet) costs the same time and is never right (TRUST A5).
  virtual std::expected<bool, HashingBusy> is_right_password(std::string_view hash, const Secret& password) = 0;
  // Made with weaker parameters than today's.
  [[nodiscard]] virtual bool needs_rehash(std::string_view hash) const = 0;
};

}  // namespace salespact::app
