#pragma once

#include "app/ports/row_source.hpp"
#include "base/digest.hpp"
#include "ingest/byte_source.hpp"

#include <array>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::ingest {

struct ByteSurvey {
  app::TextEncoding encoding = app::TextEncoding::utf8;
  bool byte_order_mark = false;
  std::uint64_t bytes = 0;
  Sha256 content_hash{};  // of all bytes

  [[nodiscard]] std::string text() const;  // "UTF-16 LE with BOM"
};

// Reads all bytes once and says what text they are. Refused: NUL, what is no text, what is broken in its encoding, and
// what holds both UTF-8 sequences and bytes that only Windows-1252 explains.
[[nodiscard]] std::expected<ByteSurvey, app::RowProblem> survey_bytes(ByteSource& bytes,
                                                                      std::optional<app::TextEncoding> wanted);

// The bytes as UTF-8, without their byte order mark.
class TextReader {
 public:
  TextReader(ByteSource& bytes, const ByteSurvey& survey) : bytes_(&bytes), survey_(survey) { rewind(); }

  // How much was put into `out` (at least 4 bytes large); 0 only at the end.
  std::size_t read(std::span<char> out);
  void rewind();
  [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_; }

 private:
  std::size_t read_raw(std::span<char> out);
  std::size_t read_transcoded(std::span<char> out);
  bool fill();

  ByteSource* bytes_;
  ByteSurvey survey_;
  std::uint64_t bytes_read_ = 0;
  std::vector<char> raw_;  // of encodings that are not UTF-8
  std::size_t raw_at_ = 0;
  std::size_t raw_end_ = 0;
};

// One code point of UTF-16 or Windows-1252 at `text`; nullopt when it is not complete. `used` = bytes it takes.
// An unpaired surrogate gives 0xFFFFFFFF, so does a byte that Windows-1252 leaves undefined.
struct CodePoint {
  std::uint32_t value = 0;
  std::size_t used = 0;
};
inline constexpr std::uint32_t broken_code_point = 0xFFFFFFFF;
[[nodiscard]] std::optional<CodePoint> decode_one(std::string_view text, app::TextEncoding encoding);

// Bytes written (1..4).
std::size_t encode_utf8(std::uint32_t code_point, char* out);

// Length of the valid UTF-8 sequence at the front (1..4); 0 = not valid, -1 = valid so far, but cut off.
[[nodiscard]] int utf8_sequence(std::string_view text);

}  // namespace salespact::ingest
