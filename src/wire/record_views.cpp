#include "wire/record_views.hpp"

#include "domain/metric/metric_text.hpp"

namespace salespact::wire {
namespace {

// Millionths as percent without trailing zeros: 600,000 -> "60".
std::string percent_text(std::int64_t share) {
  std::string text = scaled_to_text(share, 4);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string_view state_text(app::ImportState state, const std::optional<app::ImportJobs::Progress>& job) {
  switch (state) {
    case app::ImportState::running:
      if (!job) return "interrupted";
      return job->started ? "running" : "waiting";
    // Until the numbers have followed, whoever waits for the end had better wait on.
    case app::ImportState::applied: return job && !job->ended ? "running" : "applied";
    case app::ImportState::failed: return "failed";
  }
  return "failed";
}

}  // namespace

DealView view_of(const app::Directory& directory, const Deal& deal, Date today) {
  DealView view;
  view.id = deal.id.text();
  view.source = deal.source;
  view.external_id = deal.external_id;
  view.owner = app::view_of(directory, directory.owner(deal.owner), today);
  for (const Credit& credit : deal.credits) {
    const app::OwnerView person = app::view_of(directory, directory.owner(credit.person), today);
    view.credits.push_back({person.id, person.name, percent_text(credit.share), credit.kind == SplitKind::overlay});
  }
  view.amount = scaled_to_text(deal.amount_minor, deal.currency.decimals());
  view.currency = deal.currency;
  view.status = text_of(deal.status);
  view.stage = deal.stage;
  view.created_on = deal.created_on;
  view.closed_on = deal.closed_on;
  view.account = deal.account;
  view.product = deal.product;
  view.dimensions = deal.dimensions;
  view.voided = deal.state == RecordState::voided;
  view.revision = deal.revision;
  return view;
}

ActivityView view_of(const app::Directory& directory, const Activity& activity, Date today) {
  return {.id = activity.id.text(),
          .source = activity.source,
          .external_id = activity.external_id,
          .owner = app::view_of(directory, directory.owner(activity.owner), today),
          .type = activity.type,
          .occurred_on = activity.occurred_on,
          .count = activity.count,
          .voided = activity.state == RecordState::voided,
          .revision = activity.revision};
}

ImportView view_of(const app::ImportBatch& batch, const std::optional<app::ImportJobs::Progress>& running,
                   std::vector<app::RowProblem> problems, std::string started_by) {
  ImportView view;
  view.id = batch.id.text();
  view.kind = app::kind_text(batch.kind);
  view.source = batch.source;
  view.file_name = batch.file_name;
  view.state = state_text(batch.state, running);
  view.rows_done = batch.rows_done;
  if (running) view.rows_total = running->rows_total;
  view.outcome = view_of(app::ImportReport{
      .id = batch.id, .kind = batch.kind, .counts = batch.counts, .problems = std::move(problems), .understood = {}});
  view.failure = batch.failure;
  view.started_at = batch.started_at;
  view.ended_at = batch.ended_at;
  view.started_by = std::move(started_by);
  return view;
}

}  // namespace salespact::wire
