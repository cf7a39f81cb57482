#include "verifier/memory_file.hpp"

#include "base/text.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace salespact::verifier {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t longest_memory = 64U << 20U;  // bytes: a checkpoint a minute for a year

[[noreturn]] void fail(const std::string& what) { throw std::system_error(errno, std::generic_category(), what); }

void write_whole(const std::string& file, const std::string& bytes) {
  const int opened = ::open(file.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (opened < 0) fail(file);
  std::string_view left = bytes;
  bool good = true;
  while (good && !left.empty()) {
    const ssize_t written = ::write(opened, left.data(), left.size());
    good = written > 0;
    if (good) left.remove_prefix(static_cast<std::size_t>(written));
  }
  good = good && ::fsync(opened) == 0;
  if (::close(opened) != 0 || !good) fail(file);
}

void sync_directory(const fs::path& file) {
  const fs::path directory = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const int opened = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) fail(directory.string());
  ::fsync(opened);  // some file systems sync no directory
  ::close(opened);
}

}  // namespace

std::expected<std::optional<VerifierMemory>, std::string> read_memory(const std::string& file) {
  std::error_code error;
  const auto status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found) return std::nullopt;
  std::ifstream in;
  if (fs::is_regular_file(status) && fs::file_size(file, error) <= longest_memory) in.open(file, std::ios::binary);
  const std::string bytes = in.is_open() ? std::string(std::istreambuf_iterator<char>(in), {}) : std::string();
  auto memory = read_verifier_memory(bytes);
  if (memory) return memory;
  return std::unexpected(
      fmt::format("\"{}\" holds no memory of a verifier and is left as it is: accepted is a file that --memory made, "
                  "or a name that nothing has yet",
                  printable(file)));
}

void keep_memory(const std::string& file, const VerifierMemory& memory) {
  const std::string unfinished = fmt::format("{}.{}.unfinished", file, ::getpid());
  try {
    write_whole(unfinished, written(memory));
    if (std::rename(unfinished.c_str(), file.c_str()) != 0) fail(file);
  } catch (const std::system_error&) {
    ::unlink(unfinished.c_str());
    throw;
  }
  sync_directory(file);
}

}  // namespace salespact::verifier
