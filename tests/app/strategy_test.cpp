#include "app/administration_office.hpp"
#include "app/strategy/change_strategy.hpp"
#include "app/strategy/read_strategy.hpp"

using namespace salespact;
using namespace salespact::test;

namespace {

// Today is 2027-04-15. Eve is executive of the company, Mo manages North; Olu is sales operations.
template <class Engine>
struct StrategyOffice : AdministrationOffice<Engine> {
  StrategyOffice() {
    this->people("Eve,,,exec,,\n");
    this->as("Eve");
  }
  app::StrategyReading reading() {
    this->numbers.follow(this->today);
    return app::read_strategy(this->engine.store(), this->workspace.id, this->viewpoint(),
                              *this->numbers.current()->numbers.directory);
  }
  auto add(const std::string& title, std::optional<ObjectiveId> parent = {}, const std::string& owner = "Mo") {
    return app::create_objective(this->desk(), this->by(),
                                 {.title = title,
                                  .statement = "",
                                  .horizon = {day("2027-01-01"), day("2027-12-31")},
                                  .owner = this->person(owner).id,
                                  .parent = parent});
  }
  auto become(const Objective& one, ObjectiveState state, const std::string& reason = "") {
    return app::change_objective_state(this->desk(), this->by(), one.id, revision(one.id), state, reason);
  }
  auto move(const Objective& one, std::optional<ObjectiveId> parent, std::optional<ObjectiveId> before) {
    return app::move_objective(this->desk(), this->by(), one.id, revision(one.id), {parent, before});
  }
  std::int64_t revision(ObjectiveId id) {
    return this->read([&](app::Transaction& tx) { return tx.strategy().find_objective(id)->revision; });
  }
  auto write(StrategyTextKind kind, std::int64_t read, const std::string& text) {
    return app::write_strategy_text(this->desk(), this->by(), kind, read, text);
  }
  // "1 Grow active, >1 Hire draft"
  std::string seen() {
    std::string text;
    for (const app::ObjectiveLine& line : reading().objectives) {
      text += (text.empty() ? "" : ", ") + std::string(static_cast<std::size_t>(line.level), '>') +
              std::to_string(line.rank) + " " + line.title + " " + std::string(text_of(line.state));
    }
    return text;
  }
};
using StrategyDesk = StrategyOffice<contract::MemoryEngine>;

}  // namespace

TEST_CASE_TEMPLATE("executives write vision and mission in versions, of which everybody reads the newest", Engine,
                   ON_EVERY_STORE) {
  StrategyOffice<Engine> office;
  using enum StrategyTextKind;
  CHECK(office.reading().vision.version == 0);
  CHECK(refusal(office.write(vision, 0, "  No dose is lost  ")).empty());
  CHECK(office.last_audit().action == "vision.written");
  CHECK(office.last_audit().after.starts_with("version 1, sha256 "));
  office.as("Olu");
  CHECK(refusal(office.write(vision, 1, "No dose is lost anywhere")).empty());
  CHECK(refusal(office.write(mission, 0, "We watch")).empty());
  CHECK(office.write(vision, 2, "No dose is lost anywhere")->version == 2);  // nothing new
  office.as("Ana");
  const auto seen = office.reading();
  CHECK(seen.vision.text == "No dose is lost anywhere");
  CHECK(seen.vision.version == 2);
  CHECK(seen.vision.written_by == "Olu");
  CHECK(seen.mission.text == "We watch");
  CHECK_FALSE(seen.may_write);
  CHECK(seen.owners.empty());
  const auto versions = app::read_strategy_text(office.engine.store(), office.workspace.id,
                                                *office.numbers.current()->numbers.directory, vision);
  REQUIRE(versions.size() == 2);
  CHECK(versions.back().text == "No dose is lost");
  CHECK(versions.back().written_by == "Eve");
}

