#include "app/account_office.hpp"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

using namespace salespact;        // NOLINT(google-build-using-namespace): the directory under test
using namespace salespact::app;   // NOLINT(google-build-using-namespace)
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

std::shared_ptr<const OrganisationToday> current(AccountOffice& office, AccessDirectory& directory) {
  return office.read([&](Transaction& transaction) { return directory.of(transaction, office.today()); });
}

void commit_change(AccountOffice& office, ChangeKind kind, int times = 1) {
  office.store->write(office.workspace, [&](Transaction& transaction) {
    for (int i = 0; i < times; ++i) transaction.changes().append(kind);
  });
}

}  // namespace

TEST_CASE("the organisation is read again when it changed, and only then") {
  AccountOffice office;
  office.set_up();
  AccessDirectory directory;
  const auto first = current(office, directory);
  CHECK(current(office, directory) == first);
  commit_change(office, ChangeKind::deal, 999);
  CHECK(current(office, directory) == first);
  commit_change(office, ChangeKind::organisation);
  const auto second = current(office, directory);
  CHECK(second != first);
  commit_change(office, ChangeKind::bulk);
  const auto third = current(office, directory);
  CHECK(third != second);
  commit_change(office, ChangeKind::deal, 1'000);  // too many to look through
  CHECK(current(office, directory) != third);
}

TEST_CASE("a new day is another organisation") {
  AccountOffice office;
  AccessDirectory directory;
  const auto first = current(office, directory);
  office.pass(one_day);
  const auto second = current(office, directory);
  CHECK(second != first);
  CHECK(second->date() == first->date() + 1);
}

TEST_CASE("two nodes follow the same store: what one writes, the other knows at the next request") {
  AccountOffice office;
  AccessDirectory one;
  AccessDirectory other;
  office.set_up();
  CHECK(current(office, one)->members().size() == 1);
  CHECK(current(office, other)->members().size() == 1);
  office.hire("ana@acme.example", Role::rep);
  CHECK(current(office, one)->members().size() == 2);
  CHECK(current(office, other)->members().size() == 2);
}

TEST_CASE("requests on many threads share the directory while people change") {
  AccountOffice office;
  office.set_up();
  AccessDirectory directory;
  {
    std::vector<std::jthread> readers;
    for (int i = 0; i < 4; ++i) {
      readers.emplace_back([&] {
        for (int k = 0; k < 200; ++k) {
          CHECK(current(office, directory)->members().size() >= 1);
        }
      });
    }
    for (int i = 0; i < 10; ++i) office.hire("p" + std::to_string(i) + "@acme.example", Role::rep);
  }
  CHECK(current(office, directory)->members().size() == 11);
}
