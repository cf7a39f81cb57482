#pragma once

#include "wire/json_encode.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::wire {

// A page of a list. `next` is what `cursor` takes for the page after; null on the last one.
template <class Item>
struct Page {
  std::vector<Item> items;
  std::optional<std::string> next;
  BOOST_DESCRIBE_CLASS(Page, (), (items, next), (), ())
};

}  // namespace salespact::wire
