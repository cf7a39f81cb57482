#include "app/proof/verify_pact.hpp"

#include "app/pact/signature_record.hpp"
#include "app/proof/erasure_record.hpp"
#include "domain/pact/sales_pact_text.hpp"
#include "domain/pact/team_pact_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
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

// How texts and audit log speak of a kind of pact.
struct KindWords {
  std::string_view schema;  // of its texts
  std::string_view object;
  std::string_view signed_action;
};
KindWords words_of(ExportedKind kind) {
  switch (kind) {
    case ExportedKind::sales_pact: return {sales_pact_schema, "sales_pact:", sales_pact_signed};
    case ExportedKind::team_pact: return {team_pact_schema, "team_pact:", team_pact_signed};
  }
  return {};
}

bool is_withheld(const ExportedText& text) { return text.canonical.empty(); }

// "" or what is wrong with it.
std::string fault_of(const PactExport& made, const ExportedText& text,
                     const std::expected<Document, std::string>& read) {
  const std::string hash = to_hex(sha256(text.canonical));
  if (hash != text.sha256) {
    return fmt::format("it is not what was signed: its SHA-256 is {}, and {} was signed", hash, text.sha256);
  }
  if (!read) return "it can't be read: " + read.error();
  if (canonical_json(*read) != text.canonical) return "it is not in canonical form";
  if (text_in(*read, "schema") != words_of(made.kind).schema) return "it is no text of such a pact";
  if (text_in(*read, "pact") != made.pact || text_in(*read, "text") != text.number) {
    return "it is of another pact or number";
  }
  return "";
}

// What comes before a text: of a sales pact all of it is in the file. A former member has the texts that they signed,
// and texts that not all have signed are in nobody's.
class EarlierTexts {
 public:
  explicit EarlierTexts(ExportedKind kind) : kind_(kind) {}

  std::string fault_in(const ExportedText& text, const std::string& replaces) {
    std::string fault;
    if (kind_ == ExportedKind::sales_pact && !replaces.empty() && !hashes_.contains(replaces)) {
      fault = "it replaces a text that is not in the file";
    } else if (kind_ == ExportedKind::sales_pact && text.number != std::to_string(hashes_.size() + 1)) {
      fault = "a text before it is missing";
    } else if (!follows(text.number)) {
      fault = "it stands behind a later text";
    }
    hashes_.insert(text.sha256);
    last_ = text.number;
    return fault;
  }
  [[nodiscard]] bool has(const std::string& hash) const { return hashes_.contains(hash); }

 private:
  [[nodiscard]] bool follows(const std::string& number) const {
    return std::pair(last_.size(), last_) < std::pair(number.size(), number);
  }
  ExportedKind kind_;
  std::set<std::string> hashes_;
  std::string last_;
};

struct ErasedTexts {
  std::int64_t texts = 0;  // from the first on
  std::string detail;
};

// What the file's entries tell of erasures; what tells of none is wrong.
std::vector<ErasedTexts> erasures_in(const PactExport& made, std::vector<Verified>& out) {
  std::vector<ErasedTexts> found;
  for (const ExportedEntry& one : made.erased) {
    const auto texts = texts_of(one.canonical);
    const bool about = texts && texts->seq == one.seq && texts->action == motives_erased &&
                       texts->object == std::string(words_of(made.kind).object) + made.pact;
    const auto erased = about ? texts_erased_in(texts->after) : std::nullopt;
    Instant at;
    const auto [end, error] =
        about ? std::from_chars(texts->at.data(), texts->at.data() + texts->at.size(), at.microseconds)
              : std::from_chars_result{nullptr, std::errc::invalid_argument};
    if (!erased || error != std::errc()) {
      out.push_back({"audit entry " + one.seq, Verdict::wrong, "it tells of no erasure under this pact"});
      continue;
    }
    found.push_back(
        {*erased, fmt::format("it was erased on {}, as audit entry {} tells; the text holds its commitment alone",
                              at.rfc3339().substr(0, std::string_view("2027-03-31").size()), one.seq)});
  }
  return found;
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
  const auto erasures = erasures_in(made, out);
  for (const auto& [number, commitment] : commitments) {
    if (told.contains(number)) continue;
    const auto erased = std::ranges::find_if(erasures, [&](const ErasedTexts& one) {
      const std::string last = std::to_string(one.texts);
      return std::pair(number.size(), number) <= std::pair(last.size(), last);
    });
    out.push_back(
        {fmt::format("what moves the rep, in text {}", number), Verdict::not_judged,
         erased != erasures.end() ? erased->detail : "it is not in this file; the text holds its commitment alone"});
  }
}

std::string name_of(const Document& signature) {
  return fmt::format("signature of {} as {} under text {}", text_in(signature, "signer"),
                     text_in(signature, "capacity"), text_in(signature, "text"));
}

// The entries that are not told of by a signature yet, by what they tell.
class ToldEntries {
 public:
  explicit ToldEntries(const PactExport& made) {
    const KindWords words = words_of(made.kind);
    const std::string object = std::string(words.object) + made.pact;
    for (const ExportedEntry& one : made.entries) {
      const auto texts = texts_of(one.canonical);
      const bool told =
          texts && texts->seq == one.seq && texts->object == object && texts->action == words.signed_action;
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
  EarlierTexts before(made.kind);
  std::map<std::string, std::string> commitments;
  if (made.texts.empty()) out.push_back({"texts", Verdict::wrong, "there is none in the file"});
  for (const ExportedText& text : made.texts) {
    if (is_withheld(text)) {
      const std::string fault = before.fault_in(text, "");
      out.push_back({"text " + text.number, fault.empty() ? Verdict::not_judged : Verdict::wrong,
                     fault.empty() ? "its words are not in the file, only its SHA-256 " + text.sha256 : fault});
      continue;
    }
    const auto document = read(text.canonical);
    const std::string replaces = document ? text_in(*document, "replaces") : std::string();
    if (made.kind == ExportedKind::team_pact && !replaces.empty() && !before.has(replaces)) {
      out.push_back({"text before " + text.number, Verdict::not_judged, "it is not in the file: SHA-256 " + replaces});
    }
    std::string fault = fault_of(made, text, document);
    const std::string misplaced = before.fault_in(text, replaces);
    if (fault.empty()) fault = misplaced;
    if (document && made.kind == ExportedKind::sales_pact) commitments[text.number] = commitment_in(*document);
    const bool holds = fault.empty();
    out.push_back({"text " + text.number, holds ? Verdict::holds : Verdict::wrong,
                   holds ? fmt::format("SHA-256 {} of {} bytes", text.sha256, text.canonical.size()) : fault});
  }
  verify_motives(made, commitments, out);
}

void verify_signatures(const PactExport& made, std::vector<Verified>& out) {
  std::map<std::string, std::string> hashes;
  for (const ExportedText& text : made.texts) {
    hashes[text.number] = is_withheld(text) ? text.sha256 : to_hex(sha256(text.canonical));
  }
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
