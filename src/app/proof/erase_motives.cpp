#include "app/proof/erase_motives.hpp"

#include "app/proof/erasure_record.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

std::unexpected<ErasureRefusal> refuse(ErasureProblem code, std::string message) {
  return std::unexpected(ErasureRefusal{code, std::move(message)});
}

// The same day of a later month, or its last one.
Date months_after(Date date, int months) {
  const auto moved = date.ymd() + std::chrono::months{months};
  const auto day = moved.ok() ? std::chrono::sys_days{moved}
                              : std::chrono::sys_days{moved.year() / moved.month() / std::chrono::last};
  return Date::from_days(static_cast<std::int32_t>(day.time_since_epoch().count()));
}

std::optional<Date> end_of(const SalesPact& pact) {
  if (const auto* expired = std::get_if<PactExpired>(&pact.standing)) return expired->on;
  if (const auto* ended = std::get_if<PactTerminated>(&pact.standing)) return ended->on;
  return std::nullopt;
}

bool has_left(const Person& person, Date today) {
  return person.status == PersonStatus::departed || (person.departed_on && *person.departed_on <= today);
}

class Erasing {
 public:
  Erasing(Transaction& tx, const Moment& moment, const ErasureAsked& asked) : tx_(tx), moment_(moment), asked_(asked) {}

  std::expected<Erasure, ErasureRefusal> plan() {
    if (asked_.months_kept < 0 || asked_.months_kept > most_months_kept) {
      return refuse(ErasureProblem::months_invalid, fmt::format("a number of months from 0 to {}", most_months_kept));
    }
    const auto person = find();
    if (!person) {
      return refuse(
          ErasureProblem::person_unknown,
          fmt::format("nobody is \"{}\": the id or e-mail of somebody who has left", printable(asked_.person)));
    }
    if (!has_left(*person, moment_.today)) {
      return refuse(ErasureProblem::not_left,
                    fmt::format("{} works here: somebody who has left; who works here changes their section themselves",
                                person->display_name));
    }
    return plan_for(*person);
  }

  void carry_out(const Erasure& erasure, const Actor& actor) {
    for (const ErasedPact& one : erasure.erased) {
      for (std::int64_t text = 0; text <= one.texts; ++text) tx_.sales_pacts().put(erased_motives(one.pact, text));
      record(tx_, moment_.now, actor, motives_erased, audit_object("sales_pact", one.pact),
             {.after = told_erasure(one.texts)});
      tx_.changes().append(ChangeKind::sales_pact, one.pact.value);
    }
  }

 private:
  std::optional<Person> find() {
    if (const auto with_email = tx_.organisation().find_person_by_email(folded(asked_.person))) return with_email;
    const auto people = tx_.organisation().load().people;
    const auto found = std::ranges::find(people, asked_.person, [](const Person& one) { return one.id.text(); });
    return found == people.end() ? std::nullopt : std::optional(*found);
  }

  bool keeps_any(const SalesPact& pact) {
    for (std::int64_t text = 0; text <= pact.texts; ++text) {
      const auto kept = tx_.sales_pacts().motives(pact.id, text);
      if (kept && (text > 0 || kept->section != MotivesSection{})) return true;
    }
    return false;
  }

  std::expected<Erasure, ErasureRefusal> plan_for(const Person& person) {
    Erasure erasure{.person = person.display_name, .erased = {}, .waiting = {}};
    for (const KeptSalesPact& kept : tx_.sales_pacts().of_person(person.id)) {
      if (kept.pact.rep != person.id || !keeps_any(kept.pact)) continue;
      const auto ended = end_of(kept.pact);
      if (!ended) {
        return refuse(
            ErasureProblem::pact_runs,
            fmt::format("pact {} of {} is not over: it ends when the server next turns the day, or its manager "
                        "ends it",
                        kept.pact.id.text(), person.display_name));
      }
      const bool due = months_after(*ended, asked_.months_kept) <= moment_.today;
      (due ? erasure.erased : erasure.waiting).push_back({kept.pact.id, *ended, kept.pact.texts});
    }
    if (!erasure.erased.empty()) return erasure;
    if (erasure.waiting.empty()) {
      return refuse(ErasureProblem::nothing_kept,
                    fmt::format("nothing is kept of what moves {}, or it was erased before", person.display_name));
    }
    const auto first = std::ranges::min(erasure.waiting, {}, &ErasedPact::ended);
    return refuse(ErasureProblem::too_early,
                  fmt::format("{} or later: pact {} ended on {}, and what moves the rep is kept for {} months",
                              months_after(first.ended, asked_.months_kept).iso(), first.pact.text(), first.ended.iso(),
                              asked_.months_kept));
  }

  Transaction& tx_;
  const Moment& moment_;
  const ErasureAsked& asked_;
};

}  // namespace

std::expected<Erasure, ErasureRefusal> erase_motives(Store& store, WorkspaceId workspace, const Actor& actor,
                                                     const Moment& moment, const ErasureAsked& asked) {
  std::expected<Erasure, ErasureRefusal> result = std::unexpected(ErasureRefusal{});
  const auto work = [&](Transaction& tx) {
    Erasing erasing(tx, moment, asked);
    result = erasing.plan();
    if (result && !asked.dry_run) erasing.carry_out(*result, actor);
  };
  if (asked.dry_run) {
    store.read(workspace, work);
  } else {
    store.write(workspace, work);
  }
  return result;
}

}  // namespace salespact::app
