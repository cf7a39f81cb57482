#include "base/digest_stream.hpp"
#include "ingest/byte_scan.hpp"
#include "ingest/encoding.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace salespact::ingest {
namespace {

using app::ImportCode;
using app::RowProblem;
using app::TextEncoding;

constexpr std::size_t chunk_size = std::size_t{64} * 1024;
constexpr std::size_t sample_size = 4096;

RowProblem refuse(ImportCode code, std::int64_t line, std::string message) {
  return {line, "", "", std::string(code_text(code)), std::move(message), ""};
}

constexpr std::string_view encoding_options = "--encoding utf-8, utf-16le, utf-16be or windows-1252";

struct Signature {
  std::string_view bytes;
  std::string_view name;
};
constexpr std::array<Signature, 5> no_text = {{{"PK\x03\x04", "an Excel workbook (XLSX) or another zip archive"},
                                               {"\xD0\xCF\x11\xE0", "an old Excel workbook (XLS)"},
                                               {"%PDF", "a PDF document"},
                                               {"\x1F\x8B", "a gzip archive"},
                                               {"\x89PNG", "a picture"}}};

// Text of UTF-16 without a mark: most of its letters have one zero byte, always on the same side.
std::optional<TextEncoding> unmarked_utf16(std::string_view sample) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t at = 0; at < sample.size(); ++at) zeros.at(at % 2) += sample[at] == '\0' ? 1U : 0U;
  const std::size_t many = sample.size() * 3 / 10;  // of the half that could be zero: 60 %
  if (sample.size() >= 4 && zeros[1] > many && zeros[0] == 0) return TextEncoding::utf16_le;
  if (sample.size() >= 4 && zeros[0] > many && zeros[1] == 0) return TextEncoding::utf16_be;
  return std::nullopt;
}

struct Beginning {
  std::optional<TextEncoding> encoding;  // absent: one byte a letter, which one is still to be seen
  bool mark = false;
};

Beginning look_at_beginning(std::string_view sample) {
  if (sample.starts_with("\xEF\xBB\xBF")) return {TextEncoding::utf8, true};
  if (sample.starts_with("\xFF\xFE")) return {TextEncoding::utf16_le, true};
  if (sample.starts_with("\xFE\xFF")) return {TextEncoding::utf16_be, true};
  return {unmarked_utf16(sample), false};
}

// What the bytes hold besides ASCII, with offsets of the first of each.
class ByteCensus {
 public:
  void add(std::string_view chunk, bool last);

  std::uint64_t offset = 0;  // bytes seen
  std::uint64_t utf8_sequences = 0;
  std::optional<std::uint64_t> nul;
  std::optional<std::uint64_t> not_utf8;
  std::optional<std::uint64_t> not_windows_1252;

 private:
  void add_unusual(std::string_view rest, bool last, std::size_t& at);
  std::string carried_;  // a sequence that the chunk before cut off
};

void note(std::optional<std::uint64_t>& first, std::uint64_t offset) {
  if (!first) first = offset;
}

void ByteCensus::add_unusual(std::string_view rest, bool last, std::size_t& at) {
  const std::uint64_t here = offset + at;
  if (rest.front() == '\0') {
    note(nul, here);
    ++at;
    return;
  }
  if (decode_one(rest.substr(0, 1), TextEncoding::windows_1252)->value == broken_code_point)
    note(not_windows_1252, here);
  const int length = utf8_sequence(rest);
  if (length > 0) {
    utf8_sequences += 1;
    for (std::size_t i = 1; i < static_cast<std::size_t>(length); ++i) {
      if (decode_one(rest.substr(i, 1), TextEncoding::windows_1252)->value == broken_code_point)
        note(not_windows_1252, here + i);
    }
    at += static_cast<std::size_t>(length);
  } else if (length < 0 && !last) {
    carried_ = rest;
    at += rest.size();
  } else {
    note(not_utf8, here);
    ++at;
  }
}

void ByteCensus::add(std::string_view chunk, bool last) {
  std::string joined;
  if (!carried_.empty()) {
    offset -= carried_.size();
    joined = std::move(carried_);
    joined += chunk;
    carried_.clear();
    chunk = joined;
  }
  for (std::size_t at = 0; at < chunk.size();) {
    const char* const found = find_unusual(chunk.data() + at, chunk.data() + chunk.size());
    at = static_cast<std::size_t>(found - chunk.data());
    if (at < chunk.size()) add_unusual(chunk.substr(at), last, at);
  }
  offset += chunk.size();
}

// Calls `use(chunk, last)` for all bytes.
template <class Use>
void each_chunk(ByteSource& bytes, Use&& use) {
  bytes.rewind();
  std::vector<char> buffer(chunk_size);
  while (const std::size_t count = bytes.read(buffer)) use(std::string_view(buffer.data(), count), false);
  use(std::string_view{}, true);
}

std::int64_t line_of(ByteSource& bytes, std::uint64_t offset) {
  std::int64_t line = 1;
  char before = '\0';
  std::uint64_t seen = 0;
  each_chunk(bytes, [&](std::string_view chunk, bool) {
    for (const char c :
         chunk.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(chunk.size(), offset - seen)))) {
      if (c == '\r' || (c == '\n' && before != '\r')) ++line;
      before = c;
      ++seen;
    }
  });
  return line;
}

