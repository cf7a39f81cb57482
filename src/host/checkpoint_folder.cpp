#include "host/checkpoint_folder.hpp"

#include "app/ports/store_fault.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace salespact::host {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view suffix = ".checkpoint";
constexpr ::mode_t readable_by_all = 0644;  // it tells of nobody, and somebody else is to keep it

[[noreturn]] void fail(const fs::path& path, std::string_view what, int error) {
  throw app::StoreFault(fmt::format("{} {}: {}", path.string(), what, std::strerror(error)));
}

std::string as_file_name(std::string name) {
  std::ranges::replace(name, '/', '-');
  return name;
}

std::optional<std::string> bytes_of(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(path, error))) {
    if (error && error != std::errc::no_such_file_or_directory) fail(path, "can't be looked at", error.value());
    return std::nullopt;
  }
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) fail(path, "can't be read", errno);
  return bytes;
}

// A file that is whole and on the disk, under a name that nobody reads.
class Unfinished {
 public:
  Unfinished(fs::path path, std::string_view bytes) : path_(std::move(path)) {
    ::unlink(path_.c_str());  // what an earlier process left
    const int file = ::open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, readable_by_all);
    if (file < 0) fail(path_, "can't be made", errno);
    const bool whole = ::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
    const bool safe = whole && ::fchmod(file, readable_by_all) == 0 && ::fsync(file) == 0;
    const int error = whole || errno != 0 ? errno : ENOSPC;
    if (::close(file) == 0 && safe) return;
    ::unlink(path_.c_str());
    fail(path_, "can't be written", error);
  }
  ~Unfinished() { ::unlink(path_.c_str()); }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  // Under its name unless something has it: 0 or the error, EEXIST among them.
  [[nodiscard]] int become(const fs::path& name) const {
    if (::link(path_.c_str(), name.c_str()) == 0) return 0;
    if (errno == EEXIST) return errno;
    // Shares without hard links: nobody else writes these names.
    if (::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, name.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    if (fs::exists(fs::symlink_status(name))) return EEXIST;
    return ::rename(path_.c_str(), name.c_str()) == 0 ? 0 : errno;
  }

 private:
  fs::path path_;
};

void sync_directory(const fs::path& directory) {
  const int opened = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) fail(directory, "can't be opened", errno);
  const int error = ::fsync(opened) == 0 ? 0 : errno;
  ::close(opened);
  if (error != 0 && error != EINVAL) fail(directory, "can't be synced", error);  // some shares sync no directory
}

// False: the very same bytes are there.
bool put_file(const fs::path& directory, const std::string& name, const std::string& bytes) {
  const fs::path target = directory / name;
  const auto there = bytes_of(target);
  if (there && *there == bytes) return false;
  if (there) {
    throw app::StoreFault(
        fmt::format("{} holds something else and is left as it is: move it away, or name another folder, after finding "
                    "out which log it is of",
                    target.string()));
  }
  {
    const Unfinished file(directory / fmt::format(".{}.{}.unfinished", name, ::getpid()), bytes);
    const int error = file.become(target);
    if (error == EEXIST) return put_file(directory, name, bytes);  // another node was quicker
    if (error != 0) fail(target, "can't be made", error);
  }
  sync_directory(directory);
  return true;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

bool CheckpointFolder::put(const app::KeptCheckpoint& checkpoint) {
  std::error_code error;
  if (!fs::is_directory(directory_, error)) {
    fail(directory_, "is no folder that can be written to", error ? error.value() : ENOTDIR);
  }
  // "name+1a2b3c4d+base64" up to its id; base64 has plus signs of its own.
  const std::string key = checkpoint.key.substr(0, checkpoint.key.find('+', checkpoint.key.find('+') + 1));
  put_file(directory_, as_file_name(key) + ".key", checkpoint.key + "\n");
  const std::string name =
      fmt::format("{}-{:012}{}", as_file_name(first_line(checkpoint.note)), checkpoint.size, suffix);
  return put_file(directory_, name, checkpoint.note);
}

std::vector<app::CheckpointCopy> CheckpointFolder::copies(const std::string& origin) {
  std::vector<app::CheckpointCopy> found;
  const std::string begin = as_file_name(origin) + "-";
  std::error_code error;
  for (fs::directory_iterator at(directory_, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (!name.starts_with(begin) || !name.ends_with(suffix)) continue;
    found.push_back({name, bytes_of(at->path()).value_or("")});
  }
  if (error) fail(directory_, "can't be listed", error.value());
  return found;
}

}  // namespace salespact::host
