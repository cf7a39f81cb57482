#pragma once

#include "app/administration/administration.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace salespact::app {

// Texts of all pacts as they are kept: trimmed and composed; what is no text stays for the refusal that names it.
void clean(std::string& text);

// What somebody says beside the words, such as why they decline: up to 1,000 characters.
[[nodiscard]] Decided<std::string> cleaned_comment(std::string_view field, const std::string& text);

// What is new (its key is empty) gets the first key of `prefix` and a number that none of the others has.
void give_free_keys(const std::vector<std::string*>& keys, std::string_view prefix);

}  // namespace salespact::app
