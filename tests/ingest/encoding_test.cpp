#include "ingest/encoding.hpp"

#include <doctest/doctest.h>

using namespace salespact;          // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest;  // NOLINT(google-build-using-namespace): the values under test
using app::TextEncoding;

namespace {

std::string utf16(std::u16string_view text, bool little) {
  std::string out;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xFFU);
    out += little ? low : high;
    out += little ? high : low;
  }
  return out;
}

struct Read {
  std::string encoding;
  std::string text;
};

Read read_whole(const std::string& bytes, std::size_t at_once, std::size_t room = 4096,
                std::optional<TextEncoding> wanted = std::nullopt) {
  const auto source = from_memory(bytes, at_once);
  const auto survey = survey_bytes(*source, wanted);
  REQUIRE(survey.has_value());
  CHECK(survey->bytes == bytes.size());
  TextReader reader(*source, *survey);
  Read out{survey->text(), ""};
  std::string buffer(room, '\0');
  while (const std::size_t count = reader.read(buffer)) out.text.append(buffer, 0, count);
  return out;
}

app::RowProblem refused(const std::string& bytes, std::optional<TextEncoding> wanted = std::nullopt) {
  const auto source = from_memory(bytes, 3);
  const auto survey = survey_bytes(*source, wanted);
  REQUIRE_FALSE(survey.has_value());
  return survey.error();
}

}  // namespace

TEST_CASE("every encoding reads the same, however the bytes are cut") {
  const std::string text = "name,Zoë\nМосква,東京\n\xF0\x9F\x98\x80 end\n";
  const std::u16string wide = u"name,Zoë\nМосква,東京\n\U0001F600 end\n";
  for (std::size_t at_once = 1; at_once <= 9; ++at_once) {
    for (const std::size_t room : {std::size_t{4}, std::size_t{5}, std::size_t{64}}) {
      CAPTURE(at_once);
      CAPTURE(room);
      CHECK(read_whole(text, at_once, room).text == text);
      CHECK(read_whole("\xEF\xBB\xBF" + text, at_once, room).text == text);
      CHECK(read_whole("\xFF\xFE" + utf16(wide, true), at_once, room).text == text);
      CHECK(read_whole("\xFE\xFF" + utf16(wide, false), at_once, room).text == text);
    }
  }
  CHECK(read_whole(text, 7).encoding == "UTF-8");
  CHECK(read_whole("\xEF\xBB\xBF" + text, 7).encoding == "UTF-8 with BOM");
  CHECK(read_whole("\xFF\xFE" + utf16(wide, true), 7).encoding == "UTF-16 LE with BOM");
  CHECK(read_whole("\xFE\xFF" + utf16(wide, false), 7).encoding == "UTF-16 BE with BOM");
}

TEST_CASE("UTF-16 without a mark is known by where its zero bytes stand") {
  const std::u16string wide = u"id,owner,amount\n1,Zoë,5\n";
  CHECK(read_whole(utf16(wide, true), 5).encoding == "UTF-16 LE");
  CHECK(read_whole(utf16(wide, false), 5).encoding == "UTF-16 BE");
  CHECK(read_whole(utf16(wide, false), 5).text == "id,owner,amount\n1,Zoë,5\n");
}

TEST_CASE("what is not UTF-8 is Windows-1252") {
  const Read read = read_whole("caf\xE9;\x80 5;\x93quoted\x94\n", 2);
  CHECK(read.encoding == "Windows-1252");
  CHECK(read.text == "café;€ 5;“quoted”\n");
}

TEST_CASE("the option decides over what the bytes suggest") {
  CHECK(read_whole("caf\xC3\xA9\n", 2, 64, TextEncoding::windows_1252).text == "cafÃ©\n");
  CHECK(refused("one\ncaf\xE9\n", TextEncoding::utf8).code == "ENCODING_BROKEN");
  CHECK(refused("one\ncaf\xE9\n", TextEncoding::utf8).line == 2);
}

TEST_CASE("UTF-8 and other bytes in one file are refused, naming the line") {
  const auto problem = refused("caf\xC3\xA9\nna\xEFve\n");
  CHECK(problem.code == "ENCODING_UNCLEAR");
  CHECK(problem.line == 2);
  CHECK(read_whole("caf\xC3\xA9\nna\xEFve\n", 3, 64, TextEncoding::windows_1252).encoding == "Windows-1252");
}

TEST_CASE("NUL, half characters, workbooks and nothing at all are refused") {
  CHECK(refused(std::string("a,b\r\n1,\0\r\n", 9)).code == "FILE_NUL");
  CHECK(refused(std::string("a,b\r\n1,\0\r\n", 9)).line == 2);
  CHECK(refused("\xFF\xFE" + utf16(u"a\nb", true) + std::string("\0\0", 2)).line == 2);
  CHECK(refused("\xFF\xFE" + std::string("a\0\n\0\x3D\xD8x\0", 8)).code == "ENCODING_BROKEN");
  CHECK(refused("\xFF\xFE" + std::string("a\0b", 3)).code == "ENCODING_BROKEN");
  CHECK(refused("caf\xE9 \x81\n").code == "ENCODING_BROKEN");
  CHECK(refused("\xEF\xBB\xBF"
                "caf\xE9\n")
            .code == "ENCODING_BROKEN");
  CHECK(refused("PK\x03\x04rest").code == "FILE_NOT_TEXT");
  CHECK(refused("").code == "FILE_EMPTY");
}

TEST_CASE("a sequence of UTF-8 is judged byte by byte") {
  CHECK(utf8_sequence("a") == 1);
  CHECK(utf8_sequence("\xC3\xA9") == 2);
  CHECK(utf8_sequence("\xC3") == -1);
  CHECK(utf8_sequence("\xF0\x9F\x98") == -1);
  for (const char* bad :
       {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\x80", "\xC3("}) {
    CAPTURE(bad);
    CHECK(utf8_sequence(bad) == 0);
  }
}
