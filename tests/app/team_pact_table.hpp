#pragma once

#include "app/administration_office.hpp"
#include "app/team_pact/mark_team_pact.hpp"
#include "app/team_pact/read_team_pacts.hpp"
#include "app/team_pact/sign_team_pact.hpp"
#include "app/team_pact/turn_team_pacts.hpp"

namespace salespact::test {

// A pact that Ana leads, with Ben and Di of her unit Central/North and Cy of West. Mo leads their unit, Uma is above;
// Fay is of the unit and not in the pact. It is 15 April 2027, a Thursday.
template <class Engine>
struct TeamTable : AdministrationOffice<Engine> {
  TeamPactId pact;
  std::int64_t revision = 0;

  TeamTable() {
    this->people(
        "Eve,,,exec,,\nVic,,,viewer,,\nDi,,Central/North,rep,,\nFay,,Central/North,rep,,\nGil,,West,manager,,\n"
        "Hal,,West,rep,,\n");
  }

  PersonId id_of(const std::string& name) { return this->person(name).id; }
  [[nodiscard]] ActionCommitment action(const std::string& who, const std::string& what) {
    return {.member = id_of(who), .what = what, .days = {day("2027-04-01"), day("2027-06-30")}};
  }
  [[nodiscard]] SupportPromise help(const std::string& giver, const std::string& receiver, const std::string& what) {
    SupportPromise one{.giver = id_of(giver), .what = what};
    if (!receiver.empty()) one.receiver = id_of(receiver);
    return one;
  }
  [[nodiscard]] TeamPactTerms terms() {
    TeamPactTerms one{.title = "Keep them",
                      .statement = "Increase customer retention from 82.8% to 87% by 2027-06-30",
                      .serves = "Customers stay",
                      .lead = id_of("Ana"),
                      .effective = {day("2027-04-01"), day("2027-06-30")}};
    for (const char* name : {"Ana", "Ben", "Cy", "Di"}) {
      one.members.push_back({id_of(name), {}});
      one.commitments.push_back(action(name, "Call five customers"));
    }
    one.commitments[0].quantity = Decimal{5, 0};
    one.promises = {help("Ana", "Ben", "Listens in"), help("Ben", "Cy", "Shares notes"), help("Cy", "Di", "Rehearses"),
                    help("Di", "", "Looks at an offer")};
    one.promises[3].kind = SupportKind::on_request;
    one.ground_rules = {"Say it early"};
    one.milestones = {{"85 %", day("2027-05-15")}};
    one.celebration = "Dinner";
    one.setback_rule = "Talk within the week";
    one.check_in_days = 7;
    one.review_on = day("2027-05-17");
    one.amendment_route = "Any member asks on Mondays";
    return one;
  }

