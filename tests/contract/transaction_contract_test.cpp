#include "contract/engines.hpp"
#include "contract/same_rows.hpp"

#include <latch>
#include <thread>

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

template <class F>
std::int64_t people_in(F& f) {
  return f.ask([](app::Transaction& t) { return static_cast<std::int64_t>(t.organisation().load().people.size()); });
}

// Runs `job(i)` on `count` threads that start together; what they throw is thrown here.
template <class Job>
void together(int count, Job job) {
  std::latch start(count);
  std::vector<std::exception_ptr> errors(static_cast<std::size_t>(count));
  std::vector<std::thread> threads;
  threads.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    threads.emplace_back([&, i] {
      start.arrive_and_wait();
      try {
        job(i);
      } catch (...) {
        errors[static_cast<std::size_t>(i)] = std::current_exception();
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (auto& error : errors) {
    if (error) std::rethrow_exception(error);
  }
}

}  // namespace

TEST_CASE_TEMPLATE("what throws inside a write is thrown outside and nothing is written", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  CHECK_THROWS_WITH_AS(f.write([](app::Transaction& t) {
    t.organisation().insert(some_person("Ana"));
    throw std::domain_error("changed my mind");
  }),
                       "changed my mind", std::domain_error);
  CHECK(people_in(f) == 0);
}

TEST_CASE_TEMPLATE("a write sees its own changes, others see them when it has ended", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  f.write([&](app::Transaction& t) {
    t.organisation().insert(some_person("Ana"));
    CHECK(t.organisation().load().people.size() == 1);
    CHECK(people_in(f) == 0);  // a read beside it
  });
  CHECK(people_in(f) == 1);
}

TEST_CASE_TEMPLATE("a read keeps its view while others write", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  f.add_person("Ana");
  f.read([&](app::Transaction& t) {
    CHECK(t.organisation().load().people.size() == 1);
    std::thread([&] { f.add_person("Ben"); }).join();
    CHECK(t.organisation().load().people.size() == 1);
  });
  CHECK(people_in(f) == 2);
}

TEST_CASE_TEMPLATE("a read changes nothing", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  CHECK_THROWS_AS(f.read([](app::Transaction& t) { t.organisation().insert(some_person("Ana")); }), app::StoreFault);
  CHECK(people_in(f) == 0);
}

TEST_CASE_TEMPLATE("a fault ends the transaction, also when the fault is swallowed", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person("Ana");
  Person twin = some_person("Ana again");
  twin.id = ana;
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) {
    t.organisation().insert(some_person("Ben"));
    CHECK_THROWS_AS(t.organisation().insert(twin), app::UniqueViolation);
    CHECK_THROWS_AS(t.organisation().load(), app::StoreFault);
  }),
                  app::StoreFault);
  CHECK(people_in(f) == 1);
  f.add_person("the store goes on");
  CHECK(people_in(f) == 2);
}

TEST_CASE_TEMPLATE("a row of another workspace is neither seen nor changed", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person("Ana");
  const OrgUnitId unit = f.add_unit();
  const Deal deal = some_deal(ana, "1");
  f.write([&](app::Transaction& t) {
    t.records().insert(std::vector{deal});
    t.changes().append(app::ChangeKind::bulk);
    t.audit().append({});
  });
  const MembershipId member = make_id<MembershipId>();
  f.write([&](app::Transaction& t) {
    t.organisation().put(Membership{.id = member, .person = ana, .unit = unit, .tenure = {earliest_date, {}}});
  });
  const Workspace other = some_workspace();
  f.store.create(other);
  f.store.write(other.id, [&](app::Transaction& t) {
    CHECK(t.organisation().load().people.empty());
    CHECK_FALSE(t.organisation().find_person(ana));
    CHECK_FALSE(t.records().find_deal(deal.id));
    CHECK_FALSE(t.records().find_deal("crm", "1"));
    CHECK(t.records().deals({.owner = {}, .dates = {}}).empty());
    CHECK(t.records().count_deals() == 0);
    t.records().for_each_deal([](const Deal&) { FAIL("a deal of another workspace was visited"); });
    CHECK_FALSE(t.records().correct(deal));
    CHECK(t.changes().last() == 0);
    CHECK(t.changes().after(0, 10).empty());
    CHECK(t.audit().page(0, 10).empty());
    t.organisation().remove(member);
    Person renamed = some_person("Mallory");
    renamed.id = ana;
    CHECK_FALSE(t.organisation().update(renamed));
  });
  // Nor can a row name one of another workspace.
  CHECK_THROWS_AS(f.store.write(other.id, [&](app::Transaction& t) { t.records().insert(std::vector{deal}); }),
                  app::StoreFault);
  CHECK(f.ask([](auto& t) { return t.organisation().load().memberships.size(); }) == 1);
  CHECK(f.ask([&](auto& t) { return t.organisation().find_person(ana); })->display_name == "Ana");
  CHECK(f.ask([&](auto& t) { return t.records().find_deal(deal.id); }) == deal);
}

