#include "contract/engines.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

template <class Engine>
struct StrategyFixture : Fixture<Engine> {
  PersonId ana = this->add_person();

  Objective objective(std::int64_t position, std::optional<ObjectiveId> parent = {}) {
    Objective one;
    one.id = make_id<ObjectiveId>();
    one.title = "Grow ‘beyond’ home";
    one.statement = "Two lines\nof it";
    one.horizon = {day("2027-01-01"), day("2029-12-31")};
    one.owner = ana;
    one.parent = parent;
    one.position = position;
    one.state = ObjectiveState::active;
    one.state_since = day("2027-02-03");
    one.reason = "Because";
    return one;
  }
  void insert(const Objective& one) {
    this->write([&](app::Transaction& t) { t.strategy().insert(one); });
  }
  Objective found(ObjectiveId id) {
    return this->ask([&](app::Transaction& t) { return t.strategy().find_objective(id).value(); });
  }
  std::vector<ObjectiveId> order() {
    return this->ask([](app::Transaction& t) {
      std::vector<ObjectiveId> ids;
      for (const Objective& one : t.strategy().objectives()) ids.push_back(one.id);
      return ids;
    });
  }
  StrategyText text(StrategyTextKind kind, std::int64_t version, const std::string& words) {
    return {kind, version, words, {1'700'000'000'000'000 + version}, ana};
  }
};

}  // namespace

TEST_CASE_TEMPLATE("an objective comes back as it was stored, and objectives by position, then id", Engine,
                   ON_EVERY_STORE) {
  StrategyFixture<Engine> f;
  const Objective whole = f.objective(2);
  Objective part = f.objective(2, whole.id);
  part.statement.clear();
  part.reason.clear();
  const Objective first = f.objective(1);
  f.insert(whole);
  f.insert(part);
  f.insert(first);
  const Objective back = f.found(whole.id);
  CHECK(back.title == whole.title);
  CHECK(back.statement == whole.statement);
  CHECK(back.horizon == whole.horizon);
  CHECK(back.owner == f.ana);
  CHECK_FALSE(back.parent);
  CHECK(back.position == 2);
  CHECK(back.state == ObjectiveState::active);
  CHECK(back.state_since == whole.state_since);
  CHECK(back.reason == "Because");
  CHECK(back.revision == 1);
  CHECK(f.found(part.id).parent == whole.id);
  CHECK(f.found(part.id).statement.empty());
  CHECK(f.order() == std::vector{first.id, whole.id, part.id});
  CHECK_FALSE(f.ask([](auto& t) { return t.strategy().find_objective(make_id<ObjectiveId>()).has_value(); }));
}

TEST_CASE_TEMPLATE("an objective is changed from the revision that was read, and its place beside it", Engine,
                   ON_EVERY_STORE) {
  StrategyFixture<Engine> f;
  Objective one = f.objective(1);
  f.insert(one);
  one.title = "Another title";
  one.state = ObjectiveState::dropped;
  one.position = 9;  // not by this door
  f.write([&](app::Transaction& t) {
    CHECK(t.strategy().update(one));
    CHECK_FALSE(t.strategy().update(one));
    t.strategy().place(one.id, 5);
  });
  const Objective back = f.found(one.id);
  CHECK(back.title == "Another title");
  CHECK(back.state == ObjectiveState::dropped);
  CHECK(back.revision == 2);
  CHECK(back.position == 5);
}

TEST_CASE_TEMPLATE("an objective needs an owner and a parent that exist and days in their order", Engine,
                   ON_EVERY_STORE) {
  StrategyFixture<Engine> f;
  Objective one = f.objective(1);
  one.owner = make_id<PersonId>();
  CHECK_THROWS_AS(f.insert(one), app::StoreFault);
  one = f.objective(1, make_id<ObjectiveId>());
  CHECK_THROWS_AS(f.insert(one), app::StoreFault);
  one = f.objective(1);
  one.horizon.end = one.horizon.start - 1;
  CHECK_THROWS_AS(f.insert(one), app::StoreFault);
  one = f.objective(1);
  one.parent = one.id;
  CHECK_THROWS_AS(f.insert(one), app::StoreFault);
  CHECK(f.order().empty());
}

TEST_CASE_TEMPLATE("an objective goes only when nothing hangs below it", Engine, ON_EVERY_STORE) {
  StrategyFixture<Engine> f;
  const Objective whole = f.objective(1);
  const Objective part = f.objective(1, whole.id);
  f.insert(whole);
  f.insert(part);
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.strategy().remove(whole.id); }), app::StoreFault);
  f.write([&](app::Transaction& t) {
    t.strategy().remove(part.id);
    t.strategy().remove(whole.id);
  });
  CHECK(f.order().empty());
}

TEST_CASE_TEMPLATE("every version of vision and mission stays, the newest of each is in force", Engine,
                   ON_EVERY_STORE) {
  StrategyFixture<Engine> f;
  using enum StrategyTextKind;
  CHECK(f.ask([](auto& t) { return t.strategy().newest_texts(); }).empty());
  const auto first = f.text(vision, 1, "No dose is lost");
  const auto second = f.text(vision, 2, "");
  const auto other = f.text(mission, 1, "We watch the cold chain\nday and night");
  f.write([&](app::Transaction& t) {
    for (const auto& text : {first, second, other}) t.strategy().append(text);
  });
  CHECK(f.ask([](auto& t) { return t.strategy().texts(vision); }) == std::vector{second, first});
  CHECK(f.ask([](auto& t) { return t.strategy().texts(mission); }) == std::vector{other});
  CHECK(f.ask([](auto& t) { return t.strategy().newest_texts(); }) == std::vector{other, second});
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.strategy().append(first); }), app::UniqueViolation);
  auto by_nobody = f.text(mission, 2, "x");
  by_nobody.written_by = make_id<PersonId>();
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.strategy().append(by_nobody); }), app::StoreFault);
}

TEST_CASE_TEMPLATE("a sample person who owns an objective is in use", Engine, ON_EVERY_STORE) {
  StrategyFixture<Engine> f;
  const PersonId other = f.add_person("Ben");
  f.insert(f.objective(1));
  f.write([&](app::Transaction& t) { t.samples().mark({{f.ana, other}, {}, {}}); });
  CHECK(f.ask([](auto& t) { return t.samples().in_use().people; }) == std::vector{f.ana});
}
