#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace salespact::test {

// A TCP connection to the server under test that sends exactly the bytes it is told to.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  // False when the server has closed.
  bool send(std::string_view bytes);
  void half_close();
  // Whatever arrives until the server closes or nothing came for `patience`.
  std::string receive_all(std::chrono::milliseconds patience = std::chrono::seconds(5));
  // Until `text` has arrived; what arrived. Empty-handed after `patience`.
  std::string receive_until(std::string_view text, std::chrono::milliseconds patience = std::chrono::seconds(5));
  // The server has closed its side (and everything before was read).
  bool closed_within(std::chrono::milliseconds patience);

  struct Reply {
    int status = 0;
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
    [[nodiscard]] std::string header(const std::string& name) const {
      const auto found = headers.find(name);
      return found == headers.end() ? "" : found->second;
    }
  };
  // One response with Content-Length or chunks; status 0 when none came. `head_only` for HEAD.
  Reply reply(bool head_only = false);
  Reply ask(std::string_view bytes) {
    send(bytes);
    return reply();
  }

 private:
  bool fill(std::chrono::milliseconds patience);  // one more read into pending_

  int socket_ = -1;
  bool closed_ = false;
  std::string pending_;
};

[[nodiscard]] inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace salespact::test
