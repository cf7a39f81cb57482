#include "app/notice/turn_notices.hpp"

#include "app/sales_pact/end_reminder.hpp"
#include "app/sales_pact/pact_life.hpp"
#include "domain/pact/ladder_words.hpp"

#include <optional>
#include <vector>

namespace salespact::app {
namespace {

class DayOfPact {
 public:
  DayOfPact(const SalesPact& pact, const PactLife& life, Date today) : pact_(pact), life_(life), today_(today) {}

  std::vector<Notice> tell() {
    tell_proposal();
    tell_withdrawn();
    tell_end();
    return std::move(notices_);
  }

 private:
  void add(NoticeEvent event, PersonId recipient, Date day, std::int64_t occasion,
           std::optional<LadderStep> step = {}) {
    notices_.push_back({.event = event,
                        .subject = NoticeSubject::sales_pact,
                        .object = pact_.id.value,
                        .occasion = occasion,
                        .recipient = recipient,
                        .day = day,
                        .words = step ? std::string(text_of(*step)) : std::string()});
  }

  // To nobody but the manager: a person decides first.
  void tell_proposal() {
    const auto& proposal = life_.ladder.proposal;
    if (!proposal || proposal->manager_confirmed) return;
    add(NoticeEvent::step_proposed, pact_.manager, proposal->since, static_cast<std::int64_t>(proposal->step),
        proposal->step);
  }

  // Of the day of its confirmation, so that it is told once for each.
  void tell_withdrawn() {
    for (const std::size_t at : life_.ladder.without_effect) {
      const LadderDecision& decision = life_.record.decisions.at(at);
      if (decision.act != LadderAct::confirm || decision.as != LadderParty::manager) continue;
      const auto number = static_cast<std::int64_t>(at) + 1;
      for (const PersonId party : {pact_.rep, pact_.manager}) {
        add(NoticeEvent::step_withdrawn, party, decision.on, number, decision.step);
      }
    }
  }

  // Of the last day, so that each reminder is told once, and again when another day is agreed.
  void tell_end() {
    const auto days_before = end_reminder(pact_, today_);
    if (!days_before) return;
    for (const PersonId party : {pact_.rep, pact_.manager}) {
      add(NoticeEvent::ends_soon, party, pact_.effective.end, *days_before);
    }
  }

  const SalesPact& pact_;
  const PactLife& life_;
  Date today_;
  std::vector<Notice> notices_{};
};

std::vector<Notice> notices_of_day(const LifeBooks& books) {
  std::vector<Notice> all;
  for (const SalesPact& pact : books.tx.sales_pacts().unfinished()) {
    if (!text_in_force(pact)) continue;
    for (Notice& one : DayOfPact(pact, life_of(books, pact), books.today).tell()) all.push_back(std::move(one));
  }
  return all;
}

}  // namespace

bool turn_notices(const AdministrationPorts& ports, const Board& board, const Moment& moment) {
  std::vector<Notice> due;
  // Worked out before the store's one writer is asked.
  ports.store.read(ports.workspace,
                   [&](Transaction& tx) { due = notices_of_day({tx, board, ports.clock, moment.today}); });
  if (due.empty()) return false;
  for (Notice& one : due) {
    one.id = ports.ids.make<NoticeId>();
    one.at = moment.now;
  }
  bool told = false;
  ports.store.write(ports.workspace, [&](Transaction& tx) {
    told = false;
    for (const Notice& one : due) {
      if (!tx.notices().tell(one)) continue;
      told = true;
      tx.changes().append(ChangeKind::sales_pact, one.object);  // pages that are open ask again
    }
  });
  return told;
}

}  // namespace salespact::app
