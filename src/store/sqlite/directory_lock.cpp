#include "store/sqlite/directory_lock.hpp"

#include "app/ports/store_fault.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <string>
#include <thread>

namespace salespact::store {
namespace {

std::string holder(int descriptor) {
  std::array<char, 200> text{};
  const auto read = ::pread(descriptor, text.data(), text.size(), 0);
  return read > 0 ? std::string(text.data(), static_cast<std::size_t>(read)) : "another process";
}

// A process that was killed holds its lock until the disk has answered it; whoever starts it again is not to meet that.
bool lock_within_patience(int descriptor) {
  constexpr auto patience = std::chrono::milliseconds(1000);
  constexpr auto pause = std::chrono::milliseconds(20);
  const auto give_up = std::chrono::steady_clock::now() + patience;
  while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (std::chrono::steady_clock::now() >= give_up) return false;
    std::this_thread::sleep_for(pause);
  }
  return true;
}

}  // namespace

DirectoryLock::DirectoryLock(const std::filesystem::path& directory, std::string_view purpose) {
  const std::filesystem::path file = directory / "salespact.lock";
  descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor_ < 0) {
    throw app::StoreFault(fmt::format("{} can't be opened: {}", file.string(), std::strerror(errno)));
  }
  if (!lock_within_patience(descriptor_)) {
    const std::string who = holder(descriptor_);
    ::close(descriptor_);
    throw app::StoreUnavailable(
        fmt::format("{} is in use by {}; stop it first, or ask it over HTTP", directory.string(), who));
  }
  const std::string self = fmt::format("{} (process {})", purpose, ::getpid());
  if (::ftruncate(descriptor_, 0) != 0 || ::pwrite(descriptor_, self.data(), self.size(), 0) < 0) {
    const int error = errno;
    ::close(descriptor_);
    throw app::StoreFault(fmt::format("{} can't be written: {}", file.string(), std::strerror(error)));
  }
}

DirectoryLock::~DirectoryLock() { ::close(descriptor_); }

}  // namespace salespact::store
