#include "base/search_text.hpp"

#include <doctest/doctest.h>

using namespace salespact;

TEST_CASE("what people look for is found without the marks, in either case") {
  CHECK(search_folded("  José  ÁLVAREZ ") == "jose alvarez");
  CHECK(search_folded("Müller-Ångström") == "muller-angstrom");
  CHECK(search_folded("Jose\xCC\x81") == "jose");  // the mark as a character of its own
  CHECK(search_folded("Straße") == "strasse");
  CHECK(search_folded("Łucja Øster Đorđe Œuvre Ægir Þór") == "lucja oster dorde oeuvre aegir thor");
  CHECK(search_folded("ﬁne ①") == "fine 1");
  CHECK(search_folded("Plain TEXT") == "plain text");
  CHECK(search_folded("").empty());
}

TEST_CASE("letters of other scripts stay letters of theirs") {
  CHECK(search_folded("Ελένη") == "ελενη");
  CHECK(search_folded("東京") == "東京");
  CHECK(search_folded("ЖУРАВЛЁВ") == "журавлев");
}