  template <class Work>
  std::string at_desk(const std::string& who, const Work& work) {
    this->as(who);
    this->numbers.follow(this->today);
    const auto board = this->numbers.current();
    const app::AdministrationPorts ports = this->desk();
    const app::By asked = this->by();
    const app::Decided<app::KeptTeamPact> done = work(app::TeamPactDesk{ports, asked, *board});
    if (done) {
      pact = done->pact.id;
      revision = done->pact.revision;
    }
    return refusal(done);
  }
  std::string open(const std::string& who, const TeamPactTerms& wanted, std::optional<OrgUnitId> unit = {}) {
    return at_desk(who, [&](const auto& desk) { return app::open_team_pact(desk, unit, wanted); });
  }
  std::string write(const std::string& who, const TeamPactTerms& wanted) {
    return at_desk(who, [&](const auto& desk) { return app::rewrite_team_pact(desk, pact, revision, wanted); });
  }
  std::string write_own(const std::string& who, const OwnTerms& own) {
    return at_desk(who, [&](const auto& desk) { return app::write_own_team_terms(desk, pact, revision, own); });
  }
  std::string agree(const std::string& who) { return write_own(who, own_terms(stored().draft, id_of(who))); }
  std::string freeze(const std::string& who) {
    return at_desk(who, [&](const auto& desk) { return app::put_team_pact_to_signing(desk, pact, revision); });
  }
  [[nodiscard]] app::CountersigningAsked signing(std::int64_t number) {
    const auto text = this->read([&](app::Transaction& tx) { return tx.team_pacts().text(pact, number); });
    return {{std::string(sentence_of_consent)}, number, text ? text->hash : Sha256{}};
  }
  std::string sign(const std::string& who, std::int64_t number) {
    const auto asked = signing(number);
    return at_desk(who, [&](const auto& desk) { return app::sign_team_pact(desk, pact, asked); });
  }
  std::string decline(const std::string& who, const std::string& reason) {
    return at_desk(who, [&](const auto& desk) { return app::decline_team_pact(desk, pact, revision, reason); });
  }
  std::string amend(const std::string& who, std::optional<WithdrawalChoice> choice = {}) {
    return at_desk(who, [&](const auto& desk) { return app::open_team_pact_amendment(desk, pact, revision, choice); });
  }
  std::string drop(const std::string& who) {
    return at_desk(who, [&](const auto& desk) { return app::drop_team_pact_amendment(desk, pact, revision); });
  }
  std::string leave(const std::string& who, WithdrawalCause cause = WithdrawalCause::notice) {
    return at_desk(who, [&](const auto& desk) { return app::withdraw_from_team_pact(desk, pact, revision, cause); });
  }
  std::string mark(const std::string& who, const std::string& key, MarkKind kind, const char* window) {
    return at_desk(who, [&](const auto& desk) {
      return app::mark_team_pact(desk, pact, {.key = key, .window = day(window), .kind = kind});
    });
  }
  std::string learn(const std::string& who, const app::LearningAsked& asked) {
    return at_desk(who, [&](const auto& desk) { return app::log_team_learning(desk, pact, asked); });
  }
  std::string dissolve(const std::string& who, app::DissolvingAs as, const std::string& reason) {
    return at_desk(who, [&](const auto& desk) { return app::dissolve_team_pact(desk, pact, revision, as, reason); });
  }
  std::string close(const std::string& who, std::optional<TeamOutcome> outcome, const std::string& learning) {
    return at_desk(who,
                   [&](const auto& desk) { return app::close_team_pact(desk, pact, revision, outcome, learning); });
  }
  // The clock of these tests stands still: it goes on by the days since the first one.
  app::Moment later() {
    constexpr std::int64_t microseconds_a_day = 86'400'000'000;
    return {{this->clock.now().microseconds + (this->today - day("2027-04-15")) * microseconds_a_day}, this->today};
  }
  void turn() {
    const app::OrganisationToday organisation(this->rows(), this->today);
    app::turn_team_pacts(this->engine.store(), this->workspace.id, organisation, later());
    revision = stored().pact.revision;
  }
  void go_to(const char* date) {
    this->today = day(date);
    turn();
  }
  app::KeptTeamPact stored() {
    return this->read([&](app::Transaction& tx) { return tx.team_pacts().find(pact); }).value();
  }
  std::vector<Signature> signatures() {
    return this->read([&](app::Transaction& tx) { return tx.team_pacts().signatures(pact); });
  }
  std::optional<app::TeamPactPage> page(const std::string& who) {
    this->as(who);
    this->numbers.follow(this->today);
    return app::read_team_pact(this->engine.store(), this->workspace.id, this->viewpoint(), *this->numbers.current(),
                               this->clock, pact, this->today);
  }
  std::vector<app::TeamPactLine> listed(const std::string& who) {
    this->as(who);
    return app::list_team_pacts(this->engine.store(), this->workspace.id, this->viewpoint(), this->today);
  }
  std::string state() { return std::string(text_of(state_of(stored().pact))); }
  std::string key(std::size_t commitment) { return stored().draft.commitments.at(commitment).key; }
  std::string promise(std::size_t at) { return stored().draft.promises.at(at).key; }
  void active() {
    REQUIRE(open("Ana", terms()) == "");
    REQUIRE(freeze("Ana") == "");
    for (const char* name : {"Ana", "Ben", "Cy", "Di"}) REQUIRE(sign(name, 1) == "");
    REQUIRE(state() == "active");
  }
};

using MemoryTeam = TeamTable<contract::MemoryEngine>;

}  // namespace salespact::test
