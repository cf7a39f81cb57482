#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace salespact::http {

// One request, for the access log: the pattern of its route instead of its path, never a query or a token (TRUST B7).
struct AccessLine {
  std::string_view method;
  std::string_view route;
  int status = 0;
  std::chrono::microseconds took{0};
  std::uint64_t bytes_out = 0;
  std::string_view client;
  std::string_view request_id;
};

enum class LogLevel : std::uint8_t { info, warning, error };

// JSON lines. Text is a value, never a format; control characters are escaped and bytes that are no UTF-8 replaced
// (TRUST E17). Nothing here throws or blocks: when the disk is slow, lines are lost (and counted), not requests.
class Log {
 public:
  using Fields = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  static std::unique_ptr<Log> to_stderr();
  static std::unique_ptr<Log> to_file(const std::string& path);
  // Every line goes to `sink`, on the calling thread: for tests.
  static std::unique_ptr<Log> to_function(std::function<void(std::string_view)> sink);
  static std::unique_ptr<Log> to_nowhere();
  ~Log();
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  void access(const AccessLine& line) noexcept;
  void note(LogLevel level, std::string_view event, Fields fields = {}) noexcept;
  void flush() noexcept;

 private:
  struct Sink;
  explicit Log(std::unique_ptr<Sink> sink);
  std::unique_ptr<Sink> sink_;
};

}  // namespace salespact::http
