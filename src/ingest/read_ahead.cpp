#include "ingest/read_ahead.hpp"

#include <utility>

namespace salespact::ingest {

ReadAhead::ReadAhead(std::size_t places, std::function<bool(std::size_t)> fill)
    : places_(places), fill_(std::move(fill)), worker_([this] { work(); }) {}

ReadAhead::~ReadAhead() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  freed_.notify_one();
  worker_.join();
}

std::size_t ReadAhead::next() {
  std::unique_lock lock(mutex_);
  ++used_;
  freed_.notify_one();
  filled_.wait(lock, [this] { return ready_ > used_; });
  return used_ % places_;
}

void ReadAhead::work() {
  for (std::size_t place = 1; true; ++place) {
    {
      std::unique_lock lock(mutex_);
      freed_.wait(lock, [&] { return stopping_ || place < used_ + places_; });
      if (stopping_) return;
    }
    const bool more = fill_(place % places_);
    {
      const std::scoped_lock lock(mutex_);
      ready_ = place + 1;
    }
    filled_.notify_one();
    if (!more) return;
  }
}

}  // namespace salespact::ingest
