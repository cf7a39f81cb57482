#include "main/unused_port.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace salespact {

std::uint16_t unused_port(const std::string& address) {
  const bool six = address.find(':') != std::string::npos;
  const int descriptor = ::socket(six ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0) throw std::system_error(errno, std::generic_category(), "socket");
  sockaddr_storage any{};
  auto* four_address = reinterpret_cast<sockaddr_in*>(&any);  // NOLINT: the C interface overlays its structs
  auto* six_address = reinterpret_cast<sockaddr_in6*>(&any);  // NOLINT: as above
  any.ss_family = six ? AF_INET6 : AF_INET;
  if (six) {
    ::inet_pton(AF_INET6, address.c_str(), &six_address->sin6_addr);
  } else {
    ::inet_pton(AF_INET, address.c_str(), &four_address->sin_addr);
  }
  socklen_t size = six ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
  auto* plain = reinterpret_cast<sockaddr*>(&any);  // NOLINT: as above
  const bool bound = ::bind(descriptor, plain, size) == 0 && ::getsockname(descriptor, plain, &size) == 0;
  const int fault = errno;
  ::close(descriptor);
  if (!bound) throw std::system_error(fault, std::generic_category(), "no port of " + address);
  return ntohs(six ? six_address->sin6_port : four_address->sin_port);
}

}  // namespace salespact
