#include "base/check.hpp"
#include "fuzz/support/fuzz.hpp"
#include "http/json/decode.hpp"
#include "wire/json_encode.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace {

using salespact::http::FieldErrors;
using salespact::http::JsonDocument;

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Thing {};

struct Everything {
  std::int64_t n = 0;
  std::optional<std::string> text;
  std::optional<bool> flag;
  std::optional<salespact::Date> day;
  std::optional<salespact::Currency> currency;
  std::optional<salespact::Decimal> amount;
  std::optional<salespact::Id<Thing>> id;
  std::optional<Colour> colour;
  std::vector<Everything> below;
  std::map<std::string, std::string> named;
};
BOOST_DESCRIBE_STRUCT(Everything, (), (n, text, flag, day, currency, amount, id, colour, below, named))

}  // namespace

SALESPACT_FUZZER(json_body) {
  const auto document = JsonDocument::parse(bytes);
  if (!document) return;
  Everything read;
  FieldErrors errors;
  decode(document->root(), read, errors);
  if (!errors.empty()) {
    const auto problem = salespact::http::fields_problem(std::move(errors));
    salespact::check(problem.errors.size() <= 100, "a refusal stays small");
    (void)problem_json(problem, "id");
    return;
  }
  const std::string written = salespact::wire::to_json(read);
  const auto again = salespact::http::from_json<Everything>(written, {32, 1'000'000});
  salespact::check(again.has_value(), "what was read is written so that it can be read");
  salespact::check(salespact::wire::to_json(*again) == written, "writing and reading change nothing");
}
