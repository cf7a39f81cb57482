#include "http/routing/schema.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

namespace salespact::http {

std::string SchemaBook::add(const std::string& name, Direction direction, Make make) {
  const auto key = std::make_pair(name, direction);
  if (const auto found = known_.find(key); found != known_.end()) {
    check(found->second.make == make, "two described types of one API have different names");
    return found->second.name;
  }
  // Before it is made: a struct may hold a list of itself. Reading comes second only where the two differ, so the
  // written text is made first and compared.
  if (direction == Direction::read) {
    SchemaBook apart = *this;
    apart.known_[{name, Direction::written}] = {make, name};
    apart.known_[{name, Direction::read}] = {make, name};
    const bool same = make(apart, Direction::read) == make(apart, Direction::written);
    known_[key] = {make, same ? name : name + "Input"};
  } else {
    known_[key] = {make, name};
  }
  const std::string chosen = known_[key].name;
  schemas_[chosen];  // its place
  schemas_[chosen] = make(*this, direction);
  return chosen;
}

std::string schema_name(std::string_view cpp_type) {
  std::string name;
  std::string word;
  for (const char c : cpp_type) {
    const bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    if (letter) {
      word.push_back(c);
      continue;
    }
    if (c == '<' || c == ',' || c == '>') name += word;
    if (c == '<') name += "Of";
    if (c == ',') name += "And";
    word.clear();  // namespaces and qualifiers are no part of the name
  }
  return name + word;
}

std::string reference_to(const std::string& name) { return "{\"$ref\":\"#/components/schemas/" + name + "\"}"; }

std::string bounded_text_schema(std::size_t min, std::size_t max) {
  return fmt::format(R"({{"type":"string","minLength":{},"maxLength":{}}})", min, max);
}

std::string bounded_integer_schema(std::int64_t min, std::int64_t max) {
  return fmt::format(R"({{"type":"integer","format":"int64","minimum":{},"maximum":{}}})", min, max);
}

}  // namespace salespact::http
