#pragma once

#include "app/check_in/write_check_in.hpp"
#include "http/administration.hpp"

#include <optional>

namespace salespact::http {

// What requests about the journal of a pact or goal have in common: check-ins, setbacks, reviews, feedback.

// The subject of the path /api/v1/pacts/{id}, /sales-pacts/{id} or /goals/{id}; nullopt: that is no id.
using SubjectOf = std::optional<app::JournalSubject> (*)(const Request&);
template <class Tag>
std::optional<app::JournalSubject> subject_in(const Request& request) {
  const auto id = request.id_parameter<Tag>("id");
  return id ? std::optional<app::JournalSubject>(*id) : std::nullopt;
}

// What `read` finds for the asker, as of now.
template <class Read>
auto read_for_asker(const Api& api, const Request& request, const app::JournalSubject& id, const Read& read) {
  const Caller& caller = request.who<Caller>();
  return read(administration(api), *api.board(), caller.viewpoint(), id, caller.today());
}

// Runs `work(desk)` by the asker.
template <class Work>
auto at_journal(const Api& api, const Request& request, const Work& work) {
  const app::AdministrationPorts ports = administration(api);
  const app::By asker = by(request);
  const auto board = api.board();
  return work(app::CheckInDesk{ports, asker, *board});
}

}  // namespace salespact::http
