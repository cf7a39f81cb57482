#pragma once

#include "app/doctor/told_of_pacts.hpp"
#include "app/ports/journal_repository.hpp"

#include <map>
#include <string>

namespace salespact::app {

// Whether what is said in the journal of a pact (check-ins, requests for help, setbacks, reviews, feedback, and the
// words about each) is as the audit log tells. `salts` by the number of their text. StoreFault: a row can't be read.
[[nodiscard]] std::string journal_fault(Transaction& tx, const JournalSubject& subject, const ToldOfPacts& told,
                                        const std::map<std::int64_t, std::string>& salts);

// The first entry of any journal that the log tells of and that is not there.
[[nodiscard]] std::string gone_from_journals(Transaction& tx, const ToldOfPacts& told);

}  // namespace salespact::app
