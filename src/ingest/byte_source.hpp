#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace salespact::ingest {

// Bytes from the start of a file, as often as wanted.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // How many bytes were put into `out`; 0 only at the end. Throws std::system_error when the file can't be read.
  virtual std::size_t read(std::span<char> out) = 0;
  virtual void rewind() = 0;
};

// Throws std::system_error when it can't be opened or is no regular file.
[[nodiscard]] std::unique_ptr<ByteSource> open_file(const std::filesystem::path& path);

// Hands out at most `most_at_once` bytes a call.
[[nodiscard]] std::unique_ptr<ByteSource> from_memory(std::string bytes, std::size_t most_at_once = SIZE_MAX);

}  // namespace salespact::ingest
