#include "domain/pact/document.hpp"

#include "base/digest.hpp"

#include <doctest/doctest.h>

using namespace salespact;  // NOLINT(google-build-using-namespace): the feature under test

TEST_CASE("G73 the hash of a text is SHA-256 over its canonical JSON") {
  const Document text = DocumentObject{
      {"version", "1"},
      {"pact_id", "P-1"},
      {"mas", DocumentList{DocumentObject{{"min", "8"}, {"metric", "meetings"}, {"cadence", "week"}}}},
  };
  CHECK(canonical_json(text) ==
        R"({"mas":[{"cadence":"week","metric":"meetings","min":"8"}],"pact_id":"P-1","version":"1"})");
  CHECK(to_hex(sha256(canonical_json(text))) == "dabb48d7d445d09831be66e57e43a23b40376271465269b6b7ff0720316b38f0");
}

TEST_CASE("RFC 8785 members come by the UTF-16 code units of their names, lists stay as they are") {
  // The example of RFC 8785, section 3.2.3.
  const Document text = DocumentObject{{"\u20ac", "Euro Sign"},
                                       {"\r", "Carriage Return"},
                                       {"\ufb33", "Hebrew Letter Dalet With Dagesh"},
                                       {"1", "One"},
                                       {"\U0001F600", "Emoji: Grinning Face"},
                                       {"\u0080", "Control"},
                                       {"\u00f6", "Latin Small Letter O With Diaeresis"}};
  CHECK(canonical_json(text) ==
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With "
        "Diaeresis\",\"\u20ac\":\"Euro Sign\",\"\U0001F600\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet "
        "With Dagesh\"}");
  CHECK(canonical_json(DocumentList{"b", "a", true, DocumentList{}}) == R"(["b","a",true,[]])");
}

TEST_CASE("RFC 8785 only quotes, backslashes and controls are escaped, each in its shortest form") {
  CHECK(canonical_json("\"\\/\b\f\n\r\t\x1f\x7f \u00e9\u2028") ==
        "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u001f\x7f \u00e9\u2028\"");
}

TEST_CASE("one name before a longer one that begins with it, and nothing in an empty object") {
  CHECK(canonical_json(DocumentObject{{"ab", "2"}, {"a", "1"}, {"", "0"}}) == R"({"":"0","a":"1","ab":"2"})");
  CHECK(canonical_json(Document()) == "{}");
}

TEST_CASE("a member is found by its name, in objects only") {
  const Document text = DocumentObject{{"a", "1"}};
  REQUIRE(text.find("a") != nullptr);
  CHECK(*text.find("a") == Document("1"));
  CHECK(text.find("b") == nullptr);
  CHECK(Document("a").find("a") == nullptr);
}
