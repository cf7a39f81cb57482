#include "domain/pact/document_differences.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace salespact {
namespace {

using Leaf = std::pair<std::string, std::string>;  // path and text

std::string text_member(const Document& item, std::string_view name) {
  const Document* found = item.find(name);
  const auto* text = found == nullptr ? nullptr : std::get_if<std::string>(&found->value);
  return text == nullptr ? std::string() : *text;
}

// How people would know an item again in another version of its list; "": only by its place.
std::string name_of(const Document& item) {
  for (const char* name : {"key", "goal", "step", "stage"}) {
    if (std::string text = text_member(item, name); !text.empty()) return text;
  }
  const std::string metric = text_member(item, "metric");
  if (metric.empty()) return {};
  return metric + " " + text_member(item, "cadence") + (item.find("max") == nullptr ? "" : " max");
}

class Leaves {
 public:
  explicit Leaves(const Document& document) { walk(document, ""); }
  [[nodiscard]] const std::vector<Leaf>& all() const { return leaves_; }

 private:
  static std::string below(const std::string& path, std::string_view name) {
    return path.empty() ? std::string(name) : path + "/" + std::string(name);
  }

  void walk(const Document& document, const std::string& path) {
    if (const auto* text = std::get_if<std::string>(&document.value)) {
      if (!text->empty()) leaves_.emplace_back(path, *text);
    } else if (const auto* flag = std::get_if<bool>(&document.value)) {
      leaves_.emplace_back(path, *flag ? "true" : "false");
    } else if (const auto* members = std::get_if<DocumentObject>(&document.value)) {
      for (const auto& [name, member] : *members) walk(member, below(path, name));
    } else {
      walk_list(std::get<DocumentList>(document.value), path);
    }
  }

  void walk_list(const DocumentList& list, const std::string& path) {
    std::set<std::string> taken;
    for (std::size_t at = 0; at < list.size(); ++at) {
      std::string name = name_of(list[at]);
      if (name.empty() || !taken.insert(name).second) name = std::to_string(at);
      walk(list[at], below(path, name));
    }
  }

  std::vector<Leaf> leaves_;
};

}  // namespace

std::vector<DocumentDifference> differences(const Document& before, const Document& after) {
  const Leaves old_leaves(before);
  const Leaves new_leaves(after);
  std::unordered_map<std::string_view, std::string_view> old_text;
  for (const auto& [path, text] : old_leaves.all()) old_text.emplace(path, text);
  std::set<std::string_view> kept;
  for (const auto& [path, text] : new_leaves.all()) kept.insert(path);

  std::vector<DocumentDifference> out;
  auto gone = old_leaves.all().begin();
  const auto tell_gone = [&](std::string_view up_to) {
    for (; gone != old_leaves.all().end() && gone->first != up_to; ++gone) {
      if (!kept.contains(gone->first)) out.push_back({gone->first, gone->second, std::nullopt});
    }
  };
  for (const auto& [path, text] : new_leaves.all()) {
    const auto was = old_text.find(path);
    if (was == old_text.end()) {
      out.push_back({path, std::nullopt, text});
      continue;
    }
    if (std::find_if(gone, old_leaves.all().end(), [&](const Leaf& leaf) { return leaf.first == path; }) !=
        old_leaves.all().end()) {
      tell_gone(path);
    }
    if (was->second != text) out.push_back({path, std::string(was->second), text});
  }
  tell_gone("\n");  // no path
  return out;
}

}  // namespace salespact
