#include "app/check_in/journal_reading.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

bool is_noted(Transaction& tx, const JournalSubject& id, PersonId reader, Date today) {
  if (const auto* team = std::get_if<TeamPactId>(&id)) {
    return std::ranges::count(tx.team_pacts().readings(*team), TeamPactReading{*team, reader, today}) > 0;
  }
  if (const auto* sales = std::get_if<SalesPactId>(&id)) {
    return std::ranges::count(tx.sales_pacts().readings(*sales), SalesPactReading{*sales, reader, today}) > 0;
  }
  return true;
}

void note(Transaction& tx, const JournalSubject& id, PersonId reader, Date today) {
  if (const auto* team = std::get_if<TeamPactId>(&id)) tx.team_pacts().note_reading({*team, reader, today});
  if (const auto* sales = std::get_if<SalesPactId>(&id)) tx.sales_pacts().note_reading({*sales, reader, today});
}

}  // namespace

void read_journal(const AdministrationPorts& ports, const JournalSubject& id, PersonId reader, Date today,
                  const std::function<bool(Transaction&)>& read) {
  bool to_note = false;
  ports.store.read(ports.workspace, [&](Transaction& tx) { to_note = read(tx) && !is_noted(tx, id, reader, today); });
  if (to_note) ports.store.write(ports.workspace, [&](Transaction& tx) { note(tx, id, reader, today); });
}

}  // namespace salespact::app
