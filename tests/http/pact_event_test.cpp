#include "http/support/signed_pacts.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <memory>
#include <set>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// Everybody listens; who has heard something since the last time.
class Audience {
 public:
  explicit Audience(ApiServer& server) : server_(server) {
    server_.write([](app::Transaction&) {});  // what was before is not to be heard
    for (const PersonId person : signed_askers) {
      auto client = server.connect();
      client->send(server.head_of(person, "/api/v1/events"));
      CHECK(client->reply(true).status == 200);
      streams_.emplace(person, std::move(client));
    }
  }
  // Whom the stream tells of what somebody does.
  std::set<PersonId> hears_of(const std::function<void()>& something) {
    something();
    server_.write([](app::Transaction&) {});  // the numbers follow
    server_.events().publish({"numbers", "end", "{}", fmt::format("end {}", ++ends_)});
    std::set<PersonId> heard;
    for (const auto& [person, stream] : streams_) {
      const std::string frames = stream->receive_until("event: end");
      CHECK_FALSE(frames.empty());
      if (!has(frames, "event: numbers")) continue;
      heard.insert(person);
      CHECK(has(frames, "data: {}\n"));
    }
    return heard;
  }

 private:
  ApiServer& server_;
  std::map<PersonId, std::unique_ptr<RawClient>> streams_;
  int ends_ = 0;
};

}  // namespace

TEST_CASE("D10: the stream tells of a pact to those who may see that it is there, and to nobody else") {
  SignedPacts company;
  Audience audience(company.server);
  const auto say = [&](const std::string& pact, PersonId person) {
    return [&company, pact, person] {
      const std::string question = R"({"kind":"question","text":"How is it going?"})";
      CHECK(company.server.as(person, "POST", pact + "/feedback", question).status == 201);
    };
  };
  CHECK(audience.hears_of([] {}).empty());
  CHECK(audience
            .hears_of([&] {
              company.server.post_deal(
                  R"({"id":"1","owner":"Ana","amount":"1","status":"won","closed_on":"2027-03-10"})");
            })
            .size() == signed_askers.size());
  CHECK(audience.hears_of(say(company.path, ana)) == std::set{ana, mo, uma, sue, olu});
  CHECK(audience.hears_of(say(company.team, ben)) == std::set{ana, ben, dee, mo, uma, eve, vic, olu});
  CHECK(audience.hears_of([&] { CHECK(company.step(mo, "/amendments", "").status == 200); }) ==
        std::set{ana, mo, uma, sue, olu});
}

TEST_CASE("who is asked for help in a pact that they may not see hears of it") {
  SignedPacts company;
  Audience audience(company.server);
  const std::string asks = fmt::format(
      R"({{"window":"2027-03-15","confidence":7,"support":[{{"from":"{}","what":"Joins a call","by":"2027-03-19"}}]}})",
      cy.text());
  CHECK(audience.hears_of([&] {
    CHECK(company.server.as(ana, "POST", company.team + "/check-ins", asks).status == 201);
  }) == std::set{ana, ben, dee, cy, mo, uma, eve, vic, olu});
}