std::optional<RowProblem> judge_utf16(ByteSource& bytes, TextEncoding encoding) {
  std::optional<RowProblem> found;
  std::int64_t line = 1;
  std::uint32_t before = 0;
  std::string carried;
  each_chunk(bytes, [&](std::string_view chunk, bool last) {
    if (found) return;
    carried += chunk;
    std::string_view left = carried;
    while (const auto one = decode_one(left, encoding)) {
      if (one->value == 0) found = refuse(ImportCode::file_nul, line, "a NUL character; CSV text has none");
      if (one->value == broken_code_point)
        found = refuse(ImportCode::encoding_broken, line,
                       fmt::format("half a character of UTF-16; say which text it is with {}", encoding_options));
      if (found) return;
      if (one->value == '\r' || (one->value == '\n' && before != '\r')) ++line;
      before = one->value;
      left.remove_prefix(one->used);
    }
    if (last && !left.empty())
      found = refuse(ImportCode::encoding_broken, line, "the file ends in the middle of a character of UTF-16");
    carried = std::string(left);
  });
  return found;
}

std::expected<TextEncoding, RowProblem> judge_bytes(ByteSource& bytes, const ByteCensus& census,
                                                    std::optional<TextEncoding> wanted) {
  if (census.nul)
    return std::unexpected(refuse(ImportCode::file_nul, line_of(bytes, *census.nul), "a NUL byte; CSV text has none"));
  if (wanted == TextEncoding::utf8 && census.not_utf8) {
    return std::unexpected(
        refuse(ImportCode::encoding_broken, line_of(bytes, *census.not_utf8),
               "the first byte that is not UTF-8 is on this line; save the file as UTF-8 or leave --encoding out"));
  }
  if (wanted == TextEncoding::windows_1252 || (!wanted && census.not_utf8)) {
    if (census.not_windows_1252) {
      return std::unexpected(refuse(ImportCode::encoding_broken, line_of(bytes, *census.not_windows_1252),
                                    "this line is neither UTF-8 nor Windows-1252; save the file as UTF-8"));
    }
    if (!wanted && census.utf8_sequences > 0) {
      return std::unexpected(refuse(
          ImportCode::encoding_unclear, line_of(bytes, *census.not_utf8),
          fmt::format("this line is not UTF-8, but {} elsewhere {}: save the file "
                      "as UTF-8, or say --encoding windows-1252 to read every byte so",
                      census.utf8_sequences == 1 ? "one letter" : fmt::format("{} letters", census.utf8_sequences),
                      census.utf8_sequences == 1 ? "is" : "are")));
    }
    return TextEncoding::windows_1252;
  }
  return TextEncoding::utf8;
}

std::string beginning_of(ByteSource& bytes) {
  bytes.rewind();
  std::string sample(sample_size, '\0');
  std::size_t filled = 0;
  while (filled < sample.size()) {
    const std::size_t count = bytes.read(std::span(sample).subspan(filled));
    if (count == 0) break;
    filled += count;
  }
  sample.resize(filled);
  return sample;
}

}  // namespace

std::expected<ByteSurvey, RowProblem> survey_bytes(ByteSource& bytes, std::optional<TextEncoding> wanted) {
  const std::string sample = beginning_of(bytes);
  if (sample.empty())
    return std::unexpected(
        refuse(ImportCode::file_empty, 0, "the file is empty; its first line has to name the columns"));
  for (const Signature& signature : no_text) {
    if (sample.starts_with(signature.bytes)) {
      return std::unexpected(
          refuse(ImportCode::file_not_text, 0, fmt::format("this is {}; save or export it as CSV", signature.name)));
    }
  }
  const Beginning beginning = look_at_beginning(sample);
  ByteSurvey survey;
  survey.encoding = wanted.value_or(beginning.encoding.value_or(TextEncoding::utf8));
  DigestStream digest;
  survey.byte_order_mark = beginning.mark && beginning.encoding == survey.encoding;
  ByteCensus census;
  if (survey.encoding == TextEncoding::utf16_le || survey.encoding == TextEncoding::utf16_be) {
    if (auto problem = judge_utf16(bytes, survey.encoding)) return std::unexpected(*std::move(problem));
    each_chunk(bytes, [&](std::string_view chunk, bool) {
      survey.bytes += chunk.size();
      digest.add(chunk);
    });
    survey.content_hash = digest.finish();
    return survey;
  }
  each_chunk(bytes, [&](std::string_view chunk, bool last) {
    census.add(chunk, last);
    digest.add(chunk);
  });
  survey.bytes = census.offset;
  survey.content_hash = digest.finish();
  const auto encoding = judge_bytes(bytes, census,
                                    wanted                   ? wanted
                                    : survey.byte_order_mark ? std::optional(TextEncoding::utf8)
                                                             : std::nullopt);
  if (!encoding) return std::unexpected(encoding.error());
  survey.encoding = *encoding;
  return survey;
}

}  // namespace salespact::ingest
