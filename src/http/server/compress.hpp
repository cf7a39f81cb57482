#pragma once

#include "http/server/request.hpp"
#include "http/server/response.hpp"

namespace salespact::http {

// The response as gzip when the client takes it and the text is worth it (1 KiB and more); an ETag becomes weak, since
// the bytes differ. For large answers of numbers. Never for an answer that holds a secret: the length of a compressed
// answer tells what repeats inside it, and a page of another origin may choose what is asked.
[[nodiscard]] Response compressed(const Request& request, Response response);

}  // namespace salespact::http
