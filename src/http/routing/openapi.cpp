#include "http/routing/openapi.hpp"

#include "base/json_writer.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <map>

namespace salespact::http {
namespace {

constexpr std::string_view problem_schema =
    R"({"type":"object","properties":{"type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},)"
    R"("code":{"type":"string"},"detail":{"type":"string"},"request_id":{"type":"string"},"errors":{"type":"array",)"
    R"("items":{"type":"object","properties":{"pointer":{"type":"string"},"code":{"type":"string"},)"
    R"("message":{"type":"string"},"params":{"type":"object","additionalProperties":{"type":"string"}}},"required":["pointer","code","message"]}}},)"
    R"("required":["type","title","status","code","request_id"]})";

std::string lower_verb(Method method) {
  std::string verb(text_of(method));
  std::ranges::transform(verb, verb.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
  return verb;
}

void write_content(JsonWriter& out, std::string_view type, const std::string& schema) {
  out.key("content").begin_object().key(type).begin_object().key("schema").raw(schema).end_object().end_object();
}

void write_parameters(JsonWriter& out, const Route& route, SchemaBook& book) {
  out.key("parameters").begin_array();
  for (const std::string_view segment : split(route.path, '/')) {
    if (!segment.starts_with('{')) continue;
    out.begin_object().field("name", segment.substr(1, segment.size() - 2)).field("in", "path");
    out.field("required", true).key("schema").raw(R"({"type":"string"})").end_object();
  }
  for (const QueryParameter& parameter : route.doc.query) {
    out.begin_object().field("name", parameter.name).field("in", "query").field("required", parameter.required);
    out.field("description", parameter.description);
    out.key("schema").raw(parameter.schema(book, Direction::read)).end_object();
  }
  out.end_array();
}

void write_body(JsonWriter& out, const Route& route, SchemaBook& book) {
  if (route.doc.body == nullptr && route.options.accepts.empty()) return;
  out.key("requestBody").begin_object().field("required", true).key("content").begin_object();
  if (route.doc.body != nullptr) {
    out.key("application/json").begin_object().key("schema").raw(route.doc.body(book, Direction::read)).end_object();
  }
  for (const std::string& type : route.options.accepts) {
    if (type == "application/json" && route.doc.body != nullptr) continue;
    const bool form = type == "multipart/form-data";
    out.key(type).begin_object().key("schema");
    out.raw(form ? R"({"type":"object","properties":{"file":{"type":"string","format":"binary"}}})"
                 : R"({"type":"string"})");
    out.end_object();
  }
  out.end_object().end_object();
}

void write_operation(JsonWriter& out, const Route& route, SchemaBook& book) {
  out.begin_object().field("operationId", route.doc.operation).field("summary", route.doc.summary);
  out.field("x-who-may", route.who_may.text());
  write_parameters(out, route, book);
  write_body(out, route, book);
  out.key("responses").begin_object();
  for (const Answer& answer : route.doc.answers) {
    out.key(std::to_string(answer.status)).begin_object().field("description", answer.description);
    if (answer.schema != nullptr) {
      write_content(out, answer.content_type, answer.schema(book, Direction::written));
    }
    out.end_object();
  }
  out.key("default").begin_object().field("description", "A problem (RFC 9457)");
  write_content(out, "application/problem+json", R"({"$ref":"#/components/schemas/Problem"})");
  out.end_object().end_object().end_object();
}

// One member or element a line, two blanks a level.
std::string indented(std::string_view json) {
  std::string out;
  std::size_t depth = 0;
  bool in_text = false;
  const auto new_line = [&] { out.append("\n").append(depth * 2, ' '); };
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_text) {
      out.push_back(c);
      if (c == '\\') out.push_back(json[++i]);
      in_text = c != '"';
    } else if (c == '{' || c == '[') {
      out.push_back(c);
      const bool empty = i + 1 < json.size() && (json[i + 1] == '}' || json[i + 1] == ']');
      ++depth;
      if (!empty) new_line();
    } else if (c == '}' || c == ']') {
      const bool empty = i > 0 && (json[i - 1] == '{' || json[i - 1] == '[');
      --depth;
      if (!empty) new_line();
      out.push_back(c);
    } else if (c == ',') {
      out.push_back(c);
      new_line();
    } else {
      out.push_back(c);
      if (c == ':') out.push_back(' ');
      in_text = c == '"';
    }
  }
  return out + "\n";
}

}  // namespace

std::string openapi_document(const Router& router, std::string_view version) {
  std::map<std::string, std::map<std::string, const Route*>> paths;
  for (const auto& route : router.routes()) {
    if (route->path.starts_with("/api/")) paths[route->path][lower_verb(route->method)] = route.get();
  }
  SchemaBook book;
  JsonWriter out;
  out.begin_object().field("openapi", "3.1.0");
  out.key("info").begin_object().field("title", "Salespact").field("version", version).end_object();
  out.key("paths").begin_object();
  for (const auto& [path, verbs] : paths) {
    out.key(path).begin_object();
    for (const auto& [verb, route] : verbs) {
      out.key(verb);
      write_operation(out, *route, book);
    }
    out.end_object();
  }
  out.end_object();
  out.key("components").begin_object().key("schemas").begin_object();
  out.key("Problem").raw(problem_schema);
  for (const auto& [name, text] : book.schemas()) out.key(name).raw(text);
  out.end_object().end_object().end_object();
  return indented(out.text());
}

}  // namespace salespact::http
