#include "http/support/team_pact_signers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <vector>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr int most_members = 500;
// In a release build most take a tenth of a second; slower builds and busy machines have their time too.
constexpr std::chrono::seconds patience{5};
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr std::chrono::seconds page_patience = patience;
#else
constexpr std::chrono::seconds page_patience{1};
#endif

// Ana leads a pact of as many as a test wants, all of Team A. What each request takes is told in the test's output.
struct Crowd : TeamSigners {
  std::vector<PersonId> members{ana};

  explicit Crowd(int size) {
    crypto::SodiumSecrets secrets{crypto::HashCost{.passes = 1, .memory_kib = 8}};
    const auto hash = secrets.hash_password(app::Secret(password)).value();
    server.write([&](app::Transaction& tx) {
      for (std::int64_t number = 1; std::ssize(members) < size; ++number) {
        Person person;
        person.id = PersonId{700'000 + number};
        person.display_name = fmt::format("Kim {}", number);
        person.email = fmt::format("kim{}@acme.example", number);
        tx.organisation().insert(person);
        tx.organisation().put(Membership{MembershipId{710'000 + number}, person.id, team_a, always(), 100, true});
        tx.organisation().put(
            RoleAssignment{RoleAssignmentId{720'000 + number}, person.id, Role::rep, team_a, always()});
        tx.accounts().put(app::Credential{person.id, hash, 0, {}});
        members.push_back(person.id);
      }
      tx.changes().append(app::ChangeKind::organisation);
    });
  }
  // Each has one commitment, and helps the next one, for as long as a pact can last.
  [[nodiscard]] std::string words_of_all() const {
    const std::string days = R"({"start":"2027-01-01","end":"2028-12-31"})";
    std::string people;
    std::string commitments;
    std::string promises;
    for (std::size_t at = 0; at < members.size(); ++at) {
      const std::string comma = at > 0 ? "," : "";
      const std::string me = members[at].text();
      people += fmt::format(R"({}"{}")", comma, me);
      commitments +=
          fmt::format(R"({}{{"member":"{}","what":"Call five customers","quantity":"5","cadence":"week","days":{}}})",
                      comma, me, days);
      promises += fmt::format(
          R"({}{{"giver":"{}","receiver":"{}","what":"Looks at an offer","kind":"on_request","response_days":2}})",
          comma, me, members[(at + 1) % members.size()].text());
    }
    return fmt::format(
        R"({{"title":"Keep them","statement":"Increase customer retention from 82.8% to 87% by 2027-06-30",
  "serves":"Customers stay","members":[{}],"effective":{},"commitments":[{}],"promises":[{}],
  "milestones":[{{"title":"85 %","due":"2027-05-15"}}],"celebration":"Dinner","setback_rule":"Talk",
  "check_in_days":7,"review_on":"2027-05-17","amendment_route":"Any member asks"}})",
        people, days, commitments, promises);
  }
  // Without reading the page before, as `sign` does.
  auto sign_unread(PersonId person, const std::string& hash) {
    return server.ask(
        "POST", path + "/signatures", {{"Cookie", server.session_of(person)}, {"Sec-Fetch-Site", "same-origin"}},
        fmt::format(R"({{"password":"{}","statement":"I have read this and I agree","text":1,"hash":"{}"}})", password,
                    hash));
  }
  template <class Ask>
  auto timed(const std::string& what, const Ask& ask, std::chrono::seconds at_most = patience) {
    const auto start = std::chrono::steady_clock::now();
    const auto reply = ask();
    const auto took = std::chrono::steady_clock::now() - start;
    MESSAGE(what << ": " << std::chrono::duration_cast<std::chrono::milliseconds>(took).count() << " ms, "
                 << reply.body.size() << " bytes");
    CHECK(took < at_most);
    return reply;
  }
};

std::string with(std::string words, const std::string& part, const std::string& other) {
  return words.replace(words.find(part), part.size(), other);
}

}  // namespace

TEST_CASE("500 members form, read, freeze and sign a pact, and it comes out as a file and on paper") {
  Crowd crowd(most_members);
  ApiServer& server = crowd.server;
  const auto made = crowd.timed("opening a pact of 500", [&] {
    return server.as(ana, "POST", all_team_pacts, R"({"words":)" + crowd.words_of_all() + "}");
  });
  REQUIRE(made.status == 201);
  crowd.path = made.header("location");
  const PersonId last = crowd.members.back();
  const auto page = [&] { return server.get(last, crowd.path); };
  CHECK(crowd.timed("its page while it is written", page).status == 200);
  const std::string read = crowd.etag();
  const auto frozen = crowd.timed(
      "freezing it", [&] { return server.as(ana, "POST", crowd.path + "/signing", "", {{"If-Match", read}}); });
  REQUIRE_MESSAGE(frozen.status == 200, frozen.body.substr(0, 400));
  const std::string hash = crowd.hash();
  CHECK(crowd.timed("the first of 500 signatures", [&] { return crowd.sign_unread(ana, hash); }).status == 200);
  for (std::size_t at = 1; at + 1 < crowd.members.size(); ++at) {
    REQUIRE(crowd.sign_unread(crowd.members[at], hash).status == 200);
  }
  CHECK(has(page().body, R"("state":"signing")"));
  const auto bound = crowd.timed("the last of 500 signatures", [&] { return crowd.sign_unread(last, hash); });
  CHECK(bound.status == 200);
  CHECK(has(bound.body, R"("state":"active")"));
  CHECK(crowd.timed("its page in force", page, page_patience).status == 200);
  CHECK(crowd.timed("the list", [&] { return server.get(last, all_team_pacts); }).status == 200);
  for (const char* part : {"/texts", "/proof", "/export", "/texts/1/copy", "/feedback", "/reviews"}) {
    CHECK(crowd.timed(part, [&] { return server.get(mo, crowd.path + part); }).status == 200);
  }
  for (const std::string& what : {crowd.path + "/check-ins", std::string("/api/v1/check-ins/due")}) {
    CHECK(crowd.timed(what, [&] { return server.get(last, what); }, page_patience).status == 200);
  }
}

TEST_CASE("the 501st member is refused with how many there may be, and nothing is kept") {
  Crowd crowd(most_members + 1);
  const auto refused = crowd.server.as(ana, "POST", all_team_pacts, R"({"words":)" + crowd.words_of_all() + "}");
  CHECK(refused.status == 422);
  CHECK(has(refused.body, "TOO_MANY"));
  CHECK(has(refused.body, "500"));
  CHECK(items_of(crowd.server.get(ana, all_team_pacts).body).size() == 1);
  const auto later = crowd.step(ana, "PUT", "/draft", crowd.words_of_all());
  CHECK(later.status == 422);
  CHECK(has(later.body, "500"));
}

TEST_CASE(
    "a team's text of a megabyte is refused with the reason; emoji in its words and in names are signed as read") {
  TeamSigners team;
  const auto write = [&](const std::string& dinner) {
    return team.step(ana, "PUT", "/draft", with(TeamSigners::words(), "Dinner", dinner));
  };
  const auto long_one = write(std::string(std::size_t{1} << 20U, 'a'));
  CHECK(long_one.status == 413);
  CHECK(field_of(long_one.body, "code") == "body_too_large");
  CHECK(has(long_one.body, "1048576"));
  const auto shorter = write(std::string(4'001, 'a'));
  CHECK(shorter.status == 400);
  CHECK(has(shorter.body, "/celebration"));
  CHECK(has(shorter.body, "4000"));
  team.server.write([](app::Transaction& tx) {
    Person person = tx.organisation().find_person(ben).value();
    person.display_name = "Ben \U0001F680\U0001F1E6\U0001F1F9";
    CHECK(tx.organisation().update(person));
    tx.changes().append(app::ChangeKind::organisation);
  });
  REQUIRE(write("\U0001F469\u200D\U0001F373 cooks").status == 200);
  team.active();
  const auto told = team.server.get(mo, team.path + "/export");
  REQUIRE(told.status == 200);
  CHECK(has(told.body, "\U0001F469\u200D\U0001F373 cooks"));
  CHECK(has(told.body, "\"signer\":\"Ben \U0001F680\U0001F1E6\U0001F1F9\""));
  CHECK(has(team.server.get(ana, team.path).body, "Ben \U0001F680"));
  CHECK(team.server.get(ana, team.path + "/texts/1/copy").status == 200);
}

TEST_CASE("a sales pact has thirty items of each kind at most, and says so") {
  Signers two;
  const auto put = [&](int notes) {
    std::string many;
    for (int number = 1; number <= notes; ++number) {
      many += fmt::format(R"({}{{"text":"Note {}"}})", number > 1 ? "," : "", number);
    }
    return two.server.as(ana, "PUT", two.path + "/draft", with(pact_words, R"({"text":"Notes"})", many),
                         {{"If-Match", two.etag()}});
  };
  const auto refused = put(31);
  CHECK(refused.status == 422);
  CHECK(has(refused.body, "30"));
  CHECK(put(30).status == 200);
}
