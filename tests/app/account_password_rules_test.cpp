#include "app/account/password_rules.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace salespact::app;  // NOLINT(google-build-using-namespace): the rules under test

namespace {

const std::vector<std::string> about{"Ana López", "ana.lopez@acme.example", "Acme Widgets"};

std::optional<PasswordWeakness> weakness(std::string_view password) { return weakness_of(password, about); }

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("A3: a password has 12 to 128 code points, counted as people do, of any kind") {
  CHECK(weakness("vkq7 fmo zrx") == std::nullopt);
  CHECK(weakness("vkq7 fmo zr") == PasswordWeakness::too_short);
  CHECK(weakness("Žluťoučký kůň") == std::nullopt);
  CHECK(weakness("Žluťoučký k") == PasswordWeakness::too_short);
  CHECK(weakness("東風西雨南雪北霜山河花鳥") == std::nullopt);
  CHECK(weakness("東風西雨南雪北霜山河花") == PasswordWeakness::too_short);
  const std::string block = "vkq7 fmo zrx bu3";  // 16
  CHECK(weakness(repeated(block, 8)) == std::nullopt);
  CHECK(weakness(repeated(block, 8) + "x") == PasswordWeakness::too_long);
}

TEST_CASE("a password is text") {
  CHECK(weakness("\xFF\xFE twelve or more") == PasswordWeakness::not_text);
  CHECK(weakness(std::string_view("with\0a nul inside it", 20)) == PasswordWeakness::not_text);
}

TEST_CASE("A4: at least 3,000 common passwords are known, and stay known under the usual disguises") {
  CHECK(common_password_count() >= 3000);
  for (const std::string bad :
       {"password1234", "PASSWORD2027!", "Passw0rd!2027", "p@ssw0rdp@ssw0rd", "passwordpassword", "qwertyuiop123",
        "123456789012", "iloveyou12345", "1234qwer1234", "aaaaaaaaaaaaaaaa", "abcdefghijklmnop", "letmein-letmein",
        "monkey 2026 !!", "Dragon123456"}) {
    CAPTURE(bad);
    CHECK(weakness(bad) == PasswordWeakness::common);
  }
}

TEST_CASE("a phrase may hold a common word when enough of it is somebody's own") {
  for (const std::string good : {"correct horse battery staple", "dragon eats my umbrella", "password of the old mill",
                                 "7h-Vb2_xQ9!tLm", "twelve purple ducks"}) {
    CAPTURE(good);
    CHECK(weakness(good) == std::nullopt);
  }
}

TEST_CASE("A4: what everybody knows about the person or the company does not make a password") {
  for (const std::string bad :
       {"ana.lopez2027!", "lopezlopezlopez", "AcmeAcme2027", "Widgets-12345", "L0pez-2027-L0pez"}) {
    CAPTURE(bad);
    CHECK(weakness(bad) == PasswordWeakness::guessable);
  }
  CHECK(weakness("acme sells umbrellas to ducks") == std::nullopt);
}

TEST_CASE("every weakness says what would be accepted") {
  for (const auto each : {PasswordWeakness::not_text, PasswordWeakness::too_short, PasswordWeakness::too_long,
                          PasswordWeakness::common, PasswordWeakness::guessable}) {
    CHECK(explanation(each).size() > 30);
  }
}
