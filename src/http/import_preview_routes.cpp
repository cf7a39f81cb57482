#include "app/access/rules.hpp"
#include "app/import/keep_mapping.hpp"
#include "base/text.hpp"
#include "http/administration.hpp"
#include "http/import_options.hpp"
#include "http/json/mapping_body.hpp"
#include "wire/import_mapping_views.hpp"
#include "wire/import_preview_views.hpp"

namespace salespact::http {

struct KeepMappingBody {
  Line<1, 80> name;
  std::string kind;
  MappingBody mapping;
};
BOOST_DESCRIBE_STRUCT(KeepMappingBody, (), (name, kind, mapping))

namespace {

// What a page shows has been read in a moment; a longer file is sent by its beginning.
constexpr std::uint64_t largest_preview = std::uint64_t{64} << 20U;

constexpr std::string_view kinds = "people, deals, activities, measurements or quotas";

std::vector<app::ImportMapping> kept_mappings(const Api& api) {
  std::vector<app::ImportMapping> kept;
  api.store.read(api.workspace, [&](app::Transaction& tx) { kept = tx.imports().mappings(); });
  return kept;
}

Response preview_import(const Api& api, const Request& request) {
  if (!app::may_administer(request.who<Caller>().viewpoint())) {
    return Problem{403, "not_allowed", "files are imported by sales operations of the whole company"};
  }
  if (!request.spool) {
    return Problem{400, "file_missing", "send the file as the body, or as the field with a file name of a form"};
  }
  QueryReader query(request);
  std::optional<app::ImportKind> kind;
  if (const auto text = given(request, query, "kind")) {
    kind = app::parse_import_kind(*text);
    if (!kind) query.refuse("kind", "unknown_value", "must be " + std::string(kinds));
  }
  const bool partial = query.flag("partial").value_or(false);
  const auto read = read_options(api, kind, request, query);
  if (!read) return read.error();
  if (auto problem = query.problem()) return *problem;
  std::vector<app::KeptMappingText> kept;
  for (app::ImportMapping& mapping : kept_mappings(api)) {
    if (!kind || mapping.kind == *kind) kept.push_back({std::move(mapping.name), std::move(mapping.toml)});
  }
  app::FilePreview preview = api.sources.preview({request.file_name, request.spool->path()}, kind, *read, kept);
  return json_response(200, wire::to_json(wire::view_of(std::move(preview), partial)));
}

Response list_mappings(const Api& api, const Request&) {
  wire::ImportMappingListView view;
  for (const app::ImportMapping& mapping : kept_mappings(api)) {
    if (auto json = api.sources.mapping_as_json(mapping.toml, mapping.kind)) {
      view.items.push_back(wire::view_of(mapping, *std::move(json)));
    }
  }
  return json_response(200, wire::to_json(view));
}

Response keep_mapping(const Api& api, const Request& request) {
  const auto body = read_body<KeepMappingBody>(request);
  if (!body) return body.error();
  const auto kind = app::parse_import_kind(body->kind);
  if (!kind) {
    FieldErrors errors;
    errors.add("kind", "unknown_value", "must be " + std::string(kinds));
    return fields_problem(std::move(errors));
  }
  auto json = api.sources.mapping_as_json(body->mapping.toml, *kind);
  if (!json) return problem_of(json.error());
  const auto kept = app::keep_mapping(administration(api), by(request), *kind, body->name.value, body->mapping.toml);
  if (!kept) return problem_of(kept.error());
  return json_response(200, wire::to_json(wire::view_of(*kept, *std::move(json))));
}

std::optional<app::ImportMapping> find_mapping(const Api& api, const Request& request) {
  const auto id = request.id_parameter<app::ImportMappingTag>("id");
  for (app::ImportMapping& mapping : kept_mappings(api)) {
    if (id && mapping.id == *id) return std::move(mapping);
  }
  return std::nullopt;
}

Response download_mapping(const Api& api, const Request& request) {
  if (!app::may_administer(request.who<Caller>().viewpoint())) return nothing_here();
  const auto mapping = find_mapping(api, request);
  if (!mapping) return nothing_here();
  return download(mapping->name + ".toml", "application/toml; charset=utf-8", mapping->toml);
}

Response remove_mapping(const Api& api, const Request& request) {
  const auto id = request.id_parameter<app::ImportMappingTag>("id");
  if (!id) return nothing_here();
  const auto removed = app::remove_mapping(administration(api), by(request), *id);
  if (!removed) return problem_of(removed.error());
  return no_content();
}

}  // namespace

std::vector<Route> import_preview_routes(const Api& api) {
  const auto ops_import = app::WhoMay::ops(app::Scope::import_data);
  const SchemaMaker mapping = schema<wire::ImportMappingView>;
  return {
      {Method::post,
       "/api/v1/import-previews",
       ops_import,
       {.accepts = files_accepted(), .body_limit = largest_preview, .spool = true, .lane = Lane::slow},
       with(api, preview_import),
       {.operation = "preview_import",
        .summary = "How a file would be read, what it leaves open, and its first rows; nothing is stored",
        .query = with_read_parameters(
            {{"kind", "people, deals, activities, measurements or quotas; told by the header without it."},
             {"partial", "true: only a beginning of the file is sent.", schema<bool>}}),
        .answers = {{200, "What was understood", schema<wire::ImportPreviewView>}}}},
      {Method::get,
       "/api/v1/import-mappings",
       app::WhoMay::ops(app::Scope::import_data),
       {},
       with(api, list_mappings),
       {.operation = "list_import_mappings",
        .summary = "Mappings that were kept for the next file",
        .answers = {{200, "By kind and name", schema<wire::ImportMappingListView>}}}},
      {Method::put,
       "/api/v1/import-mappings",
       ops_import,
       {},
       with(api, keep_mapping),
       {.operation = "keep_import_mapping",
        .summary = "Keeps a mapping for the next file; one of the same kind and name is replaced",
        .body = schema<KeepMappingBody>,
        .answers = {{200, "The mapping", mapping}}}},
      {Method::get,
       "/api/v1/import-mappings/{id}/file",
       ops_import,
       {},
       with(api, download_mapping),
       {.operation = "download_import_mapping",
        .summary = "The mapping as a file for the command line",
        .answers = {{200, "TOML", nullptr, "application/toml"}}}},
      {Method::delete_,
       "/api/v1/import-mappings/{id}",
       ops_import,
       {},
       with(api, remove_mapping),
       {.operation = "remove_import_mapping", .summary = "Forgets a kept mapping", .answers = {{204, "Forgotten"}}}},
  };
}

}  // namespace salespact::http
