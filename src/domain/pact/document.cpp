#include "domain/pact/document.hpp"

#include "base/json_writer.hpp"

#include <algorithm>

namespace salespact {
namespace {

// The order of UTF-16 code units is the order of UTF-8 bytes, but that U+E000 to U+FFFF (lead bytes EE and EF) come
// behind what takes two units there (lead bytes from F0 on).
bool before_in_utf16(std::string_view a, std::string_view b) {
  const auto [left, right] = std::ranges::mismatch(a, b);
  if (left == a.end() || right == b.end()) return right != b.end();
  const auto x = static_cast<unsigned char>(*left);
  const auto y = static_cast<unsigned char>(*right);
  const auto late = [](unsigned char lead) { return lead == 0xEE || lead == 0xEF; };
  if (late(x) && y >= 0xF0) return false;
  if (late(y) && x >= 0xF0) return true;
  return x < y;
}

struct Writing {
  JsonWriter& out;

  void operator()(const std::string& text) const { out.value(text); }
  void operator()(bool flag) const { out.value(flag); }
  void operator()(const DocumentList& list) const {
    out.begin_array();
    for (const Document& one : list) std::visit(*this, one.value);
    out.end_array();
  }
  void operator()(const DocumentObject& members) const {
    std::vector<const DocumentMember*> ordered;
    ordered.reserve(members.size());
    for (const DocumentMember& member : members) ordered.push_back(&member);
    std::ranges::sort(ordered, before_in_utf16, [](const auto* member) { return std::string_view(member->first); });
    out.begin_object();
    for (const DocumentMember* member : ordered) {
      out.key(member->first);
      std::visit(*this, member->second.value);
    }
    out.end_object();
  }
};

}  // namespace

const Document* Document::find(std::string_view name) const {
  const auto* members = std::get_if<DocumentObject>(&value);
  if (members == nullptr) return nullptr;
  const auto at = std::ranges::find(*members, name, &DocumentMember::first);
  return at == members->end() ? nullptr : &at->second;
}

std::string canonical_json(const Document& document) {
  JsonWriter out;
  std::visit(Writing{out}, document.value);
  return out.take();
}

}  // namespace salespact
