#pragma once

#include <string_view>

namespace salespact::checker {

// english.pack, put into the program by cmake/language_packs.cmake.
extern const std::string_view english_pack_text;

}  // namespace salespact::checker
