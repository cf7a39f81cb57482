#include "app/access/rules.hpp"
#include "app/import/rejected_file.hpp"
#include "app/import/understand_file.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/import_options.hpp"
#include "wire/page.hpp"
#include "wire/record_views.hpp"

#include <algorithm>
#include <utility>

namespace salespact::http {
namespace {

constexpr int problems_shown = 100;
constexpr int rejected_a_piece = 1000;

// Empty for the command line, and for somebody who is no longer there.
std::string name_of(const Api& api, std::optional<PersonId> person) {
  const auto board = api.board();
  const auto& people = board->numbers.directory->rows().people;
  const auto at = person ? std::ranges::find(people, *person, &Person::id) : people.end();
  return at == people.end() ? "" : at->display_name;
}

Problem no_such_import() { return {404, "not_found", "there is no such import"}; }

std::expected<app::ImportRequest, Problem> read_request(const Api& api, app::ImportKind kind, const Request& request,
                                                        QueryReader& query) {
  app::ImportRequest import;
  import.kind = kind;
  auto read = read_options(api, kind, request, query);
  if (!read) return std::unexpected(std::move(read.error()));
  import.read = *std::move(read);
  import.source = given(request, query, "source").value_or("csv");
  if (import.source == app::sample_source) query.refuse("source", "reserved", app::source_reserved().message);
  import.dry_run = query.flag("dry_run").value_or(false);
  import.file.name = request.file_name.empty() ? std::string(app::kind_text(kind)) + ".csv" : request.file_name;
  import.file.content = request.spool->path();
  const app::Principal& who = request.who<Caller>().principal();
  import.actor = who.person;
  import.actor_label = who.display_name;
  return import;
}

Response start_import(const Api& api, const Request& request) {
  const auto kind = app::parse_import_kind(request.parameter("kind"));
  if (!kind) {
    return Problem{404, "not_found", "people, deals, activities, measurements and quotas can be imported"};
  }
  if (!app::may_administer(request.who<Caller>().viewpoint())) {
    return Problem{403, "not_allowed", "files are imported by sales operations of the whole company"};
  }
  if (!request.spool) {
    return Problem{400, "file_missing", "send the file as the body, or as the field with a file name of a form"};
  }
  QueryReader query(request);
  auto read = read_request(api, *kind, request, query);
  if (!read) return read.error();
  if (auto problem = query.problem()) return *problem;
  app::ImportRequest import = *std::move(read);
  if (import.dry_run) {
    const auto report = app::import_file(api.import_ports(), import, api.moment());
    if (!report) return problem_of(report.error());
    return json_response(200, wire::to_json(wire::view_of(*report)));
  }
  const auto understood = app::understand_file(api.sources, import.kind, import.file, import.read);
  if (!understood) return problem_of(understood.error());
  const app::ImportBatch batch = api.imports.submit(std::move(import), *understood, request.spool);
  const app::ImportJobs::Progress waits{batch.id, batch.rows_done, understood->rows};
  Response response =
      json_response(202, wire::to_json(wire::view_of(batch, waits, {}, name_of(api, batch.started_by))));
  response.headers.set("Location", "/api/v1/imports/" + batch.id.text());
  return response;
}

Response get_import(const Api& api, const Request& request) {
  if (!app::may_administer(request.who<Caller>().viewpoint())) return no_such_import();
  const auto id = request.id_parameter<app::ImportTag>("id");
  if (!id) return no_such_import();
  const auto running = api.imports.find(*id);
  const auto announced = api.imports.announced(*id);
  std::optional<app::ImportBatch> batch;
  std::vector<app::RowProblem> problems;
  api.store.read(api.workspace, [&](app::Transaction& tx) {
    batch = tx.imports().find(*id);
    problems = tx.imports().rejected(*id, 0, problems_shown);
  });
  if (!batch) batch = announced;  // waits for its turn
  if (!batch) return no_such_import();
  return json_response(
      200, wire::to_json(wire::view_of(*batch, running, std::move(problems), name_of(api, batch->started_by))));
}

Response list_imports(const Api& api, const Request& request) {
  if (!app::may_administer(request.who<Caller>().viewpoint())) {
    return Problem{403, "not_allowed", "imports are seen by sales operations of the whole company"};
  }
  QueryReader query(request);
  const auto before = query.id<app::ImportTag>("cursor");
  const auto limit = static_cast<std::size_t>(query.whole("limit", 1, 200).value_or(50));
  if (auto problem = query.problem()) return *problem;
  std::vector<app::ImportBatch> batches;
  api.store.read(api.workspace,
                 [&](app::Transaction& tx) { batches = tx.imports().page(before, static_cast<int>(limit) + 1); });
  wire::Page<wire::ImportView> page;
  if (batches.size() > limit) {
    batches.resize(limit);
    page.next = batches.back().id.text();
  }
  for (const app::ImportBatch& batch : batches) {
    page.items.push_back(wire::view_of(batch, api.imports.find(batch.id), {}, name_of(api, batch.started_by)));
  }
  return json_response(200, wire::to_json(page));
}

// The rows that were not taken, each with its reason, as a file to mend and send again. Streamed: any number of them.
Response rejected_rows(const Api& api, const Request& request) {
  if (!app::may_administer(request.who<Caller>().viewpoint())) return no_such_import();
  const auto id = request.id_parameter<app::ImportTag>("id");
  std::optional<app::ImportBatch> batch;
  if (id) api.store.read(api.workspace, [&](app::Transaction& tx) { batch = tx.imports().find(*id); });
  if (!batch) return no_such_import();
  auto rejected = std::make_shared<app::RejectedFile>(api.sources, batch->header_csv);
  auto piece = [&api, rejected, seen = std::int64_t{0}, id = *id](std::string& out) mutable {
    std::vector<app::RowProblem> problems;
    api.store.read(api.workspace,
                   [&](app::Transaction& tx) { problems = tx.imports().rejected(id, seen, rejected_a_piece); });
    const bool is_last = problems.size() < rejected_a_piece;
    seen += static_cast<std::int64_t>(problems.size());
    rejected->add(std::move(problems));
    if (is_last) rejected->finish();
    out += rejected->take();
    return !is_last;
  };
  return download("rejected-" + batch->file_name, "text/csv; charset=utf-8", BodySource(piece));
}

}  // namespace

std::vector<Route> import_routes(const Api& api) {
  const auto ops_import = app::WhoMay::ops(app::Scope::import_data);
  return {
      {Method::post,
       "/api/v1/imports/{kind}",
       ops_import,
       {.accepts = files_accepted(), .body_limit = largest_import_file, .spool = true, .lane = Lane::slow},
       [&api](const Request& request) { return start_import(api, request); },
       {.operation = "start_import",
        .summary = "Imports a CSV file of people, deals, activities, measurements or quotas",
        .query = with_read_parameters({{"source", "The system that the ids belong to; csv without it."},
                                       {"dry_run", "true: say what would happen and write nothing.", schema<bool>}}),
        .answers = {{202, "The file was understood and is being imported", schema<wire::ImportView>},
                    {200, "A dry run: what would happen", schema<wire::ImportOutcomeView>}}}},
      {Method::get,
       "/api/v1/imports",
       ops_import,
       {},
       [&api](const Request& request) { return list_imports(api, request); },
       {.operation = "list_imports",
        .summary = "Imports, newest first",
        .query = {{"cursor", "The `next` of the page before.", schema<app::ImportId>},
                  {"limit", "1 to 200, 50 without it.", schema<std::int64_t>}},
        .answers = {{200, "A page of imports", schema<wire::Page<wire::ImportView>>}}}},
      {Method::get,
       "/api/v1/imports/{id}",
       ops_import,
       {},
       [&api](const Request& request) { return get_import(api, request); },
       {.operation = "get_import",
        .summary = "How an import goes, with the first rows that were not taken",
        .answers = {{200, "The import", schema<wire::ImportView>}}}},
      {Method::get,
       "/api/v1/imports/{id}/rejected",
       ops_import,
       {.lane = Lane::slow},
       [&api](const Request& request) { return rejected_rows(api, request); },
       {.operation = "download_rejected_rows",
        .summary = "All rows that were not taken, with line, code and reason, as CSV",
        .answers = {{200, "The rows", nullptr, "text/csv"}}}},
  };
}

}  // namespace salespact::http
