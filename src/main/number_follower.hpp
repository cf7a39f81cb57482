#pragma once

#include "app/numbers/numbers_keeper.hpp"
#include "store/open_postgres.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace salespact {

// Keeps the numbers in step with what this process does not do itself: other nodes' commits on PostgreSQL, and the day
// that turns at midnight in the company's zone; and has what follows from the day and the organisation done.
class NumberFollower {
 public:
  // `database_url` empty: no other process writes, only the day is watched. `turn` is called when the day has turned or
  // the organisation has changed, with the numbers of both in place.
  NumberFollower(app::NumbersKeeper& numbers, const std::string& database_url, std::function<Date()> today,
                 std::function<void()> turn, std::function<void(const std::string& fault)> fail);
  ~NumberFollower();
  NumberFollower(const NumberFollower&) = delete;
  NumberFollower& operator=(const NumberFollower&) = delete;

 private:
  void follow();
  [[nodiscard]] bool stopping();

  app::NumbersKeeper& numbers_;
  std::function<Date()> today_;
  std::function<void()> turn_;
  std::function<void(const std::string& fault)> fail_;
  std::unique_ptr<store::ChangeSignal> signal_;  // null: nobody tells
  std::mutex mutex_;
  std::condition_variable stop_due_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace salespact
