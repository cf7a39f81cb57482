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

ImportId ImportJobs::submit(ImportRequest request, const Understood& understood, std::shared_ptr<void> holder) {
  request.id = ports_.ids.make<ImportId>();
  ports_.store.read(ports_.workspace, [&](Transaction& tx) {
    const auto interrupted = tx.imports().find_running(request.kind, request.source, understood.content_hash);
    if (interrupted) request.id = interrupted->id;
  });
  auto job = std::make_shared<Job>();
  job->progress = {*request.id, 0, understood.rows, false};
  job->request = std::move(request);
  job->holder = std::move(holder);
  const ImportId id = job->progress.id;
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  due_.notify_one();
  return id;
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
    if (!report) hooks_.fail("an import's file can no longer be understood");
    hooks_.after_commit();
  } catch (const Stopping&) {
    return;
  } catch (const std::exception& fault) {
    hooks_.fail(fault.what());
    note_failure(job.progress.id);
  }
  Progress last;
  {
    const std::lock_guard lock(mutex_);
    job.progress.ended = true;
    last = job.progress;
  }
  hooks_.tell(last);
}

void ImportJobs::note_failure(ImportId id) try {
  ports_.store.write(ports_.workspace, [&](Transaction& tx) {
    auto batch = tx.imports().find(id);
    if (!batch) return;
    batch->state = ImportState::failed;
    batch->failure = "the server could not go on; send the file again, nothing is lost or counted twice";
    tx.imports().update(*batch);
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
