#include "contract/engines.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

template <class Engine>
struct NoticeFixture : Fixture<Engine> {
  PersonId ana = this->add_person();
  PersonId uma = this->add_person();

  app::Notice notice(std::int64_t id) {
    return {.id = {id},
            .object = 41,
            .occasion = 1,
            .recipient = ana,
            .day = day("2027-04-12"),
            .at = {1'700'000'000'000'000 + id},
            .by = uma,
            .words = "Beschwerde – bitte prüfen",
            .until = Instant{1'700'086'400'000'000}};
  }
  bool tell(const app::Notice& notice) {
    bool told = false;
    this->write([&](app::Transaction& t) { told = t.notices().tell(notice); });
    return told;
  }
  std::vector<app::Notice> unread(PersonId person) {
    return this->ask([&](app::Transaction& t) { return t.notices().unread(person); });
  }
  void acknowledge(std::int64_t id) {
    this->write([&](app::Transaction& t) { t.notices().acknowledge({id}, {1'700'000'000'000'000}); });
  }
};

}  // namespace

TEST_CASE_TEMPLATE("a notice comes back whole, the newest first, until it is read", Engine, ON_EVERY_STORE) {
  NoticeFixture<Engine> store;
  app::Notice bare = store.notice(2);
  bare.occasion = 0;
  bare.by.reset();
  bare.words.clear();
  bare.until.reset();
  CHECK(store.tell(store.notice(1)));
  CHECK(store.tell(bare));
  CHECK(store.unread(store.ana) == std::vector{bare, store.notice(1)});
  CHECK(store.unread(store.uma).empty());
  CHECK(store.ask([&](app::Transaction& t) { return t.notices().find({1}); }) == store.notice(1));
  CHECK_FALSE(store.ask([&](app::Transaction& t) { return t.notices().find({3}); }).has_value());
  store.acknowledge(2);
  store.acknowledge(2);
  CHECK(store.unread(store.ana) == std::vector{store.notice(1)});
  CHECK_THROWS(store.acknowledge(3));
}

TEST_CASE_TEMPLATE("DOMAIN 7 of event, subject, occasion, recipient and day one notice is kept, read or not", Engine,
                   ON_EVERY_STORE) {
  NoticeFixture<Engine> store;
  REQUIRE(store.tell(store.notice(1)));
  CHECK_FALSE(store.tell(store.notice(2)));
  store.acknowledge(1);
  CHECK_FALSE(store.tell(store.notice(2)));
  CHECK(store.unread(store.ana).empty());
  app::Notice other = store.notice(2);
  SUBCASE("of another day") { other.day = day("2027-04-13"); }
  SUBCASE("of another occasion") { other.occasion = 2; }
  SUBCASE("about something else") { other.object = 42; }
  SUBCASE("for somebody else") { other.recipient = store.uma; }
  CHECK(store.tell(other));
}

TEST_CASE_TEMPLATE("nobody is told who is nobody", Engine, ON_EVERY_STORE) {
  NoticeFixture<Engine> store;
  app::Notice lost = store.notice(1);
  lost.recipient = PersonId{999'999};
  CHECK_THROWS(store.tell(lost));
}

TEST_CASE_TEMPLATE("every event about either kind of pact is kept by its word", Engine, ON_EVERY_STORE) {
  NoticeFixture<Engine> store;
  std::vector<app::Notice> all;
  for (const auto& [event, word] : words<app::NoticeEvent>) {
    for (const auto& [subject, name] : words<app::NoticeSubject>) {
      app::Notice one = store.notice(std::ssize(all) + 1);
      one.event = event;
      one.subject = subject;
      CHECK(store.tell(one));
      all.insert(all.begin(), one);
    }
  }
  CHECK(store.unread(store.ana) == all);
}
