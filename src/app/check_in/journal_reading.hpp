#pragma once

#include "app/administration/administration.hpp"
#include "app/ports/journal_repository.hpp"

#include <functional>

namespace salespact::app {

// Runs `read` in a transaction. When it answers true the reader has seen more of a pact than its days and numbers: that
// they did so today is kept for the others to see. Of goals it is not kept.
void read_journal(const AdministrationPorts& ports, const JournalSubject& id, PersonId reader, Date today,
                  const std::function<bool(Transaction&)>& read);

}  // namespace salespact::app
