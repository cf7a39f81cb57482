#pragma once

#include "http/web/static_file.hpp"

#include <span>

namespace salespact {

// The web app that is in this program; nothing when it was built without. Written by cmake/web.cmake.
[[nodiscard]] std::span<const http::StaticFile> web_files();

}  // namespace salespact
