#include "http/support/raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace salespact::test {

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  // NOLINTNEXTLINE: the socket interface takes any kind of address
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    throw std::runtime_error("can't connect to the server under test");
  }
}

RawClient::~RawClient() { ::close(socket_); }

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

void RawClient::half_close() { ::shutdown(socket_, SHUT_WR); }

bool RawClient::fill(std::chrono::milliseconds patience) {
  if (closed_) return false;
  pollfd wait{socket_, POLLIN, 0};
  if (::poll(&wait, 1, static_cast<int>(patience.count())) <= 0) return false;
  std::array<char, 65536> buffer{};
  const ssize_t n = ::recv(socket_, buffer.data(), buffer.size(), 0);
  if (n <= 0) {
    closed_ = true;
    return false;
  }
  pending_.append(buffer.data(), static_cast<std::size_t>(n));
  return true;
}

std::string RawClient::receive_all(std::chrono::milliseconds patience) {
  while (fill(patience)) {
  }
  return std::exchange(pending_, {});
}

std::string RawClient::receive_until(std::string_view text, std::chrono::milliseconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (pending_.find(text) == std::string::npos) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    if (left.count() <= 0 || !fill(left)) return {};
  }
  const std::size_t size = pending_.find(text) + text.size();
  std::string out = pending_.substr(0, size);
  pending_.erase(0, size);
  return out;
}

bool RawClient::closed_within(std::chrono::milliseconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (!closed_) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    fill(left);
  }
  return true;
}

RawClient::Reply RawClient::reply(bool head_only) {
  Reply reply;
  const std::string head = receive_until("\r\n\r\n");
  if (head.size() < 12) return reply;
  reply.status = std::stoi(head.substr(9, 3));
  std::size_t at = head.find("\r\n") + 2;
  while (at + 2 < head.size()) {
    const std::size_t end = head.find("\r\n", at);
    const std::size_t colon = head.find(": ", at);
    std::string name = head.substr(at, colon - at);
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    reply.headers[name] = head.substr(colon + 2, end - colon - 2);
    at = end + 2;
  }
  if (head_only) return reply;
  if (reply.header("transfer-encoding") == "chunked") {
    while (true) {
      const std::string size_line = receive_until("\r\n");
      if (size_line.empty()) return reply;
      const std::size_t size = std::stoul(size_line, nullptr, 16);
      while (pending_.size() < size + 2 && fill(std::chrono::seconds(5))) {
      }
      reply.body += pending_.substr(0, size);
      pending_.erase(0, size + 2);
      if (size == 0) return reply;
    }
  }
  const std::string length = reply.header("content-length");
  const std::size_t size = length.empty() ? 0 : std::stoul(length);
  while (pending_.size() < size && fill(std::chrono::seconds(5))) {
  }
  reply.body = pending_.substr(0, size);
  pending_.erase(0, std::min(size, pending_.size()));
  return reply;
}

}  // namespace salespact::test
