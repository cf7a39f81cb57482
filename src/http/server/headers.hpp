#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::http {

// A header value with CR, LF or NUL, or a name that is no token: the one setter refuses it (TRUST E15).
class HeaderRefused : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b);

// Characters that a method or a field name may be made of (RFC 9110 "token").
[[nodiscard]] bool is_token(std::string_view text);

struct Field {
  std::string name;
  std::string value;
  friend bool operator==(const Field&, const Field&) = default;
};

// Header fields in their order; names compare without regard to case.
class Headers {
 public:
  void set(std::string_view name, std::string_view value);  // replaces every field of that name
  void add(std::string_view name, std::string_view value);
  void set_if_absent(std::string_view name, std::string_view value);
  void remove(std::string_view name);

  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;  // the first of that name
  [[nodiscard]] bool has(std::string_view name) const { return find(name).has_value(); }
  [[nodiscard]] std::size_t count(std::string_view name) const;
  [[nodiscard]] bool empty() const { return fields_.empty(); }
  [[nodiscard]] auto begin() const { return fields_.begin(); }
  [[nodiscard]] auto end() const { return fields_.end(); }
  friend bool operator==(const Headers&, const Headers&) = default;

 private:
  std::vector<Field> fields_;
};

}  // namespace salespact::http
