#include "app/proof/verify_pact.hpp"

#include "app/pact/signature_record.hpp"
#include "domain/pact/sales_pact_text.hpp"

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

std::string commitment_in(const Document& text) {
  const Document* motives = text.find("motives");
  return motives == nullptr ? std::string() : text_in(*motives, "sha256");
}

// "" or what is wrong with it.
std::string fault_of(const ExportedText& text, const std::string& pact,
                     const std::expected<Document, std::string>& read, const std::set<std::string>& before) {
  const std::string hash = to_hex(sha256(text.canonical));
  if (hash != text.sha256) {
    return fmt::format("it is not what was signed: its SHA-256 is {}, and {} was signed", hash, text.sha256);
  }
  if (!read) return "it can't be read: " + read.error();
  if (canonical_json(*read) != text.canonical) return "it is not in canonical form";
  if (text_in(*read, "schema") != sales_pact_schema) return "it is no text of a sales pact";
  if (text_in(*read, "pact") != pact || text_in(*read, "text") != text.number) return "it is of another pact or number";
  const std::string replaces = text_in(*read, "replaces");
  if (!replaces.empty() && !before.contains(replaces)) return "it replaces a text that is not in the file";
  return "";
}

void verify_motives(const PactExport& made, const std::map<std::string, std::string>& commitments,
                    std::vector<Verified>& out) {
  std::set<std::string> told;
  for (const ExportedMotives& one : made.motives) {
    const auto committed = commitments.find(one.text);
    const bool holds = committed != commitments.end() && told.insert(one.text).second &&
                       to_hex(sha256(one.salt + one.section)) == committed->second;
    out.push_back({fmt::format("what moves the rep, in text {}", one.text), holds ? Verdict::holds : Verdict::wrong,
                   holds ? "is what the text commits to" : "is not what the text commits to"});
  }
  for (const auto& [number, commitment] : commitments) {
    if (told.contains(number)) continue;
    out.push_back({fmt::format("what moves the rep, in text {}", number), Verdict::not_judged,
                   "it is not in this file; the text holds its commitment alone"});
  }
}

std::string name_of(const Document& signature) {
  return fmt::format("signature of {} as {} under text {}", text_in(signature, "signer"),
                     text_in(signature, "capacity"), text_in(signature, "text"));
}

// The entries that are not told of by a signature yet, by what they tell.
class ToldEntries {
 public:
  explicit ToldEntries(const PactExport& made) : object_("sales_pact:" + made.pact) {
    for (const ExportedEntry& one : made.entries) {
      const auto texts = texts_of(one.canonical);
      const bool told = texts && texts->seq == one.seq && texts->object == object_ && texts->action == sales_pact_signed;
      if (told) entries_.emplace(texts->after, *texts);
      if (!told) unread_.push_back(one.seq);
    }
  }
  std::optional<AuditTexts> take(const std::string& told) {
    const auto found = entries_.find(told);
    if (found == entries_.end()) return std::nullopt;
    AuditTexts entry = std::move(found->second);
    entries_.erase(found);
    return entry;
  }
  void tell_what_is_left(std::vector<Verified>& out) const {
    for (const std::string& seq : unread_) {
      out.push_back({"audit entry " + seq, Verdict::wrong, "it tells of no signature under this pact"});
    }
    for (const auto& [told, entry] : entries_) {
      out.push_back({"audit entry " + entry.seq, Verdict::wrong,
                     fmt::format("no signature in the file is as {} gave it: {}", entry.actor_label, told)});
    }
  }

 private:
  std::string object_;
  std::multimap<std::string, AuditTexts> entries_;
  std::vector<std::string> unread_;
};

Verified verified_signature(const Document& signature, const std::map<std::string, std::string>& hashes,
                            ToldEntries& told) {
  Verified one{.subject = name_of(signature), .verdict = Verdict::wrong, .detail = ""};
  const auto entry = told.take(told_signature(signature));
  const auto hash = hashes.find(text_in(signature, "text"));
  if (!entry) {
    one.detail = "no entry of the audit log tells of it as it stands here";
  } else if (entry->actor != text_in(signature, "person")) {
    one.detail = fmt::format("audit entry {} says that somebody else gave it", entry->seq);
  } else if (hash == hashes.end()) {
    one.detail = "the text that it is under is not in the file";
  } else if (hash->second != text_in(signature, "text_hash")) {
    one.detail = "it was given under another text: the hash that was signed is " + text_in(signature, "text_hash");
  } else {
    one.verdict = Verdict::holds;
    one.detail = fmt::format("given at {}, told by audit entry {}", text_in(signature, "at"), entry->seq);
  }
  return one;
}

}  // namespace

void verify_texts(const PactExport& made, const ReadDocument& read, std::vector<Verified>& out) {
  std::set<std::string> before;
  std::map<std::string, std::string> commitments;
  if (made.texts.empty()) out.push_back({"texts", Verdict::wrong, "there is none in the file"});
  for (const ExportedText& text : made.texts) {
    const auto document = read(text.canonical);
    std::string fault = fault_of(text, made.pact, document, before);
    if (fault.empty() && text.number != std::to_string(before.size() + 1)) fault = "a text before it is missing";
    before.insert(text.sha256);
    if (document) commitments[text.number] = commitment_in(*document);
    const bool holds = fault.empty();
    out.push_back({"text " + text.number, holds ? Verdict::holds : Verdict::wrong,
                   holds ? fmt::format("SHA-256 {} of {} bytes", text.sha256, text.canonical.size()) : fault});
  }
  verify_motives(made, commitments, out);
}

void verify_signatures(const PactExport& made, std::vector<Verified>& out) {
  std::map<std::string, std::string> hashes;
  for (const ExportedText& text : made.texts) hashes[text.number] = to_hex(sha256(text.canonical));
  std::set<std::string> unsigned_texts;
  for (const auto& [number, hash] : hashes) unsigned_texts.insert(number);
  ToldEntries told(made);
  for (const Document& signature : made.signatures) {
    out.push_back(verified_signature(signature, hashes, told));
    unsigned_texts.erase(text_in(signature, "text"));
  }
  told.tell_what_is_left(out);
  for (const std::string& number : unsigned_texts) {
    out.push_back({"text " + number, Verdict::wrong, "nobody's signature is under it, not even of who proposed it"});
  }
}

}  // namespace salespact::app
