#include "app/proof/pact_export.hpp"

#include <fmt/format.h>

namespace salespact::app {
namespace {

Document list(const std::vector<std::string>& texts) {
  DocumentList out;
  for (const std::string& text : texts) out.emplace_back(text);
  return out;
}

template <class Item, class Write>
Document list(const std::vector<Item>& items, const Write& write) {
  DocumentList out;
  for (const Item& one : items) out.push_back(write(one));
  return out;
}

Document written_text(const ExportedText& one) {
  return DocumentObject{{"number", one.number}, {"canonical", one.canonical}, {"sha256", one.sha256}};
}
Document written_motives(const ExportedMotives& one) {
  return DocumentObject{{"text", one.text}, {"section", one.section}, {"salt", one.salt}};
}
Document written_entry(const ExportedEntry& one) {
  return DocumentObject{{"seq", one.seq}, {"canonical", one.canonical}, {"proof", list(one.proof)}};
}

// Reads members by name; the first that is not there, or is something else, is what is refused.
class Reading {
 public:
  Reading(const Document& document, std::string path, std::string& refusal)
      : document_(document), path_(std::move(path)), refusal_(refusal) {}

  std::string text(std::string_view name) const {
    const auto* found = member<std::string>(name, "a text");
    return found == nullptr ? std::string() : *found;
  }
  std::vector<std::string> texts(std::string_view name) const {
    std::vector<std::string> out;
    each(name, [&](const Document& one, const std::string& path) {
      const auto* found = std::get_if<std::string>(&one.value);
      if (found == nullptr) refuse(path, "a text");
      if (found != nullptr) out.push_back(*found);
    });
    return out;
  }
  template <class Item, class Read>
  std::vector<Item> list(std::string_view name, const Read& read) const {
    std::vector<Item> out;
    each(name,
         [&](const Document& one, const std::string& path) { out.push_back(read(Reading(one, path, refusal_))); });
    return out;
  }
  [[nodiscard]] bool has(std::string_view name) const { return document_.find(name) != nullptr; }
  [[nodiscard]] Reading object(std::string_view name) const {
    return {*document_.find(name), path_ + std::string(name) + "/", refusal_};
  }
  [[nodiscard]] const Document& itself() const { return document_; }

 private:
  void refuse(const std::string& path, std::string_view expected) const {
    if (refusal_.empty()) refusal_ = fmt::format("{} is missing or is not {}", path, expected);
  }
  template <class Value>
  const Value* member(std::string_view name, std::string_view expected) const {
    const Document* found = document_.find(name);
    const auto* value = found == nullptr ? nullptr : std::get_if<Value>(&found->value);
    if (value == nullptr) refuse(path_ + std::string(name), expected);
    return value;
  }
  template <class Visit>
  void each(std::string_view name, const Visit& visit) const {
    const auto* items = member<DocumentList>(name, "a list");
    if (items == nullptr) return;
    for (std::size_t i = 0; i < items->size(); ++i) visit((*items)[i], fmt::format("{}{}/{}/", path_, name, i + 1));
  }

  const Document& document_;
  std::string path_;
  std::string& refusal_;
};

ExportedText text_in(const Reading& in) { return {in.text("number"), in.text("canonical"), in.text("sha256")}; }
ExportedMotives motives_in(const Reading& in) { return {in.text("text"), in.text("section"), in.text("salt")}; }
ExportedEntry entry_in(const Reading& in) { return {in.text("seq"), in.text("canonical"), in.texts("proof")}; }

// Every member is a text; which ones there must be is a matter of the digest.
Document signature_in(const Reading& in) {
  for (const char* name :
       {"text", "text_hash", "person", "signer", "capacity", "at", "statement", "method", "session"}) {
    static_cast<void>(in.text(name));
  }
  return in.itself();
}

}  // namespace

std::string written(const PactExport& made) {
  DocumentObject out{{"schema", text_of(made.kind)},
                     {"pact", made.pact},
                     {"texts", list(made.texts, written_text)},
                     {"signatures", made.signatures},
                     {"entries", list(made.entries, written_entry)},
                     {"checkpoint", made.checkpoint},
                     {"key", made.key}};
  if (made.kind == ExportedKind::sales_pact) out.emplace_back("motives", list(made.motives, written_motives));
  if (!made.erased.empty()) out.emplace_back("erased", list(made.erased, written_entry));
  if (made.since) {
    out.emplace_back("since", DocumentObject{{"checkpoint", made.since->checkpoint},
                                             {"key", made.since->key},
                                             {"proof", list(made.since->proof)}});
  }
  return canonical_json(out);
}

std::expected<PactExport, std::string> read_pact_export(const Document& document) {
  std::string refusal;
  const Reading in(document, "", refusal);
  const auto kind = parse<ExportedKind>(in.text("schema"));
  if (!kind) {
    return std::unexpected(fmt::format("it is no export of a pact: its schema is neither {} nor {}",
                                       text_of(ExportedKind::sales_pact), text_of(ExportedKind::team_pact)));
  }
  PactExport read{.kind = *kind,
                  .pact = in.text("pact"),
                  .texts = in.list<ExportedText>("texts", text_in),
                  .signatures = in.list<Document>("signatures", signature_in),
                  .motives = {},
                  .entries = in.list<ExportedEntry>("entries", entry_in),
                  .checkpoint = in.text("checkpoint"),
                  .key = in.text("key"),
                  .since = {}};
  if (*kind == ExportedKind::sales_pact) read.motives = in.list<ExportedMotives>("motives", motives_in);
  if (*kind == ExportedKind::sales_pact && in.has("erased")) {
    read.erased = in.list<ExportedEntry>("erased", entry_in);
  }
  if (in.has("since")) {
    const Reading since = in.object("since");
    read.since = ExportedSince{since.text("checkpoint"), since.text("key"), since.texts("proof")};
  }
  if (!refusal.empty()) return std::unexpected(std::move(refusal));
  return read;
}

}  // namespace salespact::app
