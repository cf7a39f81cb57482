#include "app/demo/sales_pacts.hpp"

#include "app/access/managers.hpp"
#include "app/demo/check_ins.hpp"
#include "app/demo/periods.hpp"
#include "app/demo/sales_pact_words.hpp"
#include "app/sales_pact/sign_sales_pact.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace salespact::app::demo {
namespace {

constexpr std::int64_t hour = 3'600'000'000;  // microseconds; the company works from 14 to 22 UTC

Instant at_hour(Date day, std::int64_t hours) { return {(static_cast<std::int64_t>(day.days()) * 24 + hours) * hour}; }

// One pact as its two people make it; after the first step that is refused nothing more is done.
class Talk {
 public:
  Talk(const DemoPactTable& table, const Person& rep, const Person& lead)
      : table_(table), people_{{PactParty::rep, &rep}, {PactParty::manager, &lead}} {}

  void open(Date day, const SalesPactTerms& terms) {
    const PersonId rep = people_.at(PactParty::rep)->id;
    step(PactParty::manager, day, 14, [&](const auto& desk) { return open_sales_pact(desk, rep, terms); });
  }
  void write(PactParty party, Date day, const SalesPactTerms& terms) {
    step(party, day, 15, [&](const auto& desk) { return rewrite_sales_pact(desk, id_, revision_, terms); });
  }
  void move(Date day) {
    step(PactParty::rep, day, 16,
         [&](const auto& desk) { return write_motives(desk, id_, revision_, demo_motives(), true); });
  }
  void prepare(PactParty party, Date day, const SalesPactTerms& terms) {
    step(party, day, 19, [&](const auto& desk) { return prepare_sales_pact(desk, id_, revision_, terms, true); });
  }
  void discuss(Date day) {
    for (const PactParty party : {PactParty::manager, PactParty::rep}) {
      step(party, day, 20, [&](const auto& desk) { return confirm_sales_pact_discussion(desk, id_, revision_, day); });
    }
  }
  void amend(Date day) {
    step(PactParty::manager, day, 14,
         [&](const auto& desk) { return open_sales_pact_amendment(desk, id_, revision_); });
  }
  void propose(PactParty party, Date day) {
    step(party, day, 21,
         [&](const auto& desk) { return propose_sales_pact(desk, table_.secrets, id_, revision_, {consent(), {}}); });
  }
  void sign(PactParty party, Date day) {
    step(party, day, 22, [&](const auto& desk) {
      std::optional<SalesPactText> text;
      table_.ports.store.read(table_.ports.workspace,
                              [&](Transaction& tx) { text = tx.sales_pacts().texts(id_).back(); });
      return countersign_sales_pact(desk, id_, {consent(), text->number, text->hash});
    });
  }
  // The words with the keys that they were given.
  [[nodiscard]] SalesPactTerms words() const {
    SalesPactTerms terms;
    table_.ports.store.read(table_.ports.workspace, [&](Transaction& tx) {
      if (const auto kept = tx.sales_pacts().find(id_)) terms = kept->draft;
    });
    return terms;
  }

 private:
  static SigningAsked consent() { return {std::string(sentence_of_consent)}; }

  template <class Work>
  void step(PactParty party, Date day, std::int64_t hours, const Work& work) {
    if (refused_) return;
    const Person& person = *people_.at(party);
    const Instant now = at_hour(day, hours);
    const Principal who{.person = person.id,
                        .display_name = person.display_name,
                        .roles = {},
                        .credential = table_.ports.ids.make<SessionId>(),
                        .scopes = ScopeSet::all(),
                        .authenticated_at = now,
                        .today = day};
    const By by{who, {now, day}};
    const Decided<KeptSalesPact> done = work(SalesPactDesk{table_.ports, by, table_.board});
    refused_ = !done;
    if (!done) return;
    id_ = done->pact.id;
    revision_ = done->pact.revision;
  }

  const DemoPactTable& table_;
  std::map<PactParty, const Person*> people_;
  SalesPactId id_{};
  std::int64_t revision_ = 0;
  bool refused_ = false;
};

class PactWriter {
 public:
  PactWriter(const DemoPactTable& table, const OrganisationRows& rows, const Person& lead)
      : table_(table), rows_(rows), lead_(lead), effective_(half_year(table.today)) {}

