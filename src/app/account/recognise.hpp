#pragma once

#include "app/access/access_directory.hpp"
#include "app/access/viewpoint.hpp"
#include "app/account/start_session.hpp"
#include "app/ports/clock.hpp"

#include <memory>
#include <optional>
#include <string_view>

namespace salespact::app {

struct RecognitionPorts {
  Store& store;
  WorkspaceId workspace;
  AccessDirectory& directory;
  const Clock& zones;  // only for the business date of an instant
  SessionLimits limits;
};

// Who is asking, and the organisation in which they do.
struct Recognised {
  Principal principal;
  std::shared_ptr<const OrganisationToday> organisation;

  [[nodiscard]] Viewpoint viewpoint() const { return {principal, organisation}; }
};

// From the cookie. Nullopt for every token that is unknown, ended, idle for too long, or of somebody who may no longer
// sign in; never says which.
[[nodiscard]] std::optional<Recognised> recognise_session(const RecognitionPorts& ports, std::string_view token,
                                                          Instant now);

// From `Authorization: Bearer`.
[[nodiscard]] std::optional<Recognised> recognise_api_token(const RecognitionPorts& ports, std::string_view token,
                                                            Instant now);

}  // namespace salespact::app
