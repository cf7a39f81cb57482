#pragma once

#include "base/words.hpp"

#include <cstdint>
#include <initializer_list>

namespace salespact::app {

// What an API token may be used for (TRUST B8). A scope only ever takes away: what its person may not do, no token may.
enum class Scope : std::uint8_t {
  read,         // every GET
  import_data,  // files and batches of records
  write_deals,  // one deal at a time, as a webhook sends it
  write,        // goals, check-ins and other things people write themselves
  admin,        // people, units, metrics, calendars, tokens of others
};

class ScopeSet {
 public:
  constexpr ScopeSet() = default;
  constexpr ScopeSet(std::initializer_list<Scope> scopes) {
    for (const Scope scope : scopes) add(scope);
  }
  // Of somebody who signed in, not of a token.
  static constexpr ScopeSet all() {
    return {Scope::read, Scope::import_data, Scope::write_deals, Scope::write, Scope::admin};
  }

  constexpr void add(Scope scope) { bits_ = static_cast<std::uint8_t>(bits_ | bit(scope)); }
  [[nodiscard]] constexpr bool has(Scope scope) const { return (bits_ & bit(scope)) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  friend constexpr bool operator==(ScopeSet, ScopeSet) = default;

 private:
  static constexpr std::uint8_t bit(Scope scope) {
    return static_cast<std::uint8_t>(1U << static_cast<std::uint8_t>(scope));
  }
  std::uint8_t bits_ = 0;
};

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::Scope> = std::to_array<Word<app::Scope>>({
    {app::Scope::read, "read"},
    {app::Scope::import_data, "import"},
    {app::Scope::write_deals, "deals:write"},
    {app::Scope::write, "write"},
    {app::Scope::admin, "admin"},
});

}  // namespace salespact
