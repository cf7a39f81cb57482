#include "arch/layer_rules.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <regex>
#include <sstream>

namespace salespact::arch {

namespace {

using Arrows = std::map<std::string, std::set<std::string>>;

// A library that is not ours, by the beginning of its headers' names, and the layers that may see it.
struct Foreign {
  std::string header;
  std::set<std::string> layers;
};

const std::vector<Foreign>& foreign_headers() {
  // The first that fits counts, so the narrower ones come first.
  static const std::vector<Foreign> list = {
      {"boost/asio", {"http", "main"}},
      {"boost/beast", {"http", "main"}},
      {"boost/json", {"http", "store"}},
      {"boost/describe", {"wire", "http"}},
      {"boost/mp11", {"wire", "http"}},
      {"boost/", {"http"}},
      {"CLI/", {"cli"}},
      {"spdlog/", {"http", "main"}},
      {"toml++/", {"ingest"}},
      {"sqlite3", {"store"}},
      {"libpq-fe", {"store"}},
      {"openssl/", {"http", "crypto"}},
      {"sodium", {"base", "crypto", "host"}},
      {"utf8proc", {"base"}},
      {"date/", {"host", "main"}},
      {"pango/", {"pdf"}},
      {"cairo", {"pdf"}},
  };
  return list;
}

// Standard headers by which domain would get a clock, a thread or I/O.
const std::set<std::string>& headers_not_in_domain() {
  static const std::set<std::string> names = {"thread",   "mutex",     "shared_mutex", "condition_variable",
                                              "future",   "semaphore", "barrier",      "latch",
                                              "iostream", "fstream",   "filesystem",   "cstdio",
                                              "stdio.h",  "ctime",     "stop_token",   "random"};
  return names;
}

// Files that may include what their layer may not, with the reason.
struct Exception {
  std::string path;
  std::string header;
  std::string reason;
};

const std::vector<Exception>& exceptions() {
  static const std::vector<Exception> list = {
      {"src/domain/attainment/engine.hpp", "mutex", "hands the newest immutable snapshot from a writer to readers"},
      {"src/domain/attainment/pool.cpp", "sys/mman.h", "asks for the memory of the sums in large pages"},
  };
  return list;
}

bool is_exception(const std::string& path, const std::string& header) {
  return std::ranges::any_of(exceptions(), [&](const auto& e) { return e.path == path && e.header == header; });
}

// What the layer's own name is: "src/domain/goal/x.cpp" -> "domain".
std::optional<std::string> part_of(const std::string& path, std::size_t index) {
  static const std::regex parts(R"(^src/([^/]+)/([^/]+)/.*|^src/([^/]+)/[^/]+$)");
  std::smatch found;
  if (!std::regex_match(path, found, parts)) return std::nullopt;
  if (index == 0) return found[1].matched ? found[1].str() : found[3].str();
  return found[2].matched ? std::optional(found[2].str()) : std::nullopt;
}

struct Include {
  std::size_t line = 0;
  std::string name;
  bool quoted = false;
};

std::vector<Include> includes_of(const SourceFile& file) {
  static const std::regex pattern(R"(^\s*#\s*include\s*(["<])([^">]+)[">].*)");
  std::vector<Include> found;
  std::size_t number = 0;
  for (const auto& line : lines_of(file.text)) {
    ++number;
    std::smatch match;
    if (std::regex_match(line, match, pattern)) found.push_back({number, match[2].str(), match[1].str() == "\""});
  }
  return found;
}

std::string at(const SourceFile& file, std::size_t line) { return file.path + ":" + std::to_string(line) + ": "; }

std::optional<std::string> wrong_own(const SourceFile& file, const Include& include) {
  const auto layer = *part_of(file.path, 0);
  const auto target = part_of("src/" + include.name, 0);
  if (!target || !allowed_layers().contains(*target)) return "\"" + include.name + "\" is not written from src/";
  if (*target != layer && !allowed_layers().at(layer).contains(*target)) return layer + " must not include " + *target;
  if (layer != "domain" || *target != "domain") return std::nullopt;
  const auto feature = part_of(file.path, 1);
  const auto other = part_of("src/" + include.name, 1);
  if (!feature || !other || *feature == *other) return std::nullopt;
  const auto allowed = allowed_features().find(*feature);
  if (allowed == allowed_features().end()) return "domain/" + *feature + " has no place in the order of features";
  if (!allowed->second.contains(*other)) return "domain/" + *feature + " must not include domain/" + *other;
  return std::nullopt;
}

std::optional<std::string> wrong_foreign(const std::string& layer, const Include& include) {
  if (layer == "domain" && (headers_not_in_domain().contains(include.name) || include.name.starts_with("sys/"))) {
    return "domain has no clock, thread or I/O: <" + include.name + ">";
  }
  for (const auto& foreign : foreign_headers()) {
    if (!include.name.starts_with(foreign.header)) continue;
    if (foreign.layers.contains(layer)) return std::nullopt;
    return layer + " must not include <" + include.name + ">";
  }
  return std::nullopt;
}

}  // namespace

