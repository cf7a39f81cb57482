#include "store/json_text.hpp"

#include "app/ports/store_fault.hpp"
#include "base/json_writer.hpp"

#include <boost/json.hpp>

namespace salespact::store {
namespace {

namespace json = boost::json;

// Runs `read` over the parsed text; every way in which it can be wrong is the same damage.
template <class Read>
auto reading(std::string_view text, Read read) {
  try {
    return read(json::parse(json::string_view(text.data(), text.size())));
  } catch (const std::exception&) {
    throw app::StoreFault("a stored JSON text can't be read");
  }
}

std::string text_from(const json::value& value) {
  return std::string(value.as_string().c_str(), value.as_string().size());
}

}  // namespace

std::string json_of(const std::vector<std::int64_t>& numbers) {
  JsonWriter out;
  out.begin_array();
  for (const std::int64_t number : numbers) out.value(number);
  return out.end_array().take();
}

std::string json_of(const std::vector<std::string>& words) {
  JsonWriter out;
  out.begin_array();
  for (const auto& word : words) out.value(std::string_view(word));
  return out.end_array().take();
}

std::string json_of(const std::vector<std::vector<std::string>>& rows) {
  JsonWriter out;
  out.begin_array();
  for (const auto& row : rows) {
    out.begin_array();
    for (const auto& word : row) out.value(std::string_view(word));
    out.end_array();
  }
  return out.end_array().take();
}

std::string json_of(const std::map<Date, std::int64_t>& numbers_by_day) {
  JsonWriter out;
  out.begin_object();
  for (const auto& [day, number] : numbers_by_day) out.field(day.iso(), number);
  return out.end_object().take();
}

std::string json_of(const std::map<Date, std::string>& texts_by_day) {
  JsonWriter out;
  out.begin_object();
  for (const auto& [day, text] : texts_by_day) out.field(day.iso(), std::string_view(text));
  return out.end_object().take();
}

std::string json_of(const Dimensions& dimensions) {
  JsonWriter out;
  out.begin_object();
  for (const auto& [key, value] : dimensions) out.field(key, std::string_view(value));
  return out.end_object().take();
}

std::vector<std::int64_t> numbers_from_json(std::string_view text) {
  return reading(text, [](const json::value& parsed) {
    std::vector<std::int64_t> out;
    for (const auto& item : parsed.as_array()) out.push_back(item.as_int64());
    return out;
  });
}

std::vector<std::string> words_from_json(std::string_view text) {
  return reading(text, [](const json::value& parsed) {
    std::vector<std::string> out;
    for (const auto& item : parsed.as_array()) out.push_back(text_from(item));
    return out;
  });
}

std::vector<std::vector<std::string>> rows_from_json(std::string_view text, std::size_t width) {
  return reading(text, [width](const json::value& parsed) {
    std::vector<std::vector<std::string>> out;
    for (const auto& row : parsed.as_array()) {
      if (row.as_array().size() != width) throw app::StoreFault("a stored row has other columns");
      auto& words = out.emplace_back();
      for (const auto& word : row.as_array()) words.push_back(text_from(word));
    }
    return out;
  });
}

std::map<Date, std::int64_t> numbers_by_day_from_json(std::string_view text) {
  return reading(text, [](const json::value& parsed) {
    std::map<Date, std::int64_t> out;
    for (const auto& [key, value] : parsed.as_object()) {
      out[Date::parse_iso(std::string_view(key.data(), key.size())).value()] = value.as_int64();
    }
    return out;
  });
}

std::map<Date, std::string> texts_by_day_from_json(std::string_view text) {
  return reading(text, [](const json::value& parsed) {
    std::map<Date, std::string> out;
    for (const auto& [key, value] : parsed.as_object()) {
      out[Date::parse_iso(std::string_view(key.data(), key.size())).value()] = text_from(value);
    }
    return out;
  });
}

void read_dimensions(std::string_view text, Dimensions& out) {
  out.clear();
  if (text.empty()) return;
  reading(text, [&out](const json::value& parsed) {
    for (const auto& [key, value] : parsed.as_object()) out[std::string(key.data(), key.size())] = text_from(value);
    return true;
  });
}

}  // namespace salespact::store
