#pragma once

#include <filesystem>
#include <string_view>

namespace salespact::store {

// Keeps other processes out of a data directory for as long as it lives. A process that dies leaves no lock behind.
class DirectoryLock {
 public:
  // Throws StoreUnavailable, naming who has it, when the directory stays taken for a second.
  DirectoryLock(const std::filesystem::path& directory, std::string_view purpose);
  ~DirectoryLock();
  DirectoryLock(const DirectoryLock&) = delete;
  DirectoryLock& operator=(const DirectoryLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace salespact::store
