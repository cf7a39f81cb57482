#pragma once

#include "ingest/byte_source.hpp"

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

namespace salespact::ingest::reading {

// Bytes that can no longer be read from some moment on, as of a disk that is pulled out.
class FailingBytes final : public ByteSource {
 public:
  explicit FailingBytes(std::string bytes) : bytes_(from_memory(std::move(bytes), 4096)) {}

  void fail_after(std::uint64_t more) { left_ = more; }

  std::size_t read(std::span<char> out) override {
    const std::size_t count = bytes_->read(out);
    if (count > left_) throw std::system_error(std::make_error_code(std::errc::io_error));
    left_ -= count;
    return count;
  }
  void rewind() override { bytes_->rewind(); }

 private:
  std::unique_ptr<ByteSource> bytes_;
  std::uint64_t left_ = std::numeric_limits<std::uint64_t>::max();
};

}  // namespace salespact::ingest::reading
