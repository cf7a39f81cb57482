#include "http/proof_routes.hpp"

#include "app/proof/read_pact_proof.hpp"
#include "http/administration.hpp"
#include "http/routing/query.hpp"
#include "http/sales_pact_routes.hpp"
#include "http/team_pact_routes.hpp"
#include "wire/checkpoint_views.hpp"
#include "wire/pact_proof_views.hpp"
#include "wire/page.hpp"

#include <limits>

namespace salespact::http {
namespace {

constexpr std::int64_t any_size = std::numeric_limits<std::int64_t>::max();

// As text, ready to be kept in a file; it tells of nobody.
Response latest_checkpoint(const Api& api, const Request& /*request*/) {
  std::optional<app::KeptCheckpoint> latest;
  api.store.read(api.workspace, [&](app::Transaction& tx) { latest = tx.checkpoints().latest(); });
  if (!latest) {
    return Problem{404, "no_checkpoint", "No checkpoint was made yet; the first is made within a minute."};
  }
  return {200, "text/plain; charset=utf-8", latest->note};
}

Response list_checkpoints(const Api& api, const Request& request) {
  QueryReader query(request);
  const auto before = query.whole("cursor", 1, any_size).value_or(0);
  const auto limit = static_cast<std::size_t>(query.whole("limit", 1, 200).value_or(50));
  if (auto problem = query.problem()) return *problem;
  std::vector<app::KeptCheckpoint> kept;
  api.store.read(api.workspace,
                 [&](app::Transaction& tx) { kept = tx.checkpoints().page(before, static_cast<int>(limit) + 1); });
  wire::Page<wire::CheckpointView> page;
  if (kept.size() > limit) {
    kept.resize(limit);
    page.next = std::to_string(kept.back().size);
  }
  for (const app::KeptCheckpoint& one : kept) page.items.push_back(wire::view_of(one));
  return json_response(200, wire::to_json(page));
}

template <auto taking, class Id>
Response export_pact(const Api& api, app::CheckpointKeeper& checkpoints, const Request& request, std::string_view what,
                     const std::optional<Id>& id) {
  QueryReader query(request);
  const auto since = query.whole("since", 0, any_size);
  if (auto problem = query.problem()) return *problem;
  if (!id) return nothing_here();
  const auto made = taking({administration(api), checkpoints}, by(request), *id, since);
  if (!made) return problem_of(made.error());
  return download(std::string(what) + "-" + id->text() + ".json", "application/json", app::written(*made));
}

template <class Id>
Response pact_proof(const Api& api, const Request& request, const std::optional<Id>& id) {
  if (!id) return nothing_here();
  const Caller& caller = request.who<Caller>();
  auto proof = app::read_pact_proof(api.store, api.workspace, caller.viewpoint(), caller.today(), *id);
  if (!proof) return problem_of(proof.error());
  return json_response(200, wire::to_json(wire::view_of(std::move(*proof))));
}

const auto readers = app::WhoMay::signed_in(app::Scope::read);

Route exporting(std::string path, const char* operation, const char* summary, Handler handler) {
  return {
      Method::get,
      std::move(path),
      readers,
      {},
      std::move(handler),
      {.operation = operation,
       .summary = summary,
       .query = {{"since",
                  "Number of entries of a checkpoint that one keeps: the file shows that the log goes on from there.",
                  schema<std::int64_t>}},
       .answers = {{200, "The file", nullptr, "application/json"}}}};
}

Route proving(std::string path, const char* operation, Handler handler) {
  return {
      Method::get,
      std::move(path),
      readers,
      {},
      std::move(handler),
      {.operation = operation,
       .summary = "Hashes and signatures of a pact for who may export it, each with the audit entry that tells of it, "
                  "and the first checkpoint about all of them",
       .answers = {{200, "What proves it", schema<wire::PactProofView>}}}};
}

}  // namespace

std::vector<Route> proof_routes(const Api& api, app::CheckpointKeeper& checkpoints) {
  return {
      {Method::get,
       "/api/v1/checkpoints",
       readers,
       {},
       with(api, list_checkpoints),
       {.operation = "list_checkpoints",
        .summary = "Signed checkpoints of the audit log, newest first, each with the key that signed it",
        .query = {{"cursor", "The `next` of the page before.", schema<std::int64_t>},
                  {"limit", "1 to 200 checkpoints, 50 without it.", schema<std::int64_t>}},
        .answers = {{200, "A page of checkpoints", schema<wire::Page<wire::CheckpointView>>}}}},
      {Method::get,
       "/api/v1/checkpoints/latest",
       readers,
       {},
       with(api, latest_checkpoint),
       {.operation = "get_latest_checkpoint",
        .summary = "The newest checkpoint of the audit log as a signed note of C2SP, to be kept elsewhere",
        .answers = {{200, "Origin, number of entries, root, and the signature", schema<std::string>, "text/plain"}}}},
      proving("/api/v1/sales-pacts/{id}/proof", "get_sales_pact_proof",
              [&api](const Request& request) { return pact_proof(api, request, sales_pact_id(request)); }),
      proving("/api/v1/pacts/{id}/proof", "get_team_pact_proof",
              [&api](const Request& request) { return pact_proof(api, request, team_pact_id(request)); }),
      exporting(
          "/api/v1/sales-pacts/{id}/export", "export_sales_pact",
          "Texts, signatures and their proof in one file for the parties, which salespact verify checks without a "
          "server. That it was exported is in the audit log",
          [&api, &checkpoints](const Request& request) {
            return export_pact<app::export_sales_pact>(api, checkpoints, request, "sales-pact", sales_pact_id(request));
          }),
      exporting("/api/v1/pacts/{id}/export", "export_team_pact",
                "The texts that all have signed, their signatures and their proof in one file, for everybody who reads "
                "all of the pact; for former members what they signed. salespact verify checks it without a server. "
                "That it was exported is in the audit log",
                [&api, &checkpoints](const Request& request) {
                  return export_pact<app::export_team_pact>(api, checkpoints, request, "team-pact",
                                                            team_pact_id(request));
                }),
  };
}

}  // namespace salespact::http
