#include "http/server/event_hub.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <utility>

namespace salespact::http {
namespace {

bool is_single_line(std::string_view text) {
  return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

std::string frame_of(const Event& event) {
  check(is_single_line(event.id) && is_single_line(event.name), "an event's id and name are single lines");
  check(is_single_line(event.data), "an event's data is one line of JSON");
  std::string frame;
  frame.reserve(event.id.size() + event.name.size() + event.data.size() + 24);
  if (!event.id.empty()) frame.append("id: ").append(event.id).append("\n");
  frame.append("event: ").append(event.name).append("\ndata: ").append(event.data).append("\n\n");
  return frame;
}

}  // namespace

Subscription::Batch Subscription::take() {
  const std::lock_guard lock(mutex_);
  Batch batch;
  batch.frames.assign(std::make_move_iterator(queue_.begin()), std::make_move_iterator(queue_.end()));
  batch.ended = ended_;
  queue_.clear();
  wake_due_ = false;
  return batch;
}

void Subscription::on_wake(std::function<void()> wake) {
  const std::lock_guard lock(mutex_);
  wake_ = std::move(wake);
  if (wake_ && (ended_ || !queue_.empty())) wake_once();
}

void Subscription::push(std::shared_ptr<const std::string> frame, std::size_t capacity) {
  const std::lock_guard lock(mutex_);
  if (ended_) return;
  if (queue_.size() >= capacity) {
    queue_.clear();
    ended_ = true;
  } else {
    queue_.push_back(std::move(frame));
  }
  wake_once();
}

bool Subscription::hears(const Event& event) const {
  return filter_(event) && (!event.audience || event.audience(subscriber_));
}

void Subscription::end() {
  const std::lock_guard lock(mutex_);
  ended_ = true;
  wake_once();
}

void Subscription::wake_once() {
  if (wake_due_ || !wake_) return;
  wake_due_ = true;
  wake_();
}

void EventHub::publish(const Event& event) {
  const auto frame = std::make_shared<const std::string>(frame_of(event));
  const std::lock_guard lock(mutex_);
  ring_.push_back({event, frame});
  if (ring_.size() > capacity_.replay) ring_.pop_front();
  bool some_gone = false;
  for (const auto& weak : subscriptions_) {
    const auto subscription = weak.lock();
    some_gone = some_gone || !subscription;
    if (subscription && subscription->hears(event)) subscription->push(frame, capacity_.queue);
  }
  if (some_gone) forget_gone();
}

std::shared_ptr<Subscription> EventHub::subscribe(std::string subscriber, EventFilter filter,
                                                  std::optional<std::string_view> last_event_id) {
  auto subscription = std::make_shared<Subscription>();
  subscription->filter_ = std::move(filter);
  subscription->subscriber_ = std::move(subscriber);
  const std::lock_guard lock(mutex_);
  if (last_event_id) replay_after(*last_event_id, *subscription);
  if (closed_) subscription->end();
  forget_gone();
  subscriptions_.push_back(subscription);
  return subscription;
}

void EventHub::replay_after(std::string_view last_event_id, Subscription& to) const {
  const auto seen =
      std::ranges::find(ring_, last_event_id, [](const Kept& kept) -> std::string_view { return kept.event.id; });
  if (seen == ring_.end()) {
    to.push(std::make_shared<const std::string>("event: reset\ndata: {}\n\n"), capacity_.queue);
    return;
  }
  std::vector<std::shared_ptr<const std::string>> missed;
  for (auto kept = std::next(seen); kept != ring_.end(); ++kept) {
    if (to.hears(kept->event)) missed.push_back(kept->frame);
  }
  for (auto& frame : missed) to.push(std::move(frame), std::max(capacity_.queue, missed.size()));
}

void EventHub::end_subscriber(std::string_view subscriber) {
  const std::lock_guard lock(mutex_);
  for (const auto& weak : subscriptions_) {
    const auto subscription = weak.lock();
    if (subscription && subscription->subscriber_ == subscriber) subscription->end();
  }
}

void EventHub::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  for (const auto& weak : subscriptions_) {
    if (const auto subscription = weak.lock()) subscription->end();
  }
}

std::size_t EventHub::subscribers() const {
  const std::lock_guard lock(mutex_);
  return static_cast<std::size_t>(
      std::ranges::count_if(subscriptions_, [](const auto& weak) { return !weak.expired(); }));
}

void EventHub::forget_gone() {
  std::erase_if(subscriptions_, [](const auto& weak) { return weak.expired(); });
}

}  // namespace salespact::http
