#pragma once

#include "app/administration_office.hpp"
#include "app/sales_pact/read_sales_pacts.hpp"
#include "app/sales_pact/sign_sales_pact.hpp"
#include "app/sales_pact/turn_sales_pacts.hpp"
#include "crypto/sodium_secrets.hpp"

namespace salespact::test {

// A pact between Ana and Mo, who leads her; Uma is above, Olu is sales operations. It is 15 April 2027.
template <class Engine>
struct PactTableOn : AdministrationOffice<Engine> {
  crypto::SodiumSecrets secrets{crypto::HashCost{.passes = 1, .memory_kib = 8}};
  SalesPactId pact;
  std::int64_t revision = 0;
  bool days_pass = false;  // what is done is noted at midnight of its day, and not always at the same moment

  PactTableOn() { this->people("Eve,,,exec,,\nVic,,,viewer,,\n"); }

  [[nodiscard]] SalesPactTerms terms() {
    SalesPactTerms one{.effective = {day("2027-04-01"), day("2027-06-30")}};
    one.targets.floors = {{.metric = "meetings", .threshold = {8, 0}}};
    one.targets.plan = "Two mornings of prospecting";
    one.expectations.of_rep = {{.text = "Notes on the day of a meeting"}};
    one.expectations.of_manager = {{.text = "Joins two calls a month"}};
    one.consequences.steps = {{1, "A note", {}}, {2, "A talk", {}}, {3, "A plan", {}}, {4, "A review", {}}};
    one.role.role = "Account executive";
    one.role.development = {{.kind = DevelopmentKind::coaching,
                             .skill = "Negotiation",
                             .provider = this->person("Mo").id,
                             .due = day("2027-05-15")}};
    return one;
  }
  [[nodiscard]] static MotivesSection motives() {
    return {.motivators = {{MotivatorKind::mastery, 5, "Bigger deals"}}};
  }

  [[nodiscard]] app::Moment moment() const {
    constexpr std::int64_t a_day = 86'400'000'000;  // microseconds
    app::Moment at = AdministrationOffice<Engine>::moment();
    if (days_pass) at.now = {std::int64_t{this->today.days()} * a_day};
    return at;
  }
  app::By by() { return {AdministrationOffice<Engine>::by().who, moment()}; }

  template <class Work>
  std::string at_desk(const std::string& who, const Work& work) {
    this->as(who);
    this->numbers.follow(this->today);
    const auto board = this->numbers.current();
    const app::AdministrationPorts ports = this->desk();
    const app::By asked = by();
    const app::Decided<app::KeptSalesPact> done = work(app::SalesPactDesk{ports, asked, *board});
    if (done) {
      pact = done->pact.id;
      revision = done->pact.revision;
    }
    return refusal(done);
  }
  std::string open(const std::string& who, const std::string& rep = "Ana") {
    const PersonId id = this->person(rep).id;
    const SalesPactTerms wanted = terms();
    return at_desk(who, [&](const auto& desk) { return app::open_sales_pact(desk, id, wanted); });
  }
  std::string write(const std::string& who, const SalesPactTerms& wanted) {
    return at_desk(who, [&](const auto& desk) { return app::rewrite_sales_pact(desk, pact, revision, wanted); });
  }
  std::string move(const std::string& who, const MotivesSection& section, bool shared = true) {
    return at_desk(who, [&](const auto& desk) { return app::write_motives(desk, pact, revision, section, shared); });
  }
  std::string prepare(const std::string& who, const SalesPactTerms& wanted, bool ready) {
    return at_desk(who, [&](const auto& desk) { return app::prepare_sales_pact(desk, pact, revision, wanted, ready); });
  }
  std::string confirm(const std::string& who, const char* on = "2027-04-14") {
    return at_desk(who,
                   [&](const auto& desk) { return app::confirm_sales_pact_discussion(desk, pact, revision, day(on)); });
  }
  std::string propose(const std::string& who, const std::string& repairs = "") {
    return at_desk(who, [&](const auto& desk) {
      return app::propose_sales_pact(desk, secrets, pact, revision, {{std::string(sentence_of_consent)}, repairs});
    });
  }
  std::string counter(const std::string& who, const std::string& comment) {
    return at_desk(who, [&](const auto& desk) { return app::counter_sales_pact(desk, pact, revision, comment); });
  }
  [[nodiscard]] app::CountersigningAsked signing(std::int64_t number) {
    const auto text = this->read([&](app::Transaction& tx) { return tx.sales_pacts().text(pact, number); });
    return {{std::string(sentence_of_consent)}, number, text ? text->hash : Sha256{}};
  }
  std::string sign(const std::string& who, std::int64_t number) {
    const auto asked = signing(number);
    return at_desk(who, [&](const auto& desk) { return app::countersign_sales_pact(desk, pact, asked); });
  }
  std::string end(const std::string& who, const std::string& reason) {
    return at_desk(who, [&](const auto& desk) { return app::end_sales_pact(desk, pact, revision, reason); });
  }
  bool turn() {
    const app::OrganisationToday organisation(this->rows(), this->today);
    return app::turn_sales_pacts(this->engine.store(), this->workspace.id, this->ids, organisation, moment());
  }
  void go_to(const char* date) {
    this->today = day(date);
    turn();
    revision = stored().pact.revision;
  }
  app::KeptSalesPact stored() {
    return this->read([&](app::Transaction& tx) { return tx.sales_pacts().find(pact); }).value();
  }
  std::vector<Signature> signatures() {
    return this->read([&](app::Transaction& tx) { return tx.sales_pacts().signatures(pact); });
  }
  std::optional<app::SalesPactPage> page(const std::string& who) {
    this->as(who);
    return app::read_sales_pact(this->desk(), *this->numbers.current(), this->viewpoint(), pact, moment());
  }
  std::size_t listed(const std::string& who) {
    this->as(who);
    return app::list_sales_pacts(this->engine.store(), this->workspace.id, this->viewpoint()).size();
  }
  std::string state() { return std::string(text_of(state_of(stored().pact))); }
  void discussed() {
    REQUIRE(open("Mo") == "");
    REQUIRE(move("Ana", motives()) == "");
    REQUIRE(confirm("Mo") == "");
    REQUIRE(confirm("Ana") == "");
  }
  void active() {
    discussed();
    REQUIRE(propose("Mo") == "");
    REQUIRE(sign("Ana", 1) == "");
    REQUIRE(state() == "active");
  }
};

using PactTable = PactTableOn<contract::MemoryEngine>;

}  // namespace salespact::test
