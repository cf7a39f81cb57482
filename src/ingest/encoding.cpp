#include "ingest/encoding.hpp"

#include "base/check.hpp"
#include "ingest/byte_scan.hpp"

#include <algorithm>

namespace salespact::ingest {
namespace {

using app::TextEncoding;

constexpr std::size_t chunk_size = std::size_t{256} * 1024;

// 0x80..0x9F of Windows-1252; 0 = undefined.
constexpr std::array<std::uint16_t, 32> windows_1252_high = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::uint32_t byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

CodePoint decode_windows_1252(std::uint32_t byte) {
  if (byte < 0x80 || byte > 0x9F) return {byte, 1};
  const std::uint32_t value = windows_1252_high.at(byte - 0x80);
  return {value == 0 ? broken_code_point : value, 1};
}

std::uint32_t utf16_unit(std::string_view text, std::size_t at, bool little) {
  return little ? byte_at(text, at) | byte_at(text, at + 1) << 8U : byte_at(text, at) << 8U | byte_at(text, at + 1);
}

bool is_high_surrogate(std::uint32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(std::uint32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

std::optional<CodePoint> decode_utf16(std::string_view text, bool little) {
  if (text.size() < 2) return std::nullopt;
  const std::uint32_t first = utf16_unit(text, 0, little);
  if (is_low_surrogate(first)) return CodePoint{broken_code_point, 2};
  if (!is_high_surrogate(first)) return CodePoint{first, 2};
  if (text.size() < 4) return std::nullopt;
  const std::uint32_t second = utf16_unit(text, 2, little);
  if (!is_low_surrogate(second)) return CodePoint{broken_code_point, 2};
  return CodePoint{0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00), 4};
}

}  // namespace

std::optional<CodePoint> decode_one(std::string_view text, TextEncoding encoding) {
  check(encoding != TextEncoding::utf8, "UTF-8 is not transcoded");
  if (text.empty()) return std::nullopt;
  if (encoding == TextEncoding::windows_1252) return decode_windows_1252(byte_at(text, 0));
  return decode_utf16(text, encoding == TextEncoding::utf16_le);
}

std::size_t encode_utf8(std::uint32_t code_point, char* out) {
  const auto put = [out](std::size_t at, std::uint32_t byte) { out[at] = static_cast<char>(byte); };
  const auto tail = [code_point](unsigned shift) { return 0x80U | ((code_point >> shift) & 0x3FU); };
  if (code_point < 0x80) return put(0, code_point), 1;
  if (code_point < 0x800) return put(0, 0xC0U | code_point >> 6U), put(1, tail(0)), 2;
  if (code_point < 0x10000) return put(0, 0xE0U | code_point >> 12U), put(1, tail(6)), put(2, tail(0)), 3;
  return put(0, 0xF0U | code_point >> 18U), put(1, tail(12)), put(2, tail(6)), put(3, tail(0)), 4;
}

int utf8_sequence(std::string_view text) {
  const std::uint32_t lead = byte_at(text, 0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  for (std::size_t at = 1; at < length; ++at) {
    if (at == text.size()) return -1;
    // The first byte after the lead has a narrower range where overlong forms, surrogates or 0x110000 would start.
    const std::uint32_t lowest = at > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const std::uint32_t highest = at > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (byte_at(text, at) < lowest || byte_at(text, at) > highest) return 0;
  }
  return static_cast<int>(length);
}

std::string ByteSurvey::text() const {
  const auto named = [this](std::string name) {
    if (byte_order_mark) name += " with BOM";
    return name;
  };
  switch (encoding) {
    case TextEncoding::utf8: return named("UTF-8");
    case TextEncoding::utf16_le: return named("UTF-16 LE");
    case TextEncoding::utf16_be: return named("UTF-16 BE");
    case TextEncoding::windows_1252: return "Windows-1252";
  }
  report_bug("every encoding has a name", std::source_location::current());
}

void TextReader::rewind() {
  bytes_->rewind();
  bytes_read_ = 0;
  raw_at_ = raw_end_ = 0;
  if (!survey_.byte_order_mark) return;
  std::array<char, 3> mark{};
  const std::span<char> wanted(mark.data(), survey_.encoding == TextEncoding::utf8 ? 3 : 2);
  for (std::size_t at = 0; at < wanted.size();) {
    const std::size_t count = read_raw(wanted.subspan(at));
    if (count == 0) return;
    at += count;
  }
}

std::size_t TextReader::read_raw(std::span<char> out) {
  const std::size_t count = bytes_->read(out);
  bytes_read_ += count;
  return count;
}

std::size_t TextReader::read(std::span<char> out) {
  return survey_.encoding == TextEncoding::utf8 ? read_raw(out) : read_transcoded(out);
}

bool TextReader::fill() {
  if (raw_.empty()) raw_.resize(chunk_size);
  std::copy(raw_.begin() + static_cast<std::ptrdiff_t>(raw_at_), raw_.begin() + static_cast<std::ptrdiff_t>(raw_end_),
            raw_.begin());
  raw_end_ -= raw_at_;
  raw_at_ = 0;
  const std::size_t count = read_raw(std::span(raw_).subspan(raw_end_));
  raw_end_ += count;
  return count > 0;
}

std::size_t TextReader::read_transcoded(std::span<char> out) {
  std::size_t written = 0;
  while (out.size() - written >= 4) {
    const auto one = decode_one({raw_.data() + raw_at_, raw_end_ - raw_at_}, survey_.encoding);
    if (!one) {
      if (written > 0 || !fill()) break;
      continue;
    }
    raw_at_ += one->used;
    const bool broken = one->value == broken_code_point || one->value == 0;
    if (broken) throw std::runtime_error("the file changed while it was read");
    written += encode_utf8(one->value, out.data() + written);
  }
  return written;
}

}  // namespace salespact::ingest
