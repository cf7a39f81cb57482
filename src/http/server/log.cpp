#include "http/server/log.hpp"

#include "base/date.hpp"
#include "base/json_writer.hpp"
#include "base/text.hpp"

#include <spdlog/async.h>
#include <spdlog/async_logger.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace salespact::http {
namespace {

constexpr std::size_t queued_lines = 8192;

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

// spdlog's queue and thread; its formatter only ever sees a finished line.
template <class Base>
struct SpdlogSink : Base {
  explicit SpdlogSink(spdlog::sink_ptr out)
      : thread(std::make_shared<spdlog::details::thread_pool>(queued_lines, 1)),
        logger(std::make_shared<spdlog::async_logger>("salespact", std::move(out), thread,
                                                      spdlog::async_overflow_policy::overrun_oldest)) {
    logger->set_pattern("%v");
    logger->set_error_handler([](const std::string&) {});
  }
  void line(std::string_view text) override {
    logger->log(spdlog::level::info, spdlog::string_view_t(text.data(), text.size()));
  }
  void flush() override { logger->flush(); }
  std::shared_ptr<spdlog::details::thread_pool> thread;
  std::shared_ptr<spdlog::async_logger> logger;
};

}  // namespace

Log::Log(std::unique_ptr<Sink> sink) : sink_(std::move(sink)) {}
Log::~Log() = default;

std::unique_ptr<Log> Log::to_stderr() {
  return std::unique_ptr<Log>(
      new Log(std::make_unique<SpdlogSink<Sink>>(std::make_shared<spdlog::sinks::stderr_sink_mt>())));
}

std::unique_ptr<Log> Log::to_file(const std::string& path) {
  return std::unique_ptr<Log>(
      new Log(std::make_unique<SpdlogSink<Sink>>(std::make_shared<spdlog::sinks::basic_file_sink_mt>(path))));
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
