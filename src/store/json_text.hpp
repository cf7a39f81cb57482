#pragma once

#include "domain/metric/record.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::store {

// Small lists and maps that are stored as JSON text. What can't be read is damage: StoreFault.
[[nodiscard]] std::string json_of(const std::vector<std::int64_t>& numbers);
[[nodiscard]] std::string json_of(const std::vector<std::string>& words);
[[nodiscard]] std::string json_of(const std::vector<std::vector<std::string>>& rows);
[[nodiscard]] std::string json_of(const std::map<Date, std::int64_t>& numbers_by_day);
[[nodiscard]] std::string json_of(const std::map<Date, std::string>& texts_by_day);
[[nodiscard]] std::string json_of(const Dimensions& dimensions);

[[nodiscard]] std::vector<std::int64_t> numbers_from_json(std::string_view json);
[[nodiscard]] std::vector<std::string> words_from_json(std::string_view json);
[[nodiscard]] std::vector<std::vector<std::string>> rows_from_json(std::string_view json, std::size_t width);
[[nodiscard]] std::map<Date, std::int64_t> numbers_by_day_from_json(std::string_view json);
[[nodiscard]] std::map<Date, std::string> texts_by_day_from_json(std::string_view json);
void read_dimensions(std::string_view json, Dimensions& out);

}  // namespace salespact::store
