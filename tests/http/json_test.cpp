#include "http/json/decode.hpp"
#include "wire/json_encode.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace {

using salespact::Currency;
using salespact::Date;
using salespact::Decimal;
using salespact::Id;
using salespact::http::FieldError;
using salespact::http::FieldErrors;
using salespact::http::from_json;
using salespact::http::JsonDocument;
using salespact::http::Line;
using salespact::http::Prose;
using salespact::http::Whole;

struct Thing {};

enum class Stage { open, won, delete_ };
BOOST_DESCRIBE_ENUM(Stage, open, won, delete_)

struct Share {
  std::string owner;
  std::int64_t percent = 0;
};
BOOST_DESCRIBE_STRUCT(Share, (), (owner, percent))

struct Deal {
  Id<Thing> id;
  Decimal amount;
  Currency currency;
  Date closed_on;
  Stage stage = Stage::open;
  bool urgent = false;
  std::optional<std::string> note;
  std::vector<Share> shares;
  std::map<std::string, std::string> dimensions;
};
BOOST_DESCRIBE_STRUCT(Deal, (), (id, amount, currency, closed_on, stage, urgent, note, shares, dimensions))

struct Bounded {
  Line<1, 5> name;
  Prose<3> text;
  Whole<1, 200> limit;
};
BOOST_DESCRIBE_STRUCT(Bounded, (), (name, text, limit))

struct Span {
  std::int64_t from = 0;
  std::int64_t to = 0;
};
BOOST_DESCRIBE_STRUCT(Span, (), (from, to))
void check_fields(const Span& span, FieldErrors& errors) {
  if (span.to < span.from) errors.add("to", "before_from", "must not be before from");
}

struct Count {
  std::int64_t n = 0;
};
BOOST_DESCRIBE_STRUCT(Count, (), (n))

struct Words {
  std::string s;
};
BOOST_DESCRIBE_STRUCT(Words, (), (s))

struct Tree {
  std::vector<Tree> children;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (children))

const std::string deal_json =
    R"({"id":"0000000000017","amount":"-1234.50","currency":"EUR","closed_on":"2027-03-31","stage":"delete",)"
    R"("urgent":true,"note":null,"shares":[{"owner":"Ana","percent":60},{"owner":"Ben","percent":40}],)"
    R"("dimensions":{"region":"West \"1\""}})";

template <class T>
std::vector<FieldError> errors_of(std::string_view text) {
  const auto result = from_json<T>(text);
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().status == 400);
  return result.error().errors;
}

template <class T>
std::string code_of(std::string_view text) {
  const auto result = from_json<T>(text);
  return result ? "accepted" : result.error().code;
}

bool holds(const std::vector<FieldError>& errors, std::string_view pointer, std::string_view code) {
  return std::ranges::any_of(errors, [&](const FieldError& e) { return e.pointer == pointer && e.code == code; });
}

}  // namespace

TEST_CASE("a described struct is read and written without loss") {
  const auto deal = from_json<Deal>(deal_json);
  REQUIRE(deal.has_value());
  CHECK(deal->id.value == 39);
  CHECK(deal->amount == Decimal{-123450, 2});
  CHECK(deal->currency.code() == "EUR");
  CHECK(deal->closed_on.iso() == "2027-03-31");
  CHECK(deal->stage == Stage::delete_);
  CHECK(deal->urgent);
  CHECK_FALSE(deal->note.has_value());
  REQUIRE(deal->shares.size() == 2);
  CHECK(deal->shares[1].percent == 40);
  CHECK(deal->dimensions.at("region") == "West \"1\"");
  CHECK(salespact::wire::to_json(*deal) == deal_json);
}

TEST_CASE("everything that is wrong is said at once, each with its place") {
  const auto errors = errors_of<Deal>(
      R"({"id":"x","amount":12.5,"currency":"XXQ","closed_on":"2027-02-30","stage":"lost","urgent":"yes","note":5,)"
      R"("shares":[{"owner":"Ana","percent":1.5},{"percent":"40","a/b~c":1},7],"colour":"red"})");
  CHECK(holds(errors, "/id", "bad_id"));
  CHECK(holds(errors, "/amount", "wrong_type"));
  CHECK(holds(errors, "/currency", "bad_currency"));
  CHECK(holds(errors, "/closed_on", "bad_date"));
  CHECK(holds(errors, "/stage", "unknown_value"));
  CHECK(holds(errors, "/urgent", "wrong_type"));
  CHECK(holds(errors, "/note", "wrong_type"));
  CHECK(holds(errors, "/shares/0/percent", "bad_integer"));
  CHECK(holds(errors, "/shares/1/owner", "required"));
  CHECK(holds(errors, "/shares/1/percent", "wrong_type"));
  CHECK(holds(errors, "/shares/1/a~1b~0c", "unknown_field"));
  CHECK(holds(errors, "/shares/2", "wrong_type"));
  CHECK(holds(errors, "/dimensions", "required"));
  CHECK(holds(errors, "/colour", "unknown_field"));
  CHECK(errors.size() == 14);
}

