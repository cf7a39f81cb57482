#include "app/import/import_jobs.hpp"

#include <algorithm>
#include <exception>

namespace salespact::app {
namespace {

struct Stopping {};

}  // namespace

ImportJobs::ImportJobs(const ImportPorts& ports, Hooks hooks)
    : ports_(ports), hooks_(std::move(hooks)), worker_([this] { work(); }) {}

ImportJobs::~ImportJobs() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  due_.notify_all();
  worker_.join();
}

ImportBatch ImportJobs::submit(ImportRequest request, const Understood& understood, std::shared_ptr<void> holder) {
  const std::lock_guard one_at_a_time(submitting_);
  auto job = std::make_shared<Job>();
  job->batch = batch_of(request, understood);
  request.id = job->batch.id;
  job->progress = {job->batch.id, job->batch.rows_done, understood.rows};
  job->request = std::move(request);
  job->holder = std::move(holder);
  ImportBatch batch = job->batch;
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  due_.notify_one();
  return batch;
}

// A job that this process still has is not interrupted, so which ones it has is looked at before the store is.
ImportBatch ImportJobs::batch_of(const ImportRequest& request, const Understood& understood) const {
  std::vector<ImportId> mine;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& job : jobs_) mine.push_back(job->progress.id);
  }
  std::optional<ImportBatch> interrupted;
  ports_.store.read(ports_.workspace, [&](Transaction& tx) {
    interrupted = tx.imports().find_running(request.kind, request.source, understood.content_hash);
  });
  if (interrupted && std::ranges::find(mine, interrupted->id) == mine.end()) return *interrupted;
  ImportBatch batch;
  batch.id = ports_.ids.make<ImportId>();
  batch.kind = request.kind;
  batch.source = request.source;
  batch.file_name = request.file.name;
  batch.file_hash = understood.content_hash;
  batch.started_at = hooks_.moment().now;
  batch.started_by = request.actor;
  batch.header_csv = understood.header_csv;
  return batch;
}

std::optional<ImportBatch> ImportJobs::announced(ImportId id) const {
  const std::lock_guard lock(mutex_);
  const auto at = std::ranges::find_if(jobs_, [&](const auto& job) { return job->progress.id == id; });
  if (at == jobs_.end()) return std::nullopt;
  return (*at)->batch;
}

std::optional<ImportJobs::Progress> ImportJobs::find(ImportId id) const {
  const std::lock_guard lock(mutex_);
  const auto at = std::ranges::find_if(jobs_, [&](const auto& job) { return job->progress.id == id; });
  if (at == jobs_.end()) return std::nullopt;
  return (*at)->progress;
}

void ImportJobs::work() {
  while (true) {
    std::shared_ptr<Job> job;
    {
      std::unique_lock lock(mutex_);
      due_.wait(lock, [&] { return stopping_ || !jobs_.empty(); });
      if (stopping_) return;
      job = jobs_.front();
      job->progress.started = true;
    }
    run(*job);
    const std::lock_guard lock(mutex_);
    jobs_.pop_front();
  }
}

void ImportJobs::run(Job& job) {
  try {
    const auto report = import_file(ports_, job.request, hooks_.moment(),
                                    [&](std::int64_t done, std::int64_t total) { note(job, done, total); });
    if (!report) {
      hooks_.fail("an import's file can no longer be understood");
      note_failure(job);
    }
    hooks_.after_commit();
  } catch (const Stopping&) {
    return;
  } catch (const std::exception& fault) {
    hooks_.fail(fault.what());
    note_failure(job);
  }
  Progress last;
  {
    const std::lock_guard lock(mutex_);
    job.progress.ended = true;
    last = job.progress;
  }
  hooks_.tell(last);
}

// An import that was accepted is told of, also when it failed before it wrote anything. One that is applied stays so.
void ImportJobs::note_failure(const Job& job) try {
  ports_.store.write(ports_.workspace, [&](Transaction& tx) {
    const auto stored = tx.imports().find(job.batch.id);
    ImportBatch batch = stored.value_or(job.batch);
    if (batch.state == ImportState::applied) return;
    batch.state = ImportState::failed;
    batch.failure = "the server could not go on; send the file again, nothing is lost or counted twice";
    if (stored) {
      tx.imports().update(batch);
    } else {
      tx.imports().insert(batch);
    }
  });
} catch (const std::exception& fault) {
  hooks_.fail(fault.what());
}

void ImportJobs::note(Job& job, std::int64_t done, std::int64_t total) {
  Progress seen;
  {
    const std::lock_guard lock(mutex_);
    if (stopping_) throw Stopping{};
    job.progress.rows_done = done;
    job.progress.rows_total = total;
    seen = job.progress;
  }
  hooks_.tell(seen);
}

}  // namespace salespact::app
