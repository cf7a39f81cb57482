#include "store/sqlite/sqlite_writer.hpp"

#include "app/ports/store_fault.hpp"
#include "base/check.hpp"

namespace salespact::store {
namespace {

constexpr std::size_t most_jobs_a_commit = 256;

}  // namespace

SqliteWriter::SqliteWriter(const std::filesystem::path& file, bool create)
    : connection_(file, {.duty = SqliteConnection::Duty::write, .create = create}), thread_([this] { work(); }) {}

SqliteWriter::~SqliteWriter() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  arrived_.notify_one();
  thread_.join();
}

void SqliteWriter::run(const Job& job) {
  Entry entry{.job = &job, .alone = false, .done = false, .error = nullptr};
  enqueue_and_wait(entry);
}

void SqliteWriter::run_alone(const Job& job) {
  Entry entry{.job = &job, .alone = true, .done = false, .error = nullptr};
  enqueue_and_wait(entry);
}

void SqliteWriter::enqueue_and_wait(Entry& entry) {
  check(std::this_thread::get_id() != thread_.get_id(), "a write does not wait for another inside itself");
  std::unique_lock lock(mutex_);
  if (stopping_) throw app::StoreUnavailable("the store is closing");
  queue_.push_back(&entry);
  arrived_.notify_one();
  answered_.wait(lock, [&entry] { return entry.done; });
  if (entry.error) std::rethrow_exception(std::exchange(entry.error, nullptr));
}

void SqliteWriter::work() {
  std::vector<Entry*> batch;
  for (;;) {
    {
      std::unique_lock lock(mutex_);
      arrived_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
      if (queue_.empty()) return;
      batch.clear();
      while (!queue_.empty() && batch.size() < most_jobs_a_commit) {
        if (queue_.front()->alone && !batch.empty()) break;
        batch.push_back(queue_.front());
        queue_.pop_front();
        if (batch.back()->alone) break;
      }
    }
    run_batch(batch);
    {
      const std::scoped_lock lock(mutex_);
      for (Entry* entry : batch) entry->done = true;
    }
    answered_.notify_all();
  }
}

// Whatever is thrown belongs to the callers; the thread lives on.
void SqliteWriter::run_batch(const std::vector<Entry*>& batch) {
  if (batch.front()->alone) {
    try {
      connection_.clear_failed();
      (*batch.front()->job)(connection_);
    } catch (...) {
      batch.front()->error = std::current_exception();
    }
  } else if (batch.size() == 1) {
    run_single(*batch.front());
  } else {
    run_grouped(batch);
  }
}

void SqliteWriter::run_single(Entry& entry) {
  try {
    connection_.begin_write();
    (*entry.job)(connection_);
    connection_.commit();
  } catch (...) {
    connection_.rollback();
    entry.error = std::current_exception();
  }
}

void SqliteWriter::run_grouped(const std::vector<Entry*>& batch) {
  std::exception_ptr broken;
  try {
    connection_.begin_write();
    for (Entry* entry : batch) run_in_savepoint(*entry);
    connection_.commit();
  } catch (...) {
    connection_.rollback();
    broken = std::current_exception();
  }
  if (!broken) return;
  for (Entry* entry : batch) {
    if (!entry->error) entry->error = broken;
  }
}

void SqliteWriter::run_in_savepoint(Entry& entry) {
  connection_.savepoint();
  try {
    (*entry.job)(connection_);
    connection_.release();
  } catch (...) {
    entry.error = std::current_exception();
    connection_.rollback_to_savepoint();
    if (!connection_.in_transaction()) throw app::StoreUnavailable("nothing was written: a write beside it broke");
  }
}

}  // namespace salespact::store
