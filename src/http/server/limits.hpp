#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace salespact::http {

// TRUST E2. Sizes are bytes.
struct Limits {
  std::size_t request_line = std::size_t{8} * 1024;
  std::size_t head = std::size_t{16} * 1024;  // request line and fields together
  std::size_t fields = 100;
  std::uint64_t body = std::uint64_t{1024} * 1024;  // routes may ask for another
  std::size_t query_parameters = 100;
  std::size_t requests_per_connection = 1000;
  std::size_t connections = 10'000;
};

// TRUST E3. Absolute from the start of the phase they name: bytes that trickle in never prolong one.
struct Deadlines {
  std::chrono::milliseconds header{10'000};
  // A body has this long plus one second for every `bytes_per_second` received so far; the same holds for a client that
  // reads its response slowly, with write_stall as the grace.
  std::chrono::milliseconds body_grace{10'000};
  std::uint32_t bytes_per_second = 500;
  std::chrono::milliseconds handler{30'000};
  std::chrono::milliseconds write_stall{30'000};
  std::chrono::milliseconds keep_alive{60'000};
  std::chrono::milliseconds heartbeat{15'000};  // comment line on event streams
  std::chrono::milliseconds linger{2'000};      // reading on after a refusal, so that the client gets to see it
  std::chrono::milliseconds drain{10'000};      // graceful stop
};

}  // namespace salespact::http
