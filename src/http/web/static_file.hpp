#pragma once

#include <string_view>

namespace salespact::http {

// One file of the web app, in the program's read-only memory. `gzip` and `brotli` hold the same bytes compressed, or
// nothing where that saves nothing.
struct StaticFile {
  std::string_view path;        // "/assets/index-4f1c2a.js"; "/index.html" is the app's page
  std::string_view media_type;  // as it is sent
  std::string_view digest;      // of the plain bytes, in hexadecimal
  bool immutable = false;       // the name changes with the bytes
  std::string_view plain;
  std::string_view gzip;
  std::string_view brotli;
};

}  // namespace salespact::http
