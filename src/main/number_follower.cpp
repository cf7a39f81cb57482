#include "main/number_follower.hpp"

#include <chrono>
#include <exception>

namespace salespact {
namespace {

// How long a stop may have to wait for the database's next word, and how late the day may turn.
constexpr std::chrono::milliseconds patience{1000};

}  // namespace

NumberFollower::NumberFollower(app::NumbersKeeper& numbers, const std::string& database_url,
                               std::function<Date()> today, std::function<void()> turn,
                               std::function<void(const std::string& fault)> fail)
    : numbers_(numbers),
      today_(std::move(today)),
      turn_(std::move(turn)),
      fail_(std::move(fail)),
      signal_(database_url.empty() ? nullptr : store::listen_postgres(database_url)),
      thread_([this] { follow(); }) {}

NumberFollower::~NumberFollower() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stop_due_.notify_all();
  thread_.join();
}

bool NumberFollower::stopping() {
  std::unique_lock lock(mutex_);
  if (signal_) return stopping_;
  return stop_due_.wait_for(lock, patience, [&] { return stopping_; });
}

void NumberFollower::follow() {
  Date last_day = today_();
  auto last_organisation = numbers_.current()->numbers.directory;
  while (!stopping()) {
    try {
      const bool told = signal_ && signal_->wait(patience);
      const Date today = today_();
      if (told || today != last_day) numbers_.follow(today);
      const auto organisation = numbers_.current()->numbers.directory;
      if (today != last_day || organisation != last_organisation) turn_();
      last_day = today;
      last_organisation = organisation;
    } catch (const std::exception& fault) {  // the database is away: what was missed is caught up with later
      fail_(fault.what());
      std::this_thread::sleep_for(patience);
    }
  }
}

}  // namespace salespact
