#pragma once

#include "app/administration/administration.hpp"
#include "app/import/import_request.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "app/pact/pact_people.hpp"
#include "app/ports/store.hpp"
#include "app/sales_pact/sales_pact_access.hpp"
#include "app/sales_pact/sales_pact_next.hpp"
#include "domain/pact/document_differences.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// What somebody reads of the pacts that exist for them (DOMAIN 6).

enum class SalesPactStep {
  write,
  prepare,
  confirm_discussion,
  propose,
  counter,
  withdraw,
  countersign,
  amend,
  drop_amendment,
  take_over,
  end,
  refuse_end,     // of what the other side has asked for
  take_back_end,  // that the reader has asked for
  break_glass,
  read_life  // of who is above, from the third step of the ladder on or when a step is contested
};

// Everybody who sees a pact at all sees this much.
struct SalesPactLine {
  SalesPactId id;
  PactPerson rep;
  PactPerson manager;
  DateRange effective;
  SalesPactState state = SalesPactState::draft;
  std::string talks;                      // settled, written, discussed, proposed, countered
  std::optional<PactParty> mine;          // which side the reader is
  std::vector<DelegatedRight> acts_in{};  // for the manager, as their deputy
  bool waits_for_me = false;
  std::optional<SalesPactNext> next;  // what comes next, as this side sees it; absent for who is no party
  std::optional<Date> binds_from;     // of a signed text that waits for its day
  std::int64_t revision = 1;
};

struct WaivedSection {
  PactSection section = PactSection::targets;
  std::string reason;
};

// Terms as they are written and read.
struct SalesPactWords {
  DateRange effective;
  TargetsSection targets;
  ExpectationsSection expectations;
  ConsequencesSection consequences;
  RoleSection role;
  std::vector<WaivedSection> waived;
};
[[nodiscard]] SalesPactWords words_of(const SalesPactTerms& terms);
[[nodiscard]] SalesPactTerms terms_of(const SalesPactWords& words);

// A frozen text with who has signed it.
struct SalesPactTextView {
  std::int64_t number = 1;
  std::string hash;       // SHA-256, hexadecimal
  std::string canonical;  // what it is the hash of
  SalesPactWords words;
  bool easing = false;
  std::string repairs_error;  // which one, as its author says: then what is easier doesn't wait; "" for none
  Instant frozen_at;
  std::vector<SignatureLine> signatures;
  std::vector<DocumentDifference> changes;  // since the text that binds, or was signed last
};
[[nodiscard]] SalesPactTextView view_of(Transaction& tx, const SalesPactText& text,
                                        const std::vector<Signature>& signatures);

struct MotivesView {
  MotivesSection section;
  bool shared = true;
};

struct PreparationView {
  PactParty party = PactParty::rep;
  bool ready = false;
  std::optional<SalesPactWords> words;  // the reader's own; the other side's when both are ready
};

struct SalesPactEventLine {
  std::int64_t number = 1;
  SalesPactEventKind kind = SalesPactEventKind::opened;
  Instant at;
  std::string by;  // name; "" for the calendar
  std::optional<std::int64_t> text;
  std::string comment;
  std::string on_behalf_of{};  // the manager, of what a deputy did; "" of all others
};

struct DiscussionView {
  std::optional<Date> rep_says;
  std::optional<Date> manager_says;
  std::optional<Date> held_on;
};

// Somebody above opened it.
struct GlassLine {
  PactPerson by;
  Instant at;
  Instant until;
  std::string reason;
  std::vector<Instant> read;  // each time, for the two parties
};

// What only the two parties read. Of it the manager's deputy reads neither `motives`, nor who has read it, nor what was
// said about an end of the pact, nor what one side has prepared alone.
struct SalesPactWhole {
  SalesPactWords draft;
  std::optional<MotivesView> motives;  // of the rep; for the manager when they are shared
  DiscussionView discussion;
  std::vector<PreparationView> preparations;
  std::vector<DocumentDifference> prepared_differently;  // from the manager's to the rep's, when both are ready
  std::optional<SalesPactTextView> proposed;
  std::optional<SalesPactTextView> in_force;  // or what was last
  std::string counter;                        // what was said to the last proposal
  std::optional<PactParty> end_asked_by;
  std::string end_reason;
  std::vector<SalesPactEventLine> events;
  std::vector<ReadingLine> readings;
  std::vector<GlassLine> opened;  // the newest first
};

struct SalesPactPage {
  SalesPactLine pact;
  std::vector<SalesPactStep> steps;     // open to the reader now
  std::optional<SalesPactWhole> whole;  // absent: the reader sees the outline only
  std::optional<GlassLine> opened;      // to the reader, who is above, by break-glass
  std::string end_reason;               // why the manager asks for the end, to the reader, who is above and may agree
};

// The reader's own pacts, and those of everybody below; the newest first.
[[nodiscard]] std::vector<SalesPactLine> list_sales_pacts(Store& store, WorkspaceId workspace, const Viewpoint& viewer);
// nullopt: there is none for this reader. That it was read is noted for the parties to see.
[[nodiscard]] std::optional<SalesPactPage> read_sales_pact(const AdministrationPorts& ports, const Board& board,
                                                           const Viewpoint& viewer, SalesPactId id,
                                                           const Moment& moment);
// Every text that was frozen, the first one first, each with what changed since the one before; for the two parties and
// the manager's deputy, who reads those that the manager does. A
// manager who came later reads of the former ones the last that was signed, which is the one to take over. That they
// were read is noted for the parties to see.
[[nodiscard]] std::optional<std::vector<SalesPactTextView>> read_sales_pact_texts(Store& store, WorkspaceId workspace,
                                                                                  const Viewpoint& viewer,
                                                                                  SalesPactId id, Date today);

}  // namespace salespact::app
