#pragma once

#include "app/ports/store.hpp"
#include "domain/pact/signature.hpp"

#include <map>
#include <string>

namespace salespact::app {

// What the pages of all pacts say about people.

struct PactPerson {
  PersonId id;
  std::string name;
};

struct SignatureLine {
  PactPerson person;  // the name as it was signed
  SigningCapacity capacity = SigningCapacity::rep;
  Instant at;
  std::string statement;
  SigningMethod method = SigningMethod::password;
};

struct ReadingLine {
  PactPerson reader;
  Date day;
};

[[nodiscard]] inline SignatureLine signature_line(const Signature& one) {
  return {{one.person, one.signer}, one.capacity, one.at, one.statement, one.method};
}

// Names of people, read once.
class PactNames {
 public:
  explicit PactNames(Transaction& tx) {
    for (const Person& person : tx.organisation().load().people) names_.emplace(person.id, person.display_name);
  }
  [[nodiscard]] PactPerson of(PersonId id) const {
    const auto found = names_.find(id);
    return {id, found == names_.end() ? std::string() : found->second};
  }

 private:
  std::map<PersonId, std::string> names_;
};

}  // namespace salespact::app
