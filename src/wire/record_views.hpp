#pragma once

#include "app/import/import_jobs.hpp"
#include "app/import/import_request.hpp"
#include "app/numbers/directory.hpp"
#include "domain/metric/record.hpp"
#include "wire/json_encode.hpp"
#include "wire/report_views.hpp"

namespace salespact::wire {

// One owner's part of a deal; `share` in percent, "60" or "33.3333".
struct CreditView {
  std::string person;
  std::string name;
  std::string share;
  bool overlay = false;
};
BOOST_DESCRIBE_STRUCT(CreditView, (), (person, name, share, overlay))

struct DealView {
  std::string id;
  std::string source;
  std::string external_id;
  app::OwnerView owner;
  std::vector<CreditView> credits;
  std::string amount;
  Currency currency;
  std::string status;
  std::string stage;
  std::optional<Date> created_on;
  std::optional<Date> closed_on;
  std::string account;
  std::string product;
  std::map<std::string, std::string> dimensions;
  bool voided = false;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(DealView, (),
                      (id, source, external_id, owner, credits, amount, currency, status, stage, created_on, closed_on,
                       account, product, dimensions, voided, revision))

[[nodiscard]] DealView view_of(const app::Directory& directory, const Deal& deal, Date today);

struct ActivityView {
  std::string id;
  std::string source;
  std::string external_id;
  app::OwnerView owner;
  std::string type;
  Date occurred_on;
  std::int64_t count = 1;
  bool voided = false;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(ActivityView, (), (id, source, external_id, owner, type, occurred_on, count, voided, revision))

[[nodiscard]] ActivityView view_of(const app::Directory& directory, const Activity& activity, Date today);

// One entry of a measurement. `current`: no later entry has taken its place; `voided`: the one that did says it is
// gone.
struct MeasurementView {
  std::string id;
  std::string source;
  std::string external_id;
  std::string metric;
  app::OwnerView owner;
  Date occurred_on;
  std::string amount;
  std::optional<Currency> currency;
  bool current = true;
  bool voided = false;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(MeasurementView, (),
                      (id, source, external_id, metric, owner, occurred_on, amount, currency, current, voided,
                       revision))

// An import as the server tells it. `state`: waiting, running, interrupted (send the file again: it goes on), applied
// or failed.
struct ImportView {
  std::string id;
  std::string kind;
  std::string source;
  std::string file_name;
  std::string state;
  std::int64_t rows_done = 0;
  std::optional<std::int64_t> rows_total;
  ImportOutcomeView outcome;
  std::string failure;
  Instant started_at;
  std::optional<Instant> ended_at;
  std::string started_by;  // empty: the command line
};
BOOST_DESCRIBE_STRUCT(ImportView, (),
                      (id, kind, source, file_name, state, rows_done, rows_total, outcome, failure, started_at,
                       ended_at, started_by))

[[nodiscard]] ImportView view_of(const app::ImportBatch& batch, const std::optional<app::ImportJobs::Progress>& running,
                                 std::vector<app::RowProblem> problems, std::string started_by);

}  // namespace salespact::wire
