#pragma once

#include "domain/pact/sales_pact_terms.hpp"
#include "domain/pact/signature.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// A pact with the words that the two are working on.
struct KeptSalesPact {
  SalesPact pact;
  SalesPactTerms draft;
  Instant opened_at;
  PersonId opened_by;
  friend bool operator==(const KeptSalesPact&, const KeptSalesPact&) = default;
};

// A text as it was frozen; it never changes.
struct SalesPactText {
  SalesPactId pact;
  std::int64_t number = 1;  // 1, 2, 3 … of the pact
  std::string text;         // canonical JSON
  Sha256 hash{};            // of that
  bool easing = false;      // easier than what was in force, and not to repair an error
  Instant frozen_at;
  PersonId frozen_by;
  friend bool operator==(const SalesPactText&, const SalesPactText&) = default;
};

// The rep's own section: as it is written (text 0), or as it stood when a text was frozen.
struct SalesPactMotives {
  SalesPactId pact;
  std::int64_t text = 0;
  MotivesSection section;
  std::string salt;    // of the commitment in the text; "" while it is only written
  bool shared = true;  // the manager reads it
  friend bool operator==(const SalesPactMotives&, const SalesPactMotives&) = default;
};

// What one side prepares alone; the other sees it when both are ready.
struct SalesPactPreparation {
  SalesPactId pact;
  PactParty party = PactParty::rep;
  SalesPactTerms terms;
  bool ready = false;
  friend bool operator==(const SalesPactPreparation&, const SalesPactPreparation&) = default;
};

enum class SalesPactEventKind {
  opened,
  written,
  prepared,
  attended,
  discussed,
  proposed,
  countered,
  withdrawn,
  signed_by_both,
  lapsed,
  came_into_force,
  amendment_opened,
  amendment_dropped,
  manager_changed,
  taken_over,
  expired,
  termination_asked,
  terminated,
  motives_shared,
  motives_hidden,
  takeover_lapsed,
  termination_refused,
  termination_taken_back,
};

// Appended, never changed.
struct SalesPactEvent {
  SalesPactId pact{};
  std::int64_t number = 1;  // 1, 2, 3 … of the pact
  SalesPactEventKind kind = SalesPactEventKind::opened;
  Instant at{};
  std::optional<PersonId> by{};        // absent: the calendar
  std::optional<std::int64_t> text{};  // that it is about
  std::string comment{};
  std::optional<PersonId> on_behalf_of{};  // the manager, of what a deputy did
  friend bool operator==(const SalesPactEvent&, const SalesPactEvent&) = default;
};

// Somebody who is no party looked at it, or a party did: everybody sees who read their pact.
struct SalesPactReading {
  SalesPactId pact{};
  PersonId reader;
  Date day;
  friend auto operator<=>(const SalesPactReading&, const SalesPactReading&) = default;
};

class SalesPactRepository {
 public:
  virtual ~SalesPactRepository() = default;
  virtual std::optional<KeptSalesPact> find(SalesPactId id) = 0;
  virtual std::vector<KeptSalesPact> of_person(PersonId person) = 0;  // as rep or as manager, by id
  virtual std::vector<SalesPact> unfinished() = 0;                    // those that are not over, by id
  virtual void insert(const KeptSalesPact& made) = 0;
  virtual bool update(const KeptSalesPact& kept) = 0;  // compare-and-swap on the pact's revision

  virtual std::vector<SalesPactText> texts(SalesPactId id) = 0;  // by number
  virtual std::optional<SalesPactText> text(SalesPactId id, std::int64_t number) = 0;
  // What that text says; throws StoreFault when it can't be read.
  virtual std::optional<SalesPactTerms> terms(SalesPactId id, std::int64_t number) = 0;
  virtual void append(const SalesPactText& text) = 0;  // throws UniqueViolation: the number is there already

  virtual std::vector<Signature> signatures(SalesPactId id) = 0;  // by text and capacity
  // Nobody signs a text twice in one capacity: throws UniqueViolation.
  virtual void append(SalesPactId id, const Signature& signature) = 0;

  virtual std::optional<SalesPactMotives> motives(SalesPactId id, std::int64_t text) = 0;
  virtual void put(const SalesPactMotives& motives) = 0;  // of text 0 anew; of any other once, or erased_motives()

  virtual std::vector<SalesPactPreparation> preparations(SalesPactId id) = 0;
  virtual void put(const SalesPactPreparation& preparation) = 0;

  virtual std::vector<SalesPactEvent> events(SalesPactId id) = 0;  // by number
  virtual void append(const SalesPactEvent& event) = 0;            // throws UniqueViolation

  virtual std::vector<SalesPactReading> readings(SalesPactId id) = 0;  // the newest first
  virtual void note_reading(const SalesPactReading& reading) = 0;      // once a day
};

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::SalesPactEventKind> = std::to_array<Word<app::SalesPactEventKind>>({
    {app::SalesPactEventKind::opened, "opened"},
    {app::SalesPactEventKind::written, "written"},
    {app::SalesPactEventKind::prepared, "prepared"},
    {app::SalesPactEventKind::attended, "attended"},
    {app::SalesPactEventKind::discussed, "discussed"},
    {app::SalesPactEventKind::proposed, "proposed"},
    {app::SalesPactEventKind::countered, "countered"},
    {app::SalesPactEventKind::withdrawn, "withdrawn"},
    {app::SalesPactEventKind::signed_by_both, "signed"},
    {app::SalesPactEventKind::lapsed, "lapsed"},
    {app::SalesPactEventKind::came_into_force, "came_into_force"},
    {app::SalesPactEventKind::amendment_opened, "amendment_opened"},
    {app::SalesPactEventKind::amendment_dropped, "amendment_dropped"},
    {app::SalesPactEventKind::manager_changed, "manager_changed"},
    {app::SalesPactEventKind::taken_over, "taken_over"},
    {app::SalesPactEventKind::expired, "expired"},
    {app::SalesPactEventKind::termination_asked, "termination_asked"},
    {app::SalesPactEventKind::terminated, "terminated"},
    {app::SalesPactEventKind::motives_shared, "motives_shared"},
    {app::SalesPactEventKind::motives_hidden, "motives_hidden"},
    {app::SalesPactEventKind::takeover_lapsed, "takeover_lapsed"},
    {app::SalesPactEventKind::termination_refused, "termination_refused"},
    {app::SalesPactEventKind::termination_taken_back, "termination_taken_back"},
});

}  // namespace salespact
