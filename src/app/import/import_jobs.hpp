#pragma once

#include "app/import/import_request.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace salespact::app {

// Imports of a server, one after the other on a thread of their own, so that people keep working meanwhile: between
// chunks the store's writer is free for everybody else.
class ImportJobs {
 public:
  struct Progress {
    ImportId id;
    std::int64_t rows_done = 0;
    std::int64_t rows_total = 0;
    bool ended = false;
    bool started = false;  // false: waits for the jobs before it
  };
  struct Hooks {
    std::function<Moment()> moment;                // read when a job starts
    std::function<void()> after_commit;            // lets the numbers follow
    std::function<void(const Progress&)> tell;     // for those who watch
    std::function<void(const std::string&)> fail;  // a fault, for the log
  };

  ImportJobs(const ImportPorts& ports, Hooks hooks);
  ~ImportJobs();  // stops after the chunk at hand; sending the same file again resumes there
  ImportJobs(const ImportJobs&) = delete;
  ImportJobs& operator=(const ImportJobs&) = delete;

  // Queues a file that was understood and tells the batch that it will be. `holder` keeps the file alive until the job
  // has ended. The batch is that of an interrupted import of the same file where there is one; a file that is sent
  // again while it is being imported is a batch of its own, and finds everything unchanged.
  ImportBatch submit(ImportRequest request, const Understood& understood, std::shared_ptr<void> holder);

  // Of a job that waits or runs; nothing for ended ones.
  [[nodiscard]] std::optional<Progress> find(ImportId id) const;
  // What submit() told of a job that waits or runs: a job that waits is not in the store yet.
  [[nodiscard]] std::optional<ImportBatch> announced(ImportId id) const;

 private:
  struct Job {
    ImportRequest request;
    std::shared_ptr<void> holder;
    ImportBatch batch;  // as announced
    Progress progress;
  };

  [[nodiscard]] ImportBatch batch_of(const ImportRequest& request, const Understood& understood) const;
  void work();
  void run(Job& job);
  void note(Job& job, std::int64_t done, std::int64_t total);
  void note_failure(const Job& job);

  ImportPorts ports_;
  Hooks hooks_;
  std::mutex submitting_;  // taken before mutex_
  mutable std::mutex mutex_;
  std::condition_variable due_;
  std::deque<std::shared_ptr<Job>> jobs_;  // the first one runs
  bool stopping_ = false;
  std::thread worker_;
};

}  // namespace salespact::app