TEST_CASE_TEMPLATE("the change sequence has no gap and no double under eight writers", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  constexpr int writers = 8;
  constexpr int writes = 20;
  together(writers, [&](int writer) {
    for (int i = 0; i < writes; ++i) {
      try {
        f.write([&](app::Transaction& t) {
          t.changes().append(app::ChangeKind::deal, writer + 1, i);
          t.changes().append(app::ChangeKind::goal, writer + 1, i);
          if (i % 5 == 4) throw std::runtime_error("undone");
        });
      } catch (const std::runtime_error& error) {
        if (std::string_view(error.what()) != "undone") throw;
      }
    }
  });
  constexpr std::int64_t expected = std::int64_t{writers} * (writes - writes / 5) * 2;
  CHECK(f.ask([](auto& t) { return t.changes().last(); }) == expected);
  const auto all = f.ask([](auto& t) { return t.changes().after(0, 10'000); });
  REQUIRE(all.size() == static_cast<std::size_t>(expected));
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(all[i].seq == static_cast<std::int64_t>(i) + 1);
    if (i % 2 == 1) {  // the two of one write are neighbours: no other write came between
      CHECK(all[i].object == all[i - 1].object);
      CHECK(all[i].revision == all[i - 1].revision);
    }
  }
  CHECK(f.ask([&](auto& t) { return t.changes().after(expected - 1, 5); }).front().kind == app::ChangeKind::goal);
}

TEST_CASE_TEMPLATE("a reader who has seen change n has seen everything up to n", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  std::atomic<bool> done{false};
  std::atomic<std::int64_t> gaps{0};
  std::thread follower([&] {
    std::int64_t seen = 0;
    while (!done) {
      for (const auto& change : f.ask([&](auto& t) { return t.changes().after(seen, 100); })) {
        if (change.seq != ++seen) ++gaps;
      }
    }
  });
  together(4, [&](int) {
    for (int i = 0; i < 25; ++i) f.write([](app::Transaction& t) { t.changes().append(app::ChangeKind::bulk); });
  });
  done = true;
  follower.join();
  CHECK(gaps == 0);
}

TEST_CASE_TEMPLATE("of many who change the same row exactly one wins each revision", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person("Ana");
  std::atomic<int> won{0};
  together(8, [&](int writer) {
    const auto person = *f.ask([&](auto& t) { return t.organisation().find_person(ana); });
    Person mine = person;
    mine.revision = 1;
    mine.display_name = "writer " + std::to_string(writer);
    bool first = false;
    f.write([&](app::Transaction& t) { first = t.organisation().update(mine); });
    if (first) ++won;
  });
  CHECK(won == 1);
  CHECK(f.ask([&](auto& t) { return t.organisation().find_person(ana); })->revision == 2);
}

TEST_CASE_TEMPLATE("what a write reads stays true while it decides", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  together(8, [&](int) {
    for (int i = 0; i < 5; ++i) {
      f.write([&](app::Transaction& t) {
        const auto people = t.organisation().load().people;
        if (people.size() < 10) t.organisation().insert(some_person("person " + std::to_string(people.size())));
      });
    }
  });
  CHECK(people_in(f) == 10);
}

TEST_CASE_TEMPLATE("writes that share a commit stand or fall one by one", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  std::atomic<int> refused{0};
  together(16, [&](int writer) {
    for (int i = 0; i < 5; ++i) {
      try {
        f.write([&](app::Transaction& t) {
          t.organisation().insert(some_person("of " + std::to_string(writer)));
          if (writer % 4 == 0) throw std::domain_error("no");
          if (writer % 4 == 1) t.organisation().insert(some_person(std::string("\0", 1)));
        });
      } catch (const std::domain_error&) {
        ++refused;
      } catch (const app::StoreFault&) {
        ++refused;
      }
    }
  });
  CHECK(refused == 40);
  CHECK(people_in(f) == 40);
}
