#include "http/proof_routes.hpp"

#include "app/proof/pact_export.hpp"
#include "http/administration.hpp"
#include "http/routing/query.hpp"
#include "http/sales_pact_routes.hpp"
#include "wire/checkpoint_views.hpp"
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

Response export_pact(const Api& api, app::CheckpointKeeper& checkpoints, const Request& request) {
  QueryReader query(request);
  const auto since = query.whole("since", 0, any_size);
  if (auto problem = query.problem()) return *problem;
  const auto id = sales_pact_id(request);
  if (!id) return nothing_here();
  const auto made = app::export_sales_pact({administration(api), checkpoints}, by(request), *id, since);
  if (!made) return problem_of(made.error());
  return download("sales-pact-" + id->text() + ".json", "application/json", app::written(*made));
}

const auto readers = app::WhoMay::signed_in(app::Scope::read);

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
      {Method::get,
       "/api/v1/sales-pacts/{id}/export",
       readers,
       {},
       [&api, &checkpoints](const Request& request) { return export_pact(api, checkpoints, request); },
       {.operation = "export_sales_pact",
        .summary = "Texts, signatures and their proof in one file for the parties, which salespact verify checks "
                   "without a server. That it was exported is in the audit log",
        .query = {{"since",
                   "Number of entries of a checkpoint that one keeps: the file shows that the log goes on "
                   "from there.",
                   schema<std::int64_t>}},
        .answers = {{200, "The file", nullptr, "application/json"}}}},
  };
}

}  // namespace salespact::http
