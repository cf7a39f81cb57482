#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "http/server/problem.hpp"
#include "http/server/request.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::http {

// Reads typed query parameters and collects what is wrong with them:
//   QueryReader query(request);
//   const auto as_of = query.date("as_of");
//   const auto limit = query.whole("limit", 1, 200).value_or(50);
//   if (auto problem = query.problem()) return *problem;
class QueryReader {
 public:
  explicit QueryReader(const Request& request) : request_(request) {}

  // nullopt: absent, or refused.
  std::optional<std::string_view> text(std::string_view name);  // one clean line
  std::optional<std::int64_t> whole(std::string_view name, std::int64_t min, std::int64_t max);
  std::optional<Date> date(std::string_view name);
  std::optional<bool> flag(std::string_view name);  // "true" or "false"
  std::optional<std::string_view> one_of(std::string_view name, std::span<const std::string_view> words);
  template <class Tag>
  std::optional<Id<Tag>> id(std::string_view name) {
    const auto value = request_.query_value(name);
    if (!value) return std::nullopt;
    const auto id = Id<Tag>::parse(*value);
    if (!id) refuse(name, "bad_id", "must be an id of 13 characters as this server gives them");
    return id;
  }

  void refuse(std::string_view name, std::string_view code, std::string_view message);
  [[nodiscard]] std::optional<Problem> problem() const;

 private:
  const Request& request_;
  std::vector<FieldError> errors_;
};

}  // namespace salespact::http
