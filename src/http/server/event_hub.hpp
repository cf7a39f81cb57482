#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::http {

// What happened. `data` is one JSON text; `id` comes from the publisher and grows, so that a client that reconnects can
// name the last one it saw. Name and id are single lines.
struct Event {
  std::string topic;
  std::string name;
  std::string data;
  std::string id;
  // Whether a subscriber may hear of it, besides what its own filter says; empty: everybody. Called as the filter is.
  std::function<bool(std::string_view subscriber)> audience{};
};

// May this subscriber see the event? Called under the hub's lock by whoever publishes: quick, without calling back.
using EventFilter = std::function<bool(const Event&)>;

// One client's queue of formatted events. Made by EventHub; the connection takes from it.
class Subscription {
 public:
  struct Batch {
    std::vector<std::shared_ptr<const std::string>> frames;
    bool ended = false;  // the server stops, the subscriber was ended, or was too slow
  };

  [[nodiscard]] Batch take();
  // `wake` is called (from any thread) when there is something to take. An empty function detaches.
  void on_wake(std::function<void()> wake);

 private:
  friend class EventHub;
  void push(std::shared_ptr<const std::string> frame, std::size_t capacity);
  void end();
  void wake_once();
  [[nodiscard]] bool hears(const Event& event) const;

  std::mutex mutex_;
  std::deque<std::shared_ptr<const std::string>> queue_;
  std::function<void()> wake_;
  bool wake_due_ = false;
  bool ended_ = false;
  EventFilter filter_;  // these two belong to the hub, under its lock
  std::string subscriber_;
};

// Server-sent events: published from any thread, kept in a bounded ring for those who reconnect, handed to every
// subscriber whose filter says yes. A subscriber whose queue is full is ended: it reconnects and catches up.
class EventHub {
 public:
  struct Capacity {
    std::size_t replay = 1024;  // events
    std::size_t queue = 256;    // events a client
  };

  EventHub() : EventHub(Capacity{}) {}
  explicit EventHub(Capacity capacity) : capacity_(capacity) {}

  void publish(const Event& event);

  // `subscriber` is what end_subscriber() names (a session or user id). After `last_event_id` the client gets what it
  // missed; when the ring no longer knows that id it gets an event `reset` first, and should read anew.
  [[nodiscard]] std::shared_ptr<Subscription> subscribe(std::string subscriber, EventFilter filter,
                                                        std::optional<std::string_view> last_event_id = std::nullopt);

  // A session was revoked or a role changed: its streams end and must be opened, and authorised, again.
  void end_subscriber(std::string_view subscriber);
  // Graceful stop: every stream ends, later subscriptions end at once.
  void close();

  [[nodiscard]] std::size_t subscribers() const;

 private:
  struct Kept {
    Event event;
    std::shared_ptr<const std::string> frame;
  };

  void replay_after(std::string_view last_event_id, Subscription& to) const;
  void forget_gone();

  Capacity capacity_;
  mutable std::mutex mutex_;
  std::deque<Kept> ring_;
  std::vector<std::weak_ptr<Subscription>> subscriptions_;
  bool closed_ = false;
};

}  // namespace salespact::http
