#include "http/server/log.hpp"

#include "base/date.hpp"
#include "base/json_writer.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace salespact::http {
namespace {

std::string now_text() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return Instant{std::chrono::duration_cast<std::chrono::microseconds>(since).count()}.rfc3339();
}

// Messages of the operating system and of libraries may hold anything.
std::string as_utf8(std::string_view text) {
  std::string out(text);
  if (is_valid_utf8(out)) return out;
  for (char& c : out) c = static_cast<unsigned char>(c) < 0x80 ? c : '?';
  return out;
}

std::string_view text_of(LogLevel level) {
  switch (level) {
    case LogLevel::info: return "info";
    case LogLevel::warning: return "warning";
    case LogLevel::error: return "error";
  }
  return "error";
}

}  // namespace

struct Log::Sink {
  virtual ~Sink() = default;
  Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  virtual void line(std::string_view text) = 0;
  virtual void flush() {}
};

namespace {

template <class Base>
struct FunctionSink : Base {
  explicit FunctionSink(std::function<void(std::string_view)> to) : write(std::move(to)) {}
  void line(std::string_view text) override { write(text); }
  std::function<void(std::string_view)> write;
};

// Lines are gathered in memory and handed to spdlog by a thread of their own a few times a second: to log costs a
// request no wake-up of another thread and no wait for a disk. spdlog's formatter only ever sees finished lines.
template <class Base>
class GatheringSink : public Base {
 public:
  explicit GatheringSink(spdlog::sink_ptr out) : logger_("salespact", std::move(out)), thread_([this] { work(); }) {
    logger_.set_pattern("%v");
    logger_.set_error_handler([](const std::string&) {});
  }
  ~GatheringSink() override {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    due_.notify_all();
    thread_.join();
  }

  void line(std::string_view text) override {
    const std::lock_guard lock(mutex_);
    if (gathered_.size() + text.size() > most_gathered) {
      ++lost_;
      return;
    }
    gathered_.append(gathered_.empty() ? "" : "\n").append(text);
  }

  void flush() override {
    std::unique_lock lock(mutex_);
    flushing_ = true;
    due_.notify_all();
    written_.wait(lock, [this] { return !flushing_; });
  }

 private:
  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      due_.wait_for(lock, std::chrono::milliseconds(100), [this] { return stopping_ || flushing_; });
      std::string batch = std::exchange(gathered_, {});
      if (const std::uint64_t lost = std::exchange(lost_, 0); lost > 0) {
        batch += fmt::format("\n{{\"at\":\"{}\",\"level\":\"warning\",\"event\":\"log_lines_lost\",\"count\":{}}}",
                             now_text(), lost);
      }
      const bool last = stopping_;
      const bool asked = flushing_;
      lock.unlock();
      write(batch);
      lock.lock();
      if (asked) flushing_ = false;
      written_.notify_all();
      if (last) return;
    }
  }

  void write(std::string_view batch) noexcept {
    try {
      if (!batch.empty()) logger_.log(spdlog::level::info, spdlog::string_view_t(batch.data(), batch.size()));
      logger_.flush();
    } catch (...) {  // NOLINT(bugprone-empty-catch): nowhere left to say it
    }
  }

  static constexpr std::size_t most_gathered = std::size_t{1024} * 1024;

  std::mutex mutex_;
  std::condition_variable due_;
  std::condition_variable written_;
  std::string gathered_;
  std::uint64_t lost_ = 0;
  bool stopping_ = false;
  bool flushing_ = false;
  spdlog::logger logger_;
  std::thread thread_;
};

}  // namespace

Log::Log(std::unique_ptr<Sink> sink) : sink_(std::move(sink)) {}
Log::~Log() = default;

std::unique_ptr<Log> Log::to_stderr() {
  return std::unique_ptr<Log>(
      new Log(std::make_unique<GatheringSink<Sink>>(std::make_shared<spdlog::sinks::stderr_sink_mt>())));
}

std::unique_ptr<Log> Log::to_file(const std::string& path) {
  return std::unique_ptr<Log>(
      new Log(std::make_unique<GatheringSink<Sink>>(std::make_shared<spdlog::sinks::basic_file_sink_mt>(path))));
}

std::unique_ptr<Log> Log::to_function(std::function<void(std::string_view)> sink) {
  return std::unique_ptr<Log>(new Log(std::make_unique<FunctionSink<Sink>>(std::move(sink))));
}

std::unique_ptr<Log> Log::to_nowhere() {
  return to_function([](std::string_view) {});
}

void Log::access(const AccessLine& line) noexcept {
  try {
    JsonWriter out;
    out.begin_object();
    out.field("at", now_text()).field("level", "info").field("event", "request");
    out.field("method", line.method).field("route", as_utf8(line.route)).field("status", line.status);
    out.field("micros", std::int64_t{line.took.count()}).field("bytes", line.bytes_out);
    out.field("client", line.client).field("request_id", line.request_id);
    out.end_object();
    sink_->line(out.text());
  } catch (...) {  // NOLINT(bugprone-empty-catch): a request never fails for its log line
  }
}

void Log::note(LogLevel level, std::string_view event, Fields fields) noexcept {
  try {
    JsonWriter out;
    out.begin_object();
    out.field("at", now_text()).field("level", text_of(level)).field("event", as_utf8(event));
    for (const auto& [name, value] : fields) out.field(name, as_utf8(value));
    out.end_object();
    sink_->line(out.text());
  } catch (...) {  // NOLINT(bugprone-empty-catch): nowhere left to say it
  }
}

void Log::flush() noexcept {
  try {
    sink_->flush();
  } catch (...) {  // NOLINT(bugprone-empty-catch): nowhere left to say it
  }
}

}  // namespace salespact::http
