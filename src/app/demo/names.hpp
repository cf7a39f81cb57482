#pragma once

#include "app/demo/blueprint.hpp"
#include "app/demo/random.hpp"

#include <set>
#include <string>
#include <vector>

namespace salespact::app::demo {

struct PersonName {
  std::string display;
  std::string email;
};

// Invented names, each given out once.
class NameGiver {
 public:
  explicit NameGiver(Random random) : random_(random) {}
  PersonName person(Region market);

 private:
  Random random_;
  std::set<std::string> given_;
};

struct Account {
  std::string name;
  std::string segment;
};

// `count` different companies of a market.
[[nodiscard]] std::vector<Account> make_accounts(Region market, std::size_t count, Random random);

}  // namespace salespact::app::demo
