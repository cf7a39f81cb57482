#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace salespact::http {

// A body too large for memory, in a file of its own (mode 0600, random name) that disappears with the last holder
// unless it was kept. Blocking: for worker threads.
class SpoolFile {
 public:
  explicit SpoolFile(const std::filesystem::path& directory);  // throws std::system_error
  ~SpoolFile();
  SpoolFile(const SpoolFile&) = delete;
  SpoolFile& operator=(const SpoolFile&) = delete;

  void append(std::string_view bytes);  // throws std::system_error, for instance when the disk is full
  void finish();                        // no more bytes come
  [[nodiscard]] std::uint64_t size() const { return size_; }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  // Moves the file to a name of the caller's choice in the same file system; from then on it stays.
  void keep_as(const std::filesystem::path& name);

  // Deletes what an earlier process left in the directory.
  static void clear_leftovers(const std::filesystem::path& directory);

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
  bool kept_ = false;
};

}  // namespace salespact::http