TEST_CASE("a vision is written from the version that was read, by those who may, and withdrawn by nothing") {
  StrategyDesk office;
  using enum StrategyTextKind;
  REQUIRE(office.write(vision, 0, std::string(1'000, 'x')).has_value());
  CHECK(refusal(office.write(vision, 1, std::string(1'001, 'x'))) == "TEXT_LENGTH text");
  CHECK(refusal(office.write(vision, 1, std::string("a\0b", 3))) == "TEXT_LENGTH text");
  CHECK(refusal(office.write(vision, 0, "Another")) == "stale");
  CHECK(refusal(office.write(vision, 2, "Another")) == "stale");
  for (const char* name : {"Ana", "Mo", "Uma"}) {
    office.as(name);
    CHECK(refusal(office.write(vision, 1, "Mine")) == "not allowed");
  }
  office.as("Eve");
  CHECK(refusal(office.write(vision, 1, " \n ")).empty());
  CHECK(office.last_audit().action == "vision.withdrawn");
  CHECK(office.reading().vision.version == 2);
  CHECK(office.reading().vision.text.empty());
}

TEST_CASE_TEMPLATE("objectives are made as drafts, ranked, nested and activated; a rep sees no draft", Engine,
                   ON_EVERY_STORE) {
  StrategyOffice<Engine> office;
  const auto grow = office.add("Grow in the north");
  const auto hire = office.add("Hire ten people", grow->id);
  const auto keep = office.add("Keep every customer", {}, "Uma");
  CHECK(office.seen() == "1 Grow in the north draft, >1 Hire ten people draft, 2 Keep every customer draft");
  CHECK(refusal(office.become(*hire, ObjectiveState::active)) == "PARENT_IS_DRAFT parent");
  CHECK(refusal(office.become(*keep, ObjectiveState::active)).empty());
  CHECK(office.last_audit().action == "objective.activated");
  CHECK(refusal(office.move(*keep, {}, grow->id)).empty());
  CHECK(office.last_audit().before == "objective 2");
  CHECK(office.last_audit().after == "objective 1");
  CHECK(office.seen() == "1 Keep every customer active, 2 Grow in the north draft, >1 Hire ten people draft");
  CHECK(office.revision(grow->id) == 1);  // its words are as they were read
  office.as("Ana");
  CHECK(office.seen() == "1 Keep every customer active");
  office.as("Mo");  // owns both drafts
  CHECK(office.seen() == "1 Keep every customer active, 2 Grow in the north draft, >1 Hire ten people draft");
  office.as("Eve");
  REQUIRE(office.become(*grow, ObjectiveState::active).has_value());
  CHECK(refusal(office.become(*hire, ObjectiveState::active)).empty());
  CHECK(refusal(office.become(*grow, ObjectiveState::dropped, "The north is closed")).empty());
  CHECK(office.last_audit().reason == "The north is closed");
  office.as("Ana");  // what hangs below goes on
  CHECK(office.seen() == "1 Keep every customer active, 2 Grow in the north dropped, >1 Hire ten people active");
}

TEST_CASE("what is over is reopened for a reason, and changed only after that") {
  StrategyDesk office;
  const auto one = office.add("Grow in the north");
  REQUIRE(office.become(*one, ObjectiveState::active).has_value());
  REQUIRE(office.become(*one, ObjectiveState::achieved).has_value());
  const auto rename = [&] {
    return app::change_objective(office.desk(), office.by(), one->id, office.revision(one->id),
                                 {.title = "Grow everywhere"});
  };
  CHECK(refusal(rename()) == "OBJECTIVE_OVER ");
  CHECK(refusal(office.become(*one, ObjectiveState::active)) == "REASON_MISSING reason");
  CHECK(refusal(office.become(*one, ObjectiveState::active, "Figures were wrong")).empty());
  CHECK(office.last_audit().action == "objective.reopened");
  CHECK(office.last_audit().reason == "Figures were wrong");
  CHECK(refusal(rename()).empty());
}

TEST_CASE("the owner of a draft changes its words and nothing else; others learn nothing of it") {
  StrategyDesk office;
  const auto one = office.add("Grow in the north");
  const auto change = [&](const app::ObjectiveChange& what) {
    return refusal(app::change_objective(office.desk(), office.by(), one->id, office.revision(one->id), what));
  };
  office.as("Mo");
  CHECK(change({.title = "Grow in the far north", .statement = "By partners", .end = day("2028-06-30")}).empty());
  CHECK(change({.owner = office.person("Uma").id}) == "not allowed");
  CHECK(refusal(office.become(*one, ObjectiveState::active)) == "not allowed");
  CHECK(refusal(office.move(*one, {}, {})) == "not allowed");
  CHECK(refusal(office.add("Another one")) == "not allowed");
  CHECK(refusal(app::discard_objective(office.desk(), office.by(), one->id, 2)) == "not allowed");
  office.as("Uma");
  CHECK(change({.title = "Uma was here"}) == "not found");
  CHECK(refusal(office.become(*one, ObjectiveState::active)) == "not found");
  office.as("Eve");
  CHECK(office.reading().objectives.at(0).title == "Grow in the far north");
  REQUIRE(office.become(*one, ObjectiveState::active).has_value());
  office.as("Mo");
  CHECK(change({.title = "Too late"}) == "not allowed");
  office.as("Uma");
  CHECK(change({.title = "Uma was here"}) == "not allowed");
}

TEST_CASE("a change is made from the revision that was read") {
  StrategyDesk office;
  const auto one = office.add("Grow in the north");
  const auto desk = office.desk();
  CHECK(refusal(app::change_objective(desk, office.by(), one->id, 2, {.title = "Another"})) == "stale");
  CHECK(refusal(app::change_objective_state(desk, office.by(), one->id, 2, ObjectiveState::active, "")) == "stale");
  CHECK(refusal(app::move_objective(desk, office.by(), one->id, 2, {})) == "stale");
  CHECK(refusal(app::discard_objective(desk, office.by(), one->id, 2)) == "stale");
  CHECK(refusal(app::change_objective(desk, office.by(), {99}, 1, {})) == "not found");
}

TEST_CASE("the owner is an executive, a manager or sales operations who is here") {
  StrategyDesk office;
  for (const char* name : {"Mo", "Eve", "Olu", "Uma"}) CHECK(refusal(office.add("Grow north", {}, name)).empty());
  CHECK(refusal(office.add("Grow north", {}, "Ana")) == "OWNER_LEADS_NOTHING owner");
  CHECK(refusal(app::create_objective(office.desk(), office.by(),
                                      {.title = "Gro",
                                       .statement = std::string(1'001, 'x'),
                                       .horizon = {office.today, office.today - 1},
                                       .owner = {99},
                                       .parent = ObjectiveId{98}})) ==
        "TITLE_LENGTH title, STATEMENT_LENGTH statement, HORIZON_INVALID end, OWNER_UNKNOWN owner, "
        "PARENT_UNKNOWN parent");
  std::string names;
  for (const auto& owner : office.reading().owners) names += owner.name + " ";
  CHECK(names == "Eve Mo Olu Uma ");
}

TEST_CASE("an owner who has left is shown as such, and a draft of theirs asks for another before it is activated") {
  StrategyDesk office;
  const auto one = office.add("Grow in the north");
  office.as("Olu");
  REQUIRE(app::end_employment(office.desk(), office.by(), office.person("Mo").id, office.person("Mo").revision,
                              office.today)
              .has_value());
  CHECK(office.reading().objectives.at(0).owner.departed);
  CHECK_FALSE(office.reading().objectives.at(0).owner.leads);
  CHECK(refusal(office.become(*one, ObjectiveState::active)) == "OWNER_DEPARTED owner");
  const auto change = [&](const app::ObjectiveChange& what) {
    return refusal(app::change_objective(office.desk(), office.by(), one->id, office.revision(one->id), what));
  };
  CHECK(change({.title = "Grow in the far north"}).empty());
  CHECK(change({.owner = office.person("Uma").id}).empty());
  CHECK(change({.owner = office.person("Mo").id}) == "OWNER_DEPARTED owner");
  CHECK(refusal(office.become(*one, ObjectiveState::active)).empty());
}

TEST_CASE("a draft without parts is discarded, everything else stays") {
  StrategyDesk office;
  const auto one = office.add("Grow in the north");
  const auto part = office.add("Hire ten people", one->id);
  const auto discard = [&](const Objective& which) {
    return refusal(app::discard_objective(office.desk(), office.by(), which.id, office.revision(which.id)));
  };
  CHECK(discard(*one) == "HAS_PARTS ");
  CHECK(discard(*part).empty());
  CHECK(office.last_audit().action == "objective.discarded");
  REQUIRE(office.become(*one, ObjectiveState::active).has_value());
  CHECK(discard(*one) == "NOT_A_DRAFT ");
}

TEST_CASE("an objective moves below another, to the revision of its new place; to its own place nothing happens") {
  StrategyDesk office;
  const auto a = office.add("Objective A");
  const auto b = office.add("Objective B");
  CHECK(refusal(office.move(*a, {}, b->id)).empty());
  CHECK(office.last_audit().action == "objective.created");  // nothing to tell
  CHECK(refusal(office.move(*b, a->id, {})).empty());
  CHECK(office.last_audit().before == "objective 2");
  CHECK(office.last_audit().after == "part 1 of \"Objective A\"");
  CHECK(office.revision(b->id) == 2);
  CHECK(office.seen() == "1 Objective A draft, >1 Objective B draft");
  CHECK(refusal(office.move(*a, b->id, {})) == "PARENT_BELOW_ITSELF parent");
  CHECK(refusal(office.move(*b, {}, b->id)) == "NEIGHBOUR_ELSEWHERE before");
}

TEST_CASE("the numbers follow a change of strategy without making goals ready anew") {
  StrategyDesk office;
  office.quotas("Ana,revenue,2027-Q2,1000,USD\n");
  office.numbers.follow(office.today);
  const auto before = office.numbers.current();
  REQUIRE(office.add("Grow in the north").has_value());
  CHECK(office.numbers.follow(office.today));
  const auto after = office.numbers.current();
  CHECK(after->numbers.change_seq == before->numbers.change_seq + 1);
  CHECK(after->sheet == before->sheet);
  CHECK(after->numbers.objectives->size() == 1);
}
