#include "base/check.hpp"
#include "fuzz/support/fuzz.hpp"
#include "http/server/cookies.hpp"
#include "http/server/forwarded.hpp"
#include "http/server/multipart.hpp"

#include <filesystem>
#include <string>

using salespact::check;
using namespace salespact::http;  // NOLINT(google-build-using-namespace): what is under test

namespace {

std::string read_in_pieces(std::string_view text, std::size_t piece) {
  MultipartReader reader("xyz", std::filesystem::temp_directory_path());
  for (std::size_t at = 0; at < text.size(); at += piece) {
    if (const auto problem = reader.read(text.substr(at, piece))) return "refused";
  }
  Request request;
  if (const auto problem = reader.finish(request)) return "refused";
  std::string out = request.file_name;
  for (const Parameter& field : request.form) out += "|" + field.name + "=" + field.value;
  if (request.spool) out += "#" + std::to_string(request.spool->size());
  return out;
}

}  // namespace

// A form with the boundary xyz; the first line is also tried as the header values that come from outside.
SALESPACT_FUZZER(http_form) {
  const std::string_view line = bytes.substr(0, bytes.find('\r'));
  (void)multipart_boundary(line);
  const std::string_view hops[] = {line};
  const Cidr anywhere{};
  (void)client_address("127.0.0.1", hops, {&anywhere, 1});
  (void)Cidr::parse(line);
  if (line.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos) {
    Headers headers;
    headers.set("cookie", line);
    (void)read_cookie(headers, "session");
  }
  const std::string whole = read_in_pieces(bytes, bytes.size() + 1);
  check(read_in_pieces(bytes, 5) == whole, "a form does not depend on how its bytes arrive");
}
