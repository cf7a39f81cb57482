#include "contract/engines.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

template <class Engine>
struct PactTemplateFixture : Fixture<Engine> {
  PersonId olu = this->add_person();

  PactTemplateVersion version(PactTemplateId id, std::int64_t number, std::size_t of_library = 1) {
    return {id, number, pact_template_library()[of_library].content, {1'700'000'000'000'000 + number}, olu};
  }
  void insert(const app::KeptPactTemplate& made) {
    this->write([&](app::Transaction& t) { t.pact_templates().insert(made); });
  }
  void append(const PactTemplateVersion& version) {
    this->write([&](app::Transaction& t) { t.pact_templates().append(version); });
  }
  auto found(PactTemplateId id) {
    return this->ask([&](app::Transaction& t) { return t.pact_templates().find(id); });
  }
};

}  // namespace

TEST_CASE_TEMPLATE("a pact template comes back as it was stored, and templates by id", Engine, ON_EVERY_STORE) {
  PactTemplateFixture<Engine> f;
  const app::KeptPactTemplate first{f.version(make_id<PactTemplateId>(), 1, 0)};
  const app::KeptPactTemplate second{f.version(make_id<PactTemplateId>(), 1, 2), true, 7};
  f.insert(second);
  f.insert(first);
  CHECK(f.found(first.newest.id).value() == first);
  CHECK(f.found(second.newest.id).value() == second);
  CHECK(f.ask([](auto& t) { return t.pact_templates().all(); }) == std::vector{first, second});
  CHECK_FALSE(f.found(make_id<PactTemplateId>()).has_value());
}

TEST_CASE_TEMPLATE("every version of a pact template stays, and the newest counts", Engine, ON_EVERY_STORE) {
  PactTemplateFixture<Engine> f;
  const PactTemplateId id = make_id<PactTemplateId>();
  f.insert({f.version(id, 1)});
  f.append(f.version(id, 2, 0));
  CHECK(f.found(id)->newest == f.version(id, 2, 0));
  CHECK(f.ask([&](auto& t) { return t.pact_templates().versions(id); }) ==
        std::vector{f.version(id, 2, 0), f.version(id, 1)});
  CHECK_THROWS_AS(f.append(f.version(id, 2)), app::UniqueViolation);
}

TEST_CASE_TEMPLATE("a pact template is changed from the revision that was read", Engine, ON_EVERY_STORE) {
  PactTemplateFixture<Engine> f;
  const PactTemplateId id = make_id<PactTemplateId>();
  f.insert({f.version(id, 1)});
  bool changed = false;
  f.write([&](app::Transaction& t) { changed = t.pact_templates().update(id, true, 2); });
  CHECK_FALSE(changed);
  f.write([&](app::Transaction& t) { changed = t.pact_templates().update(id, true, 1); });
  CHECK(changed);
  CHECK(f.found(id)->retired);
  CHECK(f.found(id)->revision == 2);
}
