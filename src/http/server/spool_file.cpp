#include "http/server/spool_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace salespact::http {
namespace {

constexpr std::string_view prefix = "spool-";

[[noreturn]] void throw_errno(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

}  // namespace

SpoolFile::SpoolFile(const std::filesystem::path& directory) {
  std::string name = (directory / (std::string(prefix) + "XXXXXX")).string();
  descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor_ < 0) throw_errno("can't create a spool file");
  path_ = name;
}

SpoolFile::~SpoolFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!kept_) ::unlink(path_.c_str());
}

void SpoolFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw_errno("can't write a spool file");
    size_ += static_cast<std::uint64_t>(written);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void SpoolFile::finish() {
  const int descriptor = descriptor_;
  descriptor_ = -1;
  if (descriptor >= 0 && ::close(descriptor) != 0) throw_errno("can't close a spool file");
}

void SpoolFile::keep_as(const std::filesystem::path& name) {
  std::filesystem::rename(path_, name);
  path_ = name;
  kept_ = true;
}

void SpoolFile::clear_leftovers(const std::filesystem::path& directory) {
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    if (entry.is_regular_file() && entry.path().filename().string().starts_with(prefix)) {
      std::filesystem::remove(entry.path());
    }
  }
}

}  // namespace salespact::http
