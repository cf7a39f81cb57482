#include "app/proof/verify_pact.hpp"

#include "domain/pact/team_pact_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace salespact::app {
namespace {

std::string text_in(const Document& document, std::string_view name) {
  const Document* found = document.find(name);
  const auto* text = found == nullptr ? nullptr : std::get_if<std::string>(&found->value);
  return text == nullptr ? std::string() : *text;
}

struct NamedParty {
  std::string person;
  std::string name;
  std::string capacity;
};

std::vector<NamedParty> parties_in(ExportedKind kind, const Document& text) {
  std::vector<NamedParty> out;
  if (kind == ExportedKind::sales_pact) {
    for (const SigningCapacity capacity : {SigningCapacity::rep, SigningCapacity::manager}) {
      const Document* side = text.find(text_of(capacity));
      if (side == nullptr) continue;
      out.push_back({text_in(*side, "person"), text_in(*side, "name"), std::string(text_of(capacity))});
    }
  } else if (const auto terms = team_terms_of(text)) {
    for (const TeamMember& member : terms->members) {
      out.push_back({member.person.text(), member.name, std::string(text_of(SigningCapacity::member))});
    }
  }
  return out;
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

// Who has signed a text, and who of those whom it names has not.
struct Signers {
  std::vector<std::string> given;
  std::vector<std::string> missing;
};

class GivenSignatures {
 public:
  explicit GivenSignatures(const PactExport& made) {
    for (const Document& one : made.signatures) {
      given_.emplace(text_in(one, "text"), text_in(one, "person"), text_in(one, "capacity"));
    }
  }
  [[nodiscard]] Signers under(const ExportedText& text, const std::vector<NamedParty>& parties) const {
    Signers out;
    for (const NamedParty& party : parties) {
      const bool gave = given_.contains({text.number, party.person, party.capacity});
      (gave ? out.given : out.missing).push_back(party.name + " as " + party.capacity);
    }
    return out;
  }

 private:
  std::set<std::tuple<std::string, std::string, std::string>> given_;  // text, person, capacity
};

std::string told(const Signers& signers, std::string_view follows) {
  return fmt::format("signed by {}; not signed by {}: {}", signers.given.empty() ? "nobody" : listed(signers.given),
                     listed(signers.missing), follows);
}

// What follows where somebody's signature is missing. Of a team, who had left the company by then was not asked.
std::string_view consequence(ExportedKind kind) {
  switch (kind) {
    case ExportedKind::sales_pact: return "by this file it is a proposal that binds nobody";
    case ExportedKind::team_pact: return "it binds only if they had left the company by then and were not asked";
  }
  return "";
}

}  // namespace

void verify_binding(const PactExport& made, const ReadDocument& read, std::vector<Verified>& out) {
  const GivenSignatures given(made);
  std::map<std::string, Document> documents;  // by number
  std::set<std::string> replaced;             // hashes
  for (const ExportedText& text : made.texts) {
    const auto document = read(text.canonical);
    if (!document) continue;
    documents.emplace(text.number, *document);
    replaced.insert(text_in(*document, "replaces"));
  }
  for (const ExportedText& text : made.texts) {
    const std::string subject = fmt::format("whether text {} binds", text.number);
    const auto document = documents.find(text.number);
    if (document == documents.end()) {
      out.push_back({subject, Verdict::not_judged, "whom it names is not in the file"});
      continue;
    }
    const auto parties = parties_in(made.kind, document->second);
    if (parties.empty()) {
      out.push_back({subject, Verdict::wrong, "it names nobody who could sign it"});
      continue;
    }
    const Signers signers = given.under(text, parties);
    if (signers.missing.empty()) {
      out.push_back({subject, Verdict::holds, "it binds: signed by " + listed(signers.given)});
    } else if (made.kind == ExportedKind::sales_pact && replaced.contains(text.sha256)) {
      out.push_back({subject, Verdict::wrong,
                     told(signers, "a later text replaces it as in force, which takes every signature")});
    } else {
      out.push_back({subject, &text == &made.texts.back() ? Verdict::not_shown : Verdict::not_judged,
                     told(signers, consequence(made.kind))});
    }
  }
}

}  // namespace salespact::app
