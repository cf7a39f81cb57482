#pragma once

#include "app/proof/verify_export.hpp"
#include "app/sales_pact_table.hpp"
#include "crypto/checkpoint_key.hpp"
#include "store/document_json.hpp"

namespace salespact::test {

// The pact of PactTable, exported and looked at by somebody who has nothing but the file.
struct ProofDesk : PactTable {
  crypto::CheckpointKey signer = crypto::CheckpointKey::passing();
  app::CheckpointKeeper checkpoints{engine.store(), workspace.id, signer};

  app::Decided<app::PactExport> try_export(const std::string& who, std::optional<std::int64_t> since = {}) {
    as(who);
    return app::export_sales_pact({desk(), checkpoints}, by(), pact, since);
  }
  std::string exported(const std::string& who, std::optional<std::int64_t> since = {}) {
    const auto made = try_export(who, since);
    REQUIRE(refusal(made) == "");
    return app::written(*made);
  }
  void log(int entries) {
    engine.store().write(workspace.id, [&](app::Transaction& tx) {
      for (int i = 0; i < entries; ++i) app::record(tx, clock.now(), app::Actor::system(), "deal.corrected", "deal:1");
    });
  }
  std::int64_t kept() {
    return read([](app::Transaction& tx) { return static_cast<std::int64_t>(tx.checkpoints().page(0, 1'000).size()); });
  }
};

inline std::expected<Document, std::string> read_document(std::string_view json) {
  try {
    return store::document_from_json(json);
  } catch (const app::StoreFault& fault) {
    return std::unexpected(std::string(fault.what()));
  }
}

inline auto verify(const std::string& bytes, const app::VerifierHolds& holds = {}) {
  return app::verify_export(bytes, read_document, holds);
}

// "text 1: it is not what was signed …, …": everything that is wrong; what can't be an export is told as a whole.
inline std::string wrong_in(const std::string& bytes, const app::VerifierHolds& holds = {}) {
  const auto verified = verify(bytes, holds);
  if (!verified) return "refused: " + verified.error();
  std::string text;
  for (const app::Verified& one : *verified) {
    if (one.verdict == app::Verdict::wrong) text += (text.empty() ? "" : ", ") + one.subject + ": " + one.detail;
  }
  CHECK(app::nothing_wrong(*verified) == text.empty());
  return text;
}

// "whether text 1 binds: signed by …": what a verifier came for and the file does not show.
inline std::string not_shown_in(const std::vector<app::Verified>& verified) {
  std::string text;
  for (const app::Verified& one : verified) {
    if (one.verdict == app::Verdict::not_shown) text += (text.empty() ? "" : ", ") + one.subject + ": " + one.detail;
  }
  CHECK(app::everything_shown(verified) == text.empty());
  return text;
}

// Subjects with that verdict, in their order.
inline std::string subjects(const std::vector<app::Verified>& verified, app::Verdict verdict) {
  std::string text;
  for (const app::Verified& one : verified) {
    if (one.verdict == verdict) text += (text.empty() ? "" : ", ") + one.subject;
  }
  return text;
}

}  // namespace salespact::test
