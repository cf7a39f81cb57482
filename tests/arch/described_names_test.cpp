#include "arch/source_file.hpp"

#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <string>
#include <vector>

using namespace salespact::arch;

namespace {

// Described structs become functions and OpenAPI schemas under their bare name: two of one name would be mixed up
// silently.
std::vector<std::string> names_given_twice(const std::vector<SourceFile>& files) {
  static const std::regex described(R"((?:^|\n)BOOST_DESCRIBE_(?:STRUCT|ENUM)\((\w+))");
  std::map<std::string, std::string> first;
  std::vector<std::string> twice;
  for (const SourceFile& file : files) {
    for (std::sregex_iterator it(file.text.begin(), file.text.end(), described), end; it != end; ++it) {
      const std::string name = (*it)[1];
      const auto [at, fresh] = first.try_emplace(name, file.path);
      if (!fresh) twice.push_back(name + " in " + at->second + " and " + file.path);
    }
  }
  return twice;
}

}  // namespace

TEST_CASE("no two described structs share a name") {
  for (const std::string& name : names_given_twice(read_sources("src"))) FAIL_CHECK(name);
}

TEST_CASE("a described struct of a name that exists already is found") {
  const SourceFile one{.path = "src/wire/a.hpp", .text = "BOOST_DESCRIBE_STRUCT(PersonView, (), (id))"};
  const SourceFile other{.path = "src/http/b.hpp", .text = "BOOST_DESCRIBE_STRUCT(PersonView, (), (name))"};
  CHECK(names_given_twice({one}).empty());
  CHECK(names_given_twice({one, other}).size() == 1);
}