const Arrows& allowed_layers() {
  static const Arrows arrows = [] {
    const std::set<std::string> below_store = {"base", "domain", "app"};
    const std::set<std::string> below_http = {"base", "domain", "app", "wire"};
    Arrows made = {{"base", {}},           {"domain", {"base"}},    {"app", {"base", "domain"}}, {"wire", below_store},
                   {"store", below_store}, {"ingest", below_store}, {"crypto", below_store},     {"host", below_store},
                   {"pdf", below_store},   {"http", below_http},    {"cli", below_http}};
    made["verifier"] = {"base", "domain", "app", "wire", "cli"};
    std::set<std::string> all;
    for (const auto& [layer, below] : made) all.insert(layer);
    made["main"] = all;
    return made;
  }();
  return arrows;
}

const Arrows& allowed_features() {
  static const Arrows arrows = [] {
    Arrows made;
    std::set<std::string> before;
    for (const auto* feature : {"org", "calendar", "metric", "strategy", "goal", "attainment", "checker", "forecast",
                                "check_in", "pact", "proof"}) {
      made[feature] = before;
      before.insert(feature);
    }
    return made;
  }();
  return arrows;
}

Findings check_includes(const std::vector<SourceFile>& files) {
  Findings findings;
  for (const auto& file : files) {
    const auto layer = part_of(file.path, 0);
    if (!layer || !allowed_layers().contains(*layer)) {
      findings.push_back(file.path + ": lies in no layer");
      continue;
    }
    for (const auto& include : includes_of(file)) {
      if (is_exception(file.path, include.name)) continue;
      const auto wrong = include.quoted ? wrong_own(file, include) : wrong_foreign(*layer, include);
      if (wrong) findings.push_back(at(file, include.line) + *wrong);
    }
  }
  return findings;
}

Findings unused_exceptions(const std::vector<SourceFile>& files) {
  Findings findings;
  for (const auto& exception : exceptions()) {
    const auto file = std::ranges::find(files, exception.path, &SourceFile::path);
    const bool used = file != files.end() && file->text.find("<" + exception.header + ">") != std::string::npos;
    if (!used) findings.push_back(exception.path + ": needs no exception for <" + exception.header + ">");
  }
  return findings;
}

Findings check_words(const std::vector<SourceFile>& files) {
  static const std::regex unfinished(R"(\b(TODO|FIXME|XXX|HACK)\b)");
  static const std::regex clock(R"(\b(system_clock|steady_clock|high_resolution_clock|utc_clock|clock_gettime)\b)");
  static const std::set<std::string> without_clock = {"base", "domain", "app", "wire"};
  Findings findings;
  for (const auto& file : files) {
    const auto layer = part_of(file.path, 0).value_or("");
    std::size_t number = 0;
    for (const auto& line : lines_of(file.text)) {
      ++number;
      if (std::regex_search(line, unfinished)) findings.push_back(at(file, number) + "is not finished");
      if (without_clock.contains(layer) && std::regex_search(line, clock)) {
        findings.push_back(at(file, number) + layer + " is told the time, it does not read it");
      }
    }
  }
  return findings;
}

Findings check_lengths(const std::vector<SourceFile>& files) {
  // Path and the reason why it is one file.
  static const std::map<std::string, std::string> reasons = {};
  Findings findings;
  for (const auto& file : files) {
    const auto lines = lines_of(file.text).size();
    if (lines > most_lines && !reasons.contains(file.path)) {
      findings.push_back(file.path + ": " + std::to_string(lines) + " lines, at most " + std::to_string(most_lines));
    }
  }
  return findings;
}

Arrows linked_layers(const std::string& cmake_text) {
  static const std::regex call(R"(salespact_layer\((\w+)([^)]*)\))");
  Arrows linked;
  for (auto it = std::sregex_iterator(cmake_text.begin(), cmake_text.end(), call); it != std::sregex_iterator(); ++it) {
    std::istringstream words((*it)[2].str());
    auto& layers = linked[(*it)[1].str()];
    bool in_layers = false;
    for (std::string word; words >> word;) {
      if (word == "LAYERS" || word == "PACKAGES") {
        in_layers = word == "LAYERS";
      } else if (in_layers) {
        layers.insert(word);
      }
    }
  }
  return linked;
}

}  // namespace salespact::arch