  // Signed when the half-year began; the lead wants one more meeting a week from now on.
  void bind_and_amend(const Person& rep) {
    Talk talk = bound(rep);
    SalesPactTerms more = talk.words();
    if (more.targets.floors.empty()) return;
    more.targets.floors.front().threshold = {4, 0};
    more.expectations.of_manager.push_back(
        {.text = "Hands over two leads of the trade fair each week", .measurable = true, .cadence = Cadence::week});
    talk.amend(table_.today - 3);
    talk.write(PactParty::manager, table_.today - 3, more);
    talk.propose(PactParty::manager, table_.today - 2);
  }
  void bind(const Person& rep) { bound(rep); }

  // Both have prepared: they differ in the floor and in what they expect of one another.
  void prepare(const Person& rep) {
    Talk talk(table_, rep, lead_);
    const SalesPactTerms leads = terms();
    SalesPactTerms reps = leads;
    reps.targets.floors.front().threshold = {2, 0};
    reps.expectations.of_manager.front().text = "Joins one customer meeting a week";
    reps.expectations.of_rep.pop_back();
    reps.role.resources.clear();
    talk.open(table_.today - 4, SalesPactTerms{.effective = effective_});
    talk.prepare(PactParty::manager, table_.today - 3, leads);
    talk.prepare(PactParty::rep, table_.today - 2, reps);
  }

  // The rep has proposed and signed; the lead has not answered yet.
  void ask_the_lead(const Person& rep) {
    Talk talk(table_, rep, lead_);
    talk.open(table_.today - 9, terms());
    talk.move(table_.today - 8);
    talk.discuss(table_.today - 7);
    talk.propose(PactParty::rep, table_.today - 1);
  }

 private:
  // From the quarter in progress, or the one before while it has only begun, to the end of the one after.
  static DateRange half_year(Date today) {
    constexpr std::int32_t begun = 21;  // days in which a pact is signed and its first windows close
    const int first = today - quarter_of(today).range.start < begun ? -1 : 0;
    return {quarter_of(today, first).range.start, quarter_of(today, first + 1).range.end};
  }
  [[nodiscard]] SalesPactTerms terms() const { return demo_pact_terms(effective_, lead_.id); }

  Talk bound(const Person& rep) {
    Talk talk(table_, rep, lead_);
    const Date day = effective_.start + 5;
    talk.open(day - 3, terms());
    talk.move(day - 2);
    talk.discuss(day - 1);
    talk.propose(PactParty::manager, day);
    talk.sign(PactParty::rep, day + 1);
    write_check_ins(table_, rep, lead_);
    return talk;
  }

  const DemoPactTable& table_;
  const OrganisationRows& rows_;
  const Person& lead_;
  DateRange effective_;
};

const Person* person_of(const OrganisationRows& rows, PersonId id) {
  const auto found = std::ranges::find(rows.people, id, &Person::id);
  return found == rows.people.end() ? nullptr : &*found;
}

// Active people whom the lead leads today, `rep` first.
std::vector<const Person*> led_by(const OrganisationRows& rows, Date today, PersonId lead, PersonId rep) {
  const OrganisationToday organisation(rows, today);
  std::vector<const Person*> led;
  for (const Person& person : rows.people) {
    if (person.status != PersonStatus::active || person.id == lead || manager_of(organisation, person.id) != lead) {
      continue;
    }
    led.insert(person.id == rep ? led.begin() : led.end(), &person);
  }
  return led;
}

}  // namespace

void write_sales_pacts(const DemoPactTable& table, PersonId lead, PersonId rep) {
  OrganisationRows rows;
  bool written = false;
  table.ports.store.read(table.ports.workspace, [&](Transaction& tx) {
    rows = tx.organisation().load();
    written = !tx.sales_pacts().unfinished().empty();
  });
  const Person* manager = person_of(rows, lead);
  if (written || manager == nullptr) return;
  PactWriter writer(table, rows, *manager);
  const auto led = led_by(rows, table.today, lead, rep);
  using Work = void (PactWriter::*)(const Person&);
  const std::array<Work, 4> works{&PactWriter::bind_and_amend, &PactWriter::prepare, &PactWriter::ask_the_lead,
                                  &PactWriter::bind};
  for (std::size_t at = 0; at < works.size() && at < led.size(); ++at) (writer.*works.at(at))(*led[at]);
}

}  // namespace salespact::app::demo
