#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>

namespace salespact::ingest {

// A ring of places that a thread of its own fills, in turns, while one of them is used by whoever made it.
class ReadAhead {
 public:
  // Place 0 is in use already; `fill` is called with 1, 2, …, 0, 1, … as they get free. It does not throw, and returns
  // false when it was called for the last time.
  ReadAhead(std::size_t places, std::function<bool(std::size_t)> fill);
  ~ReadAhead();  // waits for the place that is being filled
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;

  // Gives the place in use back and waits for the one after it. Not to be called behind the last one.
  std::size_t next();

 private:
  void work();

  const std::size_t places_;
  const std::function<bool(std::size_t)> fill_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::condition_variable filled_;
  std::size_t ready_ = 1;  // places filled so far
  std::size_t used_ = 0;   // which of these is in use
  bool stopping_ = false;
  std::thread worker_;
};

}  // namespace salespact::ingest
