#include "ingest/byte_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace salespact::ingest {
namespace {

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

class FileBytes final : public ByteSource {
 public:
  explicit FileBytes(const std::filesystem::path& path)
      : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {  // NOLINT: open() is variadic in C
    if (descriptor_ < 0) fail("the file can't be opened");
    struct stat status{};
    if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) {
      ::close(descriptor_);
      throw std::system_error(std::make_error_code(S_ISDIR(status.st_mode) ? std::errc::is_a_directory
                                                                           : std::errc::operation_not_supported),
                              "only regular files, and standard input as -, can be read");
    }
    ::posix_fadvise(descriptor_, 0, 0, POSIX_FADV_SEQUENTIAL);
  }
  FileBytes(const FileBytes&) = delete;
  FileBytes& operator=(const FileBytes&) = delete;
  ~FileBytes() override { ::close(descriptor_); }

  std::size_t read(std::span<char> out) override {
    while (true) {
      const ssize_t count = ::read(descriptor_, out.data(), out.size());
      if (count >= 0) return static_cast<std::size_t>(count);
      if (errno != EINTR) fail("the file can't be read");
    }
  }

  void rewind() override {
    if (::lseek(descriptor_, 0, SEEK_SET) != 0) fail("the file can't be read again from its start");
  }

 private:
  int descriptor_;
};

class MemoryBytes final : public ByteSource {
 public:
  MemoryBytes(std::string bytes, std::size_t most_at_once) : bytes_(std::move(bytes)), most_at_once_(most_at_once) {}

  std::size_t read(std::span<char> out) override {
    const std::size_t count = std::min({out.size(), most_at_once_, bytes_.size() - at_});
    if (count > 0) std::memcpy(out.data(), bytes_.data() + at_, count);
    at_ += count;
    return count;
  }

  void rewind() override { at_ = 0; }

 private:
  std::string bytes_;
  std::size_t most_at_once_;
  std::size_t at_ = 0;
};

}  // namespace

std::unique_ptr<ByteSource> open_file(const std::filesystem::path& path) { return std::make_unique<FileBytes>(path); }

std::unique_ptr<ByteSource> from_memory(std::string bytes, std::size_t most_at_once) {
  return std::make_unique<MemoryBytes>(std::move(bytes), most_at_once);
}

}  // namespace salespact::ingest
