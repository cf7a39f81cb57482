#include "app/import/import_run.hpp"

#include "base/decimal.hpp"
#include "base/rational_text.hpp"

#include <fmt/format.h>

#include <memory>
#include <utility>

namespace salespact::app {
namespace {

// Exact decimal text without trailing zeros; differences of amounts have at most 18 decimals.
std::string difference_text(const Rational& value) {
  std::string text = to_decimal_text(value, 18);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

Rational read_difference(const std::string& text) {
  const auto fraction = parse_fraction(text);
  check(fraction.has_value(), "a stored rounding difference is decimal text");
  return *fraction;
}

}  // namespace

ImportRun::ImportRun(const ImportPorts& ports, const ImportRequest& request, Moment moment,
                     const Understood& understood)
    : ports_(ports), request_(request), moment_(moment), rows_total_(understood.rows) {
  batch_.kind = request.kind;
  batch_.source = request.source;
  batch_.file_name = request.file.name;
  batch_.file_hash = understood.content_hash;
  batch_.started_at = moment.now;
  batch_.started_by = request.actor;
  batch_.header_csv = understood.header_csv;
  if (!request.dry_run) open_batch();
}

void ImportRun::open_batch() {
  ports_.store.write(ports_.workspace, [&](Transaction& tx) {
    auto interrupted = tx.imports().find_running(batch_.kind, batch_.source, batch_.file_hash);
    if (interrupted) {
      batch_ = *interrupted;
      for (const auto& [currency, rounding] : batch_.counts.roundings) {
        rounding_differences_[currency] = read_difference(rounding.difference);
      }
      reported_problems_ = tx.imports().rejected(batch_.id, 0, static_cast<int>(most_problems_reported));
      return;
    }
    batch_.id = request_.id ? *request_.id : ports_.ids.make<ImportId>();
    tx.imports().insert(batch_);
  });
}

void ImportRun::count_rounded(const std::string& currency, Decimal difference) {
  ++batch_.counts.rounded;
  ++batch_.counts.roundings[currency].amounts;
  Rational& sum = rounding_differences_[currency];
  sum = sum + Rational::of(difference.scaled, power_of_ten_int64(difference.scale));
}

void ImportRun::reject(std::vector<RowProblem> problems) {
  ++batch_.counts.rejected;
  for (RowProblem& problem : problems) {
    if (reported_problems_.size() < most_problems_reported) reported_problems_.push_back(problem);
    waiting_problems_.push_back(std::move(problem));
  }
}

ImportRun::Checkpoint ImportRun::take_checkpoint() {
  batch_.rows_done += rows_since_commit_;
  rows_since_commit_ = 0;
  for (const auto& [currency, sum] : rounding_differences_) {
    batch_.counts.roundings[currency].difference = difference_text(sum);
  }
  return {batch_, std::exchange(waiting_problems_, {})};
}

void ImportRun::write_chunk(const Checkpoint& checkpoint, const Work& write) const {
  if (request_.dry_run) return;
  ports_.store.write(ports_.workspace, [&](Transaction& tx) {
    write(tx);
    tx.imports().add_rejected(checkpoint.batch.id, checkpoint.problems);
    tx.imports().update(checkpoint.batch);
  });
}

void ImportRun::commit(const Work& write, const ImportProgress& progress) {
  settle(progress);
  write_chunk(take_checkpoint(), write);
  if (progress) progress(batch_.rows_done, rows_total_);
}

void ImportRun::commit_behind(Work write, const ImportProgress& progress) {
  settle(progress);
  auto checkpoint = std::make_shared<const Checkpoint>(take_checkpoint());
  rows_behind_ = checkpoint->batch.rows_done;
  behind_ =
      std::async(std::launch::async, [this, checkpoint, write = std::move(write)] { write_chunk(*checkpoint, write); });
}

void ImportRun::settle(const ImportProgress& progress) {
  if (!behind_.valid()) return;
  behind_.get();
  if (progress) progress(rows_behind_, rows_total_);
}

ImportReport ImportRun::finish(const Understood& understood) {
  if (!request_.dry_run) {
    batch_.state = ImportState::applied;
    batch_.ended_at = ports_.clock == nullptr ? moment_.now : ports_.clock->now();
    ports_.store.write(ports_.workspace, [&](Transaction& tx) {
      tx.imports().update(batch_);
      AuditEntry entry;
      entry.at = moment_.now;
      entry.actor = request_.actor;
      entry.actor_label = request_.actor_label;
      entry.action = "import.applied";
      entry.object = fmt::format("import:{}", batch_.id.text());
      entry.after = fmt::format("{} {}: {} new, {} unchanged, {} corrected, {} rejected", kind_text(batch_.kind),
                                batch_.file_name, batch_.counts.fresh, batch_.counts.unchanged, batch_.counts.corrected,
                                batch_.counts.rejected);
      tx.audit().append(entry);
    });
  }
  return {.id = batch_.id,
          .kind = batch_.kind,
          .dry_run = request_.dry_run,
          .counts = batch_.counts,
          .problems = std::move(reported_problems_),
          .understood = understood};
}

}  // namespace salespact::app
