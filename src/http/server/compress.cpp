#include "http/server/compress.hpp"

#include "base/check.hpp"
#include "http/web/accepted.hpp"

#include <limits>

#include <zlib.h>

namespace salespact::http {
namespace {

constexpr std::size_t worth_it = 1024;
constexpr int balance = 5;            // an eighth of a report of numbers, in 15 ms a megabyte
constexpr int gzip_window = 15 + 16;  // 32 KiB, with the header of gzip

std::string gzip(const std::string& text) {
  z_stream stream{};
  check(deflateInit2(&stream, balance, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) == Z_OK, "zlib is usable");
  std::string out(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
  // NOLINTBEGIN: the C interface takes unsigned bytes and never writes to its input
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  // NOLINTEND
  stream.avail_in = static_cast<uInt>(text.size());
  stream.avail_out = static_cast<uInt>(out.size());
  const int result = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  check(result == Z_STREAM_END, "the bound of zlib holds");
  return out;
}

}  // namespace

Response compressed(const Request& request, Response response) {
  const auto* text = std::get_if<std::string>(&response.body);
  if (text == nullptr || text->size() < worth_it || text->size() > std::numeric_limits<uInt>::max() / 2) {
    return response;
  }
  response.headers.add("vary", "accept-encoding");
  if (!accepts_encoding(request.headers.find("accept-encoding"), "gzip")) return response;
  response.body = gzip(*text);
  response.headers.set("content-encoding", "gzip");
  if (const auto etag = response.headers.find("etag"); etag && !etag->starts_with("W/")) {
    response.headers.set("etag", "W/" + std::string(*etag));
  }
  return response;
}

}  // namespace salespact::http
