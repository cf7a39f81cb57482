#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::store::sql {

// One statement of db/queries. Parameters are written $name; SQLite knows them by name, PostgreSQL by number.
class Query {
 public:
  Query(std::string_view name, std::size_t index, std::string_view text);

  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] std::size_t index() const { return index_; }  // its place in every_query()
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::string& numbered_text() const { return numbered_; }  // $1, $2 … in order of appearance
  [[nodiscard]] const std::vector<std::string>& parameters() const { return parameters_; }  // without the $

 private:
  std::string_view name_;
  std::size_t index_;
  std::string text_;
  std::string numbered_;
  std::vector<std::string> parameters_;
};

[[nodiscard]] std::span<const Query* const> every_query();

}  // namespace salespact::store::sql
