#include "app/access/rules.hpp"
#include "app/audit/read_audit.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/routing/query.hpp"
#include "wire/audit_views.hpp"
#include "wire/page.hpp"

namespace salespact::http {
namespace {

Response list_entries(const Api& api, const Request& request) {
  QueryReader query(request);
  const auto before = query.whole("cursor", 1, std::numeric_limits<std::int64_t>::max()).value_or(0);
  const auto limit = static_cast<std::size_t>(query.whole("limit", 1, 200).value_or(50));
  if (auto problem = query.problem()) return *problem;
  if (!app::may_read_whole_audit(request.who<Caller>().viewpoint())) {
    return Problem{403, "not_allowed", "the audit log of the whole company is read by sales operations"};
  }
  std::vector<app::AuditEntry> entries;
  api.store.read(api.workspace,
                 [&](app::Transaction& tx) { entries = tx.audit().page(before, static_cast<int>(limit) + 1); });
  wire::Page<wire::AuditEntryView> page;
  if (entries.size() > limit) {
    entries.resize(limit);
    page.next = std::to_string(entries.back().seq);
  }
  for (const app::AuditEntry& entry : entries) page.items.push_back(wire::view_of(entry));
  return json_response(200, wire::to_json(page));
}

Response list_own_entries(const Api& api, const Request& request) {
  QueryReader query(request);
  const auto before = query.whole("cursor", 1, std::numeric_limits<std::int64_t>::max()).value_or(0);
  const auto limit = static_cast<std::size_t>(query.whole("limit", 1, 200).value_or(50));
  if (auto problem = query.problem()) return *problem;
  app::AuditPage found;
  api.store.read(api.workspace, [&](app::Transaction& tx) {
    found = app::read_own_audit(tx, request.who<Caller>().viewpoint(), before, limit);
  });
  wire::Page<wire::AuditEntryView> page;
  if (found.next) page.next = std::to_string(*found.next);
  for (const app::AuditEntry& entry : found.entries) {
    page.items.push_back(wire::view_of(entry));
    page.items.back().hash.clear();  // of an entry that is not shown whole
  }
  return json_response(200, wire::to_json(page));
}

}  // namespace

std::vector<Route> audit_routes(const Api& api) {
  return {
      {Method::get,
       "/api/v1/audit",
       app::WhoMay::ops(app::Scope::admin),
       {},
       [&api](const Request& request) { return list_entries(api, request); },
       {.operation = "list_audit_entries",
        .summary = "What was done, by whom, newest first",
        .query = {{"cursor", "The `next` of the page before.", schema<std::int64_t>},
                  {"limit", "1 to 200 entries, 50 without it.", schema<std::int64_t>}},
        .answers = {{200, "A page of entries", schema<wire::Page<wire::AuditEntryView>>}}}},
      {Method::get,
       "/api/v1/audit/own",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       [&api](const Request& request) { return list_own_entries(api, request); },
       {.operation = "list_own_audit_entries",
        .summary = "What the asker did, what is about them, and what is told of the goals and pacts that are theirs to "
                   "follow; newest first. Without hashes, and "
                   "without digests of what was said under a pact. A page may be short and still have a `next`",
        .query = {{"cursor", "The `next` of the page before.", schema<std::int64_t>},
                  {"limit", "1 to 200 entries, 50 without it.", schema<std::int64_t>}},
        .answers = {{200, "A page of entries", schema<wire::Page<wire::AuditEntryView>>}}}},
  };
}

}  // namespace salespact::http
