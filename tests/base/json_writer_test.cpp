#include "base/json_writer.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <utility>

using salespact::JsonWriter;

namespace {

std::string text_of(std::string_view value) {
  JsonWriter out;
  out.value(value);
  return out.take();
}

}  // namespace

TEST_CASE("what JSON can't have in a text is escaped wherever it stands, and nothing else is") {
  const std::pair<char, std::string> escaped[] = {{'"', "\\\""},       {'\\', "\\\\"},     {'\n', "\\n"},
                                                  {'\r', "\\r"},       {'\t', "\\t"},      {'\0', "\\u0000"},
                                                  {'\x1f', "\\u001f"}, {'\x01', "\\u0001"}};
  const std::string plain = "0 !#[]\x7f\u00fc\u20ac\U0001f600 and then some";
  CHECK(text_of(plain) == '"' + plain + '"');
  for (const auto& [character, as_text] : escaped) {
    for (std::size_t at = 0; at <= plain.size(); ++at) {
      std::string given = plain;
      given.insert(at, 1, character);
      std::string expected = plain;
      expected.insert(at, as_text);
      CHECK(text_of(given) == '"' + expected + '"');
    }
  }
  CHECK(text_of("\"\"\"\"\"\"\"\"\"") == R"("\"\"\"\"\"\"\"\"\"")");
}

TEST_CASE("commas stand between fields and values, also where a key was made beforehand") {
  JsonWriter out;
  out.begin_object()
      .ready_key(",\"a\":")
      .value(1)
      .ready_key(",\"b\":")
      .begin_array()
      .value("x")
      .value(true)
      .end_array();
  out.key("c").value(std::numeric_limits<std::int64_t>::min()).ready_key(",\"d\":").null().end_object();
  CHECK(out.text() == R"({"a":1,"b":["x",true],"c":-9223372036854775808,"d":null})");
}
