#include "http/json/document.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>

namespace salespact::http {

namespace json = boost::json;

// What Boost's parser reports, put into the flat document.
class JsonBuilder {
 public:
  static constexpr std::size_t max_object_size = SIZE_MAX;
  static constexpr std::size_t max_array_size = SIZE_MAX;
  static constexpr std::size_t max_key_size = SIZE_MAX;
  static constexpr std::size_t max_string_size = SIZE_MAX;
  using Fault = json::error_code;

  explicit JsonBuilder(const JsonBounds& bounds) : bounds_(bounds) {}

  bool on_document_begin(Fault&) { return true; }
  bool on_document_end(Fault&) { return true; }
  bool on_object_begin(Fault& fault) { return open(JsonKind::object, fault); }
  bool on_object_end(std::size_t, Fault& fault) { return keys_differ(fault) && close(); }
  bool on_array_begin(Fault& fault) { return open(JsonKind::array, fault); }
  bool on_array_end(std::size_t, Fault&) { return close(); }
  bool on_key_part(json::string_view part, std::size_t, Fault&) { return append(part); }
  bool on_key(json::string_view part, std::size_t, Fault&) {
    append(part);
    key_ = take_span();
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, Fault&) { return append(part); }
  bool on_string(json::string_view part, std::size_t, Fault& fault) { return leaf(JsonKind::text, part, fault); }
  bool on_number_part(json::string_view part, Fault&) { return append(part); }
  bool on_int64(std::int64_t, json::string_view part, Fault& fault) { return leaf(JsonKind::number, part, fault); }
  bool on_uint64(std::uint64_t, json::string_view part, Fault& fault) { return leaf(JsonKind::number, part, fault); }
  bool on_double(double, json::string_view part, Fault& fault) { return leaf(JsonKind::number, part, fault); }
  bool on_bool(bool value, Fault& fault) { return leaf(JsonKind::boolean, value ? "true" : "false", fault); }
  bool on_null(Fault& fault) { return leaf(JsonKind::null, "", fault); }
  bool on_comment_part(json::string_view, Fault&) { return true; }
  bool on_comment(json::string_view, Fault&) { return true; }

  JsonDocument document;
  JsonRefusal refusal;

 private:
  struct Open {
    std::uint32_t node = 0;
    std::uint32_t last_child = 0;
  };

  bool append(json::string_view part) {
    document.pool_.append(part.data(), part.size());
    return true;
  }

  JsonDocument::Span take_span() {
    const JsonDocument::Span span{taken_, static_cast<std::uint32_t>(document.pool_.size()) - taken_};
    taken_ += span.size;
    return span;
  }

  bool refuse(std::string code, std::string message, Fault& fault) {
    refusal = {std::move(code), std::move(message)};
    fault = json::error::syntax;
    return false;
  }

  bool leaf(JsonKind kind, json::string_view part, Fault& fault) {
    append(part);
    return add(kind, take_span(), fault);
  }

  bool add(JsonKind kind, JsonDocument::Span text, Fault& fault) {
    auto& nodes = document.nodes_;
    if (nodes.size() > bounds_.nodes) {
      return refuse("too_many_values", fmt::format("At most {} values are accepted.", bounds_.nodes), fault);
    }
    const auto index = static_cast<std::uint32_t>(nodes.size());
    nodes.push_back({kind, key_, text, 0, 0});
    key_ = {};
    if (open_.empty()) return true;
    Open& parent = open_.back();
    (parent.last_child == 0 ? nodes[parent.node].first_child : nodes[parent.last_child].next_sibling) = index;
    parent.last_child = index;
    return true;
  }

  bool open(JsonKind kind, Fault& fault) {
    if (open_.size() >= bounds_.depth) {
      return refuse("too_deep", fmt::format("At most {} levels of nesting are accepted.", bounds_.depth), fault);
    }
    if (!add(kind, {}, fault)) return false;
    open_.push_back({static_cast<std::uint32_t>(document.nodes_.size() - 1), 0});
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  bool keys_differ(Fault& fault) {
    std::vector<std::string_view> keys;
    for (std::uint32_t at = document.nodes_[open_.back().node].first_child; at != 0;) {
      keys.push_back(document.slice(document.nodes_[at].key));
      at = document.nodes_[at].next_sibling;
    }
    std::ranges::sort(keys);
    const auto doubled = std::ranges::adjacent_find(keys);
    if (doubled == keys.end()) return true;
    const std::string_view name = doubled->size() > 128 ? std::string_view("…") : *doubled;
    return refuse("doubled_key", fmt::format("The key \"{}\" is there twice in one object.", name), fault);
  }

  const JsonBounds bounds_;
  std::vector<Open> open_;
  std::uint32_t taken_ = 0;
  JsonDocument::Span key_;
};

namespace {

json::parse_options strict() {
  json::parse_options options;
  options.max_depth = 1024;  // the builder's bound is lower and says so
  options.allow_comments = false;
  options.allow_trailing_commas = false;
  options.allow_invalid_utf8 = false;
  return options;
}

}  // namespace

std::expected<JsonDocument, JsonRefusal> JsonDocument::parse(std::string_view text, const JsonBounds& bounds) {
  if (text.size() > INT32_MAX) return std::unexpected(JsonRefusal{"bad_json", "The JSON text is too long."});
  json::basic_parser<JsonBuilder> parser(strict(), bounds);
  json::error_code fault;
  const std::size_t used = parser.write_some(false, text.data(), text.size(), fault);
  if (!parser.handler().refusal.code.empty()) return std::unexpected(std::move(parser.handler().refusal));
  if (fault || used != text.size()) {
    const std::string why = fault ? fault.message() : std::string("extra text after the value");
    return std::unexpected(JsonRefusal{"bad_json", fmt::format("Not JSON from byte {} on: {}.", used, why)});
  }
  return std::move(parser.handler().document);
}

JsonKind JsonValue::kind() const { return document_->nodes_[index_].kind; }
std::string_view JsonValue::text() const { return document_->slice(document_->nodes_[index_].text); }
std::string_view JsonValue::key() const { return document_->slice(document_->nodes_[index_].key); }
JsonValue::Iterator JsonValue::begin() const { return {document_, document_->nodes_[index_].first_child}; }

JsonValue::Iterator& JsonValue::Iterator::operator++() {
  index_ = document_->nodes_[index_].next_sibling;
  return *this;
}

}  // namespace salespact::http
