#include "pdf/cairo_printer.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <sys/resource.h>

using namespace salespact;  // NOLINT(google-build-using-namespace): the values under test
using Kind = app::PrintedPart::Kind;

namespace {

app::PrintedDocument document_of(std::vector<app::PrintedPart> parts) {
  return {.title = "Pact of Ana ☕",
          .subject = "Text 1",
          .language = "en",
          .footer = "Text 1",
          .page = "Page",
          .of = "of",
          .as_of = {1'800'000'000'000'000},
          .parts = std::move(parts)};
}

std::string printed(std::vector<app::PrintedPart> parts) {
  return pdf::CairoPrinter().pdf(document_of(std::move(parts)));
}
std::string printed(const std::string& text) { return printed({{Kind::paragraph, text}}); }

int count(const std::string& bytes, std::string_view what) {
  int found = 0;
  for (std::size_t at = bytes.find(what); at != std::string::npos; at = bytes.find(what, at + 1)) ++found;
  return found;
}
int pages(const std::string& bytes) { return count(bytes, "/Type /Page "); }

std::string repeated(std::string_view text, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += text;
  return out;
}

double seconds_of_cpu() {
  rusage used{};
  getrusage(RUSAGE_THREAD, &used);
  return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         (static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6);
}

}  // namespace

TEST_CASE("K11: a document is a PDF of A4 with its fonts inside, the same bytes every time") {
  const std::vector<app::PrintedPart> parts = {{Kind::title, "Sales pact"}, {Kind::paragraph, "Ana and Mo 🚀"}};
  const std::string bytes = printed(parts);
  CHECK(bytes.starts_with("%PDF-1."));
  CHECK(bytes.find("595.28") != std::string::npos);
  CHECK(count(bytes, "/FontFile") == 3);
  CHECK(pages(bytes) == 1);
  CHECK(printed({{Kind::paragraph, "Ольга ☕ أنا"}}) != bytes);
  CHECK(printed(parts) == bytes);
  std::string elsewhere;
  std::thread([&] { elsewhere = printed(parts); }).join();
  CHECK(elsewhere == bytes);
  CHECK(printed({{Kind::title, "Sales pact"}, {Kind::paragraph, "Ana and Moe 🚀"}}) != bytes);
}

TEST_CASE("a text longer than a page goes on over the next ones") {
  CHECK(pages(printed(repeated("mornings of prospecting ", 48'000))) >= 8);
  CHECK(pages(printed({{Kind::fixed, std::string(20'000, 'a')}})) >= 3);
  CHECK(pages(printed(std::vector<app::PrintedPart>(300, {Kind::bullet, "One line"}))) >= 5);
  CHECK(pages(printed(std::vector<app::PrintedPart>(300, {Kind::fact, "One line", "Name"}))) >= 5);
}

TEST_CASE("a heading never stands alone at the end of a page") {
  for (int lines = 1; lines < 60; ++lines) {
    std::vector<app::PrintedPart> parts(static_cast<std::size_t>(lines), {Kind::paragraph, "One line"});
    const int before = pages(printed(parts));
    parts.push_back({Kind::heading, "Heading"});
    const int with_heading = pages(printed(parts));
    parts.push_back({Kind::paragraph, "What it is about"});
    CAPTURE(lines);
    CHECK(pages(printed(parts)) == with_heading);
    CHECK(with_heading <= before + 1);
  }
}

TEST_CASE("names in any script, emoji and what is left empty come out") {
  for (const std::string text : {"Ana 🚀☕", "Łukasz Żółć", "Ольга", "أنا", "安娜", "", "\n\n"}) {
    CAPTURE(text);
    const std::string bytes = printed({{Kind::paragraph, text}, {Kind::bullet, text}, {Kind::fact, text, text}});
    CHECK(bytes.starts_with("%PDF-1."));
    CHECK(pages(bytes) == 1);
  }
  CHECK(pages(printed(std::vector<app::PrintedPart>{})) == 1);
}

TEST_CASE("what is no text is shown as such, and never steers the page") {
  const std::string shown = printed("a\uFFFDb\uFFFDc\uFFFD");
  CHECK(printed("a\x01"
                "b\xFF"
                "c\u202E") == shown);
  CHECK(printed("a\r\n\r\n\r\n\r\nb\n\n") == printed("a\n\nb"));
  CHECK(pages(printed(repeated("\n", 100'000) + "a")) == 1);
}

TEST_CASE("a million bytes of whatever it is take seconds, and little more memory than their pages") {
  for (const auto& [unit, bytes] :
       std::vector<std::pair<std::string, std::size_t>>{{"mornings of prospecting ", 1'000'000},
                                                        {"a", 1'000'000},
                                                        {"a\n", 500'000},
                                                        {"🚀", 500'000},
                                                        {"أنا ", 500'000},
                                                        {"e\u0301\u0302\u0303", 200'000},
                                                        {"\u200B", 200'000},
                                                        {"👩\u200D👩\u200D👧\u200D👦", 200'000}}) {
    CAPTURE(unit);
    const double before = seconds_of_cpu();
    const std::string printed_bytes = printed(repeated(unit, bytes));
    CHECK(seconds_of_cpu() - before < 60);  // 4 at most when it was measured; square growth would be minutes
    CHECK(printed_bytes.starts_with("%PDF-1."));
    CHECK(printed_bytes.size() < 8U << 20U);
  }
}

TEST_CASE("more than a document may hold is refused, and said how much that is") {
  CHECK_THROWS_WITH(static_cast<void>(printed(std::string(app::longest_printed + 1, 'a'))),
                    "there is more to print than 2097152 bytes");
}
