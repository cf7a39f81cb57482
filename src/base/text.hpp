#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace salespact {

// UTF-8 text at the edges of the system (TRUST E5).

[[nodiscard]] bool is_valid_utf8(std::string_view text);

// Code points, not bytes. The text must be valid UTF-8.
[[nodiscard]] std::size_t code_points(std::string_view text);

// What a name or title may hold: valid UTF-8 without NUL, control or bidirectional override characters.
[[nodiscard]] bool is_clean_line(std::string_view text);

// Valid UTF-8 of any number of clean lines, up to `most` code points.
[[nodiscard]] bool is_clean_prose(std::string_view text, std::size_t most);

// For a terminal: any bytes, with U+FFFD for what is_clean_line() refuses, so that a file can't steer the screen.
[[nodiscard]] std::string printable(std::string_view text);

// Without leading and trailing blanks (space, tab, CR, LF, no-break space).
[[nodiscard]] std::string_view trimmed(std::string_view text);

// For comparing what people typed: NFKC, case folded, runs of blanks made one, trimmed. "  Ana  LÓPEZ" -> "ana lópez".
[[nodiscard]] std::string folded(std::string_view text);

// NFC, for text that is stored and hashed.
[[nodiscard]] std::string composed(std::string_view text);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace salespact