TEST_CASE("integers are exact or refused") {
  CHECK(from_json<Count>(R"({"n":9223372036854775807})")->n == INT64_MAX);
  CHECK(from_json<Count>(R"({"n":-9223372036854775808})")->n == INT64_MIN);
  for (const char* bad : {"1.5", "1.0", "1e3", "1e30", "9223372036854775808", "-9223372036854775809",
                          "18446744073709551616", "99999999999999999999999999", "\"1\"", "true", "null"}) {
    CAPTURE(bad);
    CHECK_FALSE(from_json<Count>(R"({"n":)" + std::string(bad) + "}").has_value());
  }
}

TEST_CASE("an optional may be absent or null, a plain field neither") {
  CHECK(from_json<Words>(R"({"s":"a"})").has_value());
  CHECK(holds(errors_of<Words>("{}"), "/s", "required"));
  CHECK(holds(errors_of<Words>(R"({"s":null})"), "/s", "wrong_type"));
  CHECK(from_json<std::optional<Words>>("null").has_value());
}

TEST_CASE("bounds count code points and include their ends") {
  const auto read = [](std::string_view name, std::string_view text, std::string_view limit) {
    return from_json<Bounded>(std::string(R"({"name":")") + std::string(name) + R"(","text":")" + std::string(text) +
                              R"(","limit":)" + std::string(limit) + "}");
  };
  CHECK(read("ünïcö", "a\\nb", "1").has_value());
  CHECK(read("a", "", "200").has_value());
  CHECK_FALSE(read("", "", "1").has_value());
  CHECK_FALSE(read("ünïcöd", "", "1").has_value());
  CHECK_FALSE(read("a\\nb", "", "1").has_value());
  CHECK_FALSE(read("a\\u202eb", "", "1").has_value());
  CHECK_FALSE(read("a", "abcd", "1").has_value());
  CHECK_FALSE(read("a", "", "0").has_value());
  CHECK_FALSE(read("a", "", "201").has_value());
}

TEST_CASE("a rule over several fields runs once they could be read") {
  CHECK(from_json<Span>(R"({"from":1,"to":1})").has_value());
  CHECK(holds(errors_of<Span>(R"({"from":2,"to":1})"), "/to", "before_from"));
  CHECK(errors_of<Span>(R"({"from":2,"to":"x"})").size() == 1);
}

TEST_CASE("keys that come twice are refused, however deep") {
  CHECK(code_of<Count>(R"({"n":1,"n":2})") == "doubled_key");
  CHECK(code_of<Count>(R"({"n":1,"\u006e":1})") == "doubled_key");
  CHECK(code_of<Deal>(R"({"dimensions":{"a":"1","b":"2","a":"3"}})") == "doubled_key");
}

TEST_CASE("text is strict UTF-8 without NUL") {
  CHECK(from_json<Words>("{\"s\":\"gr\xc3\xbc\xc3\x9f\\u00e9\\ud83d\\ude00\"}")->s == "grüßé😀");
  CHECK(code_of<Words>("{\"s\":\"\xff\"}") == "bad_json");
  CHECK(code_of<Words>("{\"s\":\"\xc0\xaf\"}") == "bad_json");
  CHECK(code_of<Words>("{\"s\":\"\xed\xa0\x80\"}") == "bad_json");
  CHECK(code_of<Words>("{\"s\":\"\\ud800\"}") == "bad_json");
  CHECK(code_of<Words>("{\"\xff\":\"\"}") == "bad_json");
  CHECK(holds(errors_of<Words>("{\"s\":\"a\\u0000b\"}"), "/s", "bad_text"));
}

TEST_CASE("what is not JSON is refused with the place") {
  for (const char* bad : {"", " ", "{", "{\"s\":1}}", "{} {}", "{'s':1}", "{\"s\":1,}", "// c\n{}", "{\"s\":01}",
                          "{\"s\":+1}", "{\"s\":NaN}", "\xef\xbb\xbf{}", "nul"}) {
    CAPTURE(bad);
    CHECK(code_of<Words>(bad) == "bad_json");
  }
  CHECK(from_json<Words>(" \r\n\t{\"s\":\"\"} \r\n").has_value());
}

TEST_CASE("nesting is bounded at 32") {
  const auto nested = [](int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i) text += "[";
    return text + std::string(static_cast<std::size_t>(depth), ']');
  };
  CHECK(JsonDocument::parse(nested(32)).has_value());
  CHECK(JsonDocument::parse(nested(33)).error().code == "too_deep");
  CHECK(JsonDocument::parse(nested(100'000)).error().code == "too_deep");
  CHECK(from_json<Tree>(R"({"children":[{"children":[]},{"children":[]}]})")->children.size() == 2);
}

TEST_CASE("values are bounded at 100,000") {
  const auto list = [](int count) {
    std::string text = "[";
    for (int i = 0; i < count; ++i) text += i == 0 ? "1" : ",1";
    return text + "]";
  };
  CHECK(JsonDocument::parse(list(99'999)).has_value());
  CHECK(JsonDocument::parse(list(100'000)).error().code == "too_many_values");
}

TEST_CASE("what is told back of a hostile body stays small") {
  std::string text = "{";
  for (int i = 0; i < 1000; ++i) {
    text += (i == 0 ? "\"" : ",\"") + std::string(800, 'k') + std::to_string(i) + "\":1";
  }
  const auto problem = from_json<Count>(text + "}").error();
  CHECK(problem.errors.size() == 100);
  CHECK(problem_json(problem, "id").size() < 20'000);
}
