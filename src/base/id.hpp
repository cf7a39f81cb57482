#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace salespact {

// Ids are 64-bit, made by the application, and grow with time, so that new rows land at the end of every index.
// Outside the process they are opaque text: 13 characters of Crockford's base 32, lower case, which sorts the same way.
[[nodiscard]] std::string id_to_text(std::int64_t value);
[[nodiscard]] std::optional<std::int64_t> id_from_text(std::string_view text);

// A strong id: an Id<Person> is never mistaken for an Id<OrgUnit>. Zero is "none" and never stored.
template <class Tag>
struct Id {
  std::int64_t value = 0;

  [[nodiscard]] bool exists() const { return value != 0; }
  [[nodiscard]] std::string text() const { return id_to_text(value); }
  static std::optional<Id> parse(std::string_view text) {
    const auto value = id_from_text(text);
    if (!value) return std::nullopt;
    return Id{*value};
  }

  friend auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace salespact

template <class Tag>
struct std::hash<salespact::Id<Tag>> {
  std::size_t operator()(const salespact::Id<Tag>& id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
