#pragma once

#include "app/access/access_directory.hpp"
#include "http/api.hpp"

#include <string>

namespace salespact::http {

// Tells whoever listens that something moved. Of what concerns pacts alone only those hear who may see one of them, or
// who are asked for help in one: to everybody else it is not there (DOMAIN 6, D10). `id` says nothing of how many
// events there were.
void publish_numbers(const Api& api, app::AccessDirectory& access, const app::Moved& moved, std::string id);

}  // namespace salespact::http
