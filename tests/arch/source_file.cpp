#include "arch/source_file.hpp"
#include "support/source_directory.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace salespact::arch {

std::filesystem::path repository() { return test::source_directory(); }

std::string read_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<SourceFile> read_sources(const std::string& folder) {
  std::vector<SourceFile> files;
  using Walk = std::filesystem::recursive_directory_iterator;
  for (Walk walk(repository() / folder); walk != Walk(); ++walk) {
    const auto& entry = *walk;
    if (entry.path().filename() == "node_modules") {  // what a bench has fetched is not ours
      walk.disable_recursion_pending();
      continue;
    }
    const auto extension = entry.path().extension();
    if (extension != ".cpp" && extension != ".hpp") continue;
    files.push_back({std::filesystem::relative(entry.path(), repository()).string(), read_text(entry.path())});
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace salespact::arch
