#pragma once

#include "http/server/problem.hpp"
#include "http/server/request.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::http {

// The boundary of a multipart/form-data Content-Type; nullopt when it is another type or has no proper boundary.
[[nodiscard]] std::optional<std::string> multipart_boundary(std::string_view content_type);

// Reads a form (RFC 7578) as its bytes arrive, in pieces of any size: one file, which goes to a spool file, and plain
// fields, which are small. Memory stays bounded whatever the form holds.
class MultipartReader {
 public:
  struct Bounds {
    std::size_t part_head = std::size_t{4} * 1024;
    std::size_t fields = 50;
    std::size_t field = std::size_t{64} * 1024;
  };

  MultipartReader(std::string_view boundary, std::filesystem::path spool_directory)
      : MultipartReader(boundary, std::move(spool_directory), Bounds{}) {}
  MultipartReader(std::string_view boundary, std::filesystem::path spool_directory, Bounds bounds);

  // A problem ends the reading. Throws std::system_error when the file can't be written.
  [[nodiscard]] std::optional<Problem> read(std::string_view bytes);
  // All bytes were given: is the form complete? Then its parts are moved to the request.
  [[nodiscard]] std::optional<Problem> finish(Request& request);

 private:
  enum class State { preamble, after_boundary, part_head, content, epilogue };

  std::optional<Problem> read_part_head(std::string_view head);
  std::optional<Problem> take_content(std::string_view bytes);
  // One step on pending_; false when more bytes are needed.
  bool advance(std::optional<Problem>& problem);
  bool advance_content(std::optional<Problem>& problem);
  void close_part();

  std::string delimiter_;  // CRLF, two dashes and the boundary
  std::filesystem::path directory_;
  Bounds bounds_;
  State state_ = State::preamble;
  std::string pending_;
  bool in_file_ = false;
  std::string field_name_;
  std::string field_value_;
  std::vector<Parameter> fields_;
  std::shared_ptr<SpoolFile> file_;
  std::string file_name_;
};

}  // namespace salespact::http
