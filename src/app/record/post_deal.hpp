#pragma once

#include "app/import/import_request.hpp"
#include "app/record/kept_names.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace salespact::app {

// One deal as another system sends it: the canonical columns of an import, as text. The same rules read both, so that a
// deal means the same however it came.
struct DealText {
  std::string id;
  std::string owner;     // name or e-mail, "Ana:60;Ben:40", a unit's path, or empty for nobody's
  std::string amount;    // decimal text with a point
  std::string currency;  // empty: the workspace's
  std::string status;
  std::string stage;
  std::string created_on;
  std::string closed_on;
  std::string account;
  std::string product;
  std::map<std::string, std::string> dimensions;
};

enum class PostOutcome { fresh, unchanged, corrected };

struct PostedDeal {
  Deal deal;
  PostOutcome outcome = PostOutcome::fresh;
};

struct PostRequest {
  std::string source = "api";
  std::optional<PersonId> actor{};
  std::string actor_label;
};

// Stores the deal under (source, id), durable when it returns: new, a correction of what is there, or nothing changed.
// Refusals name the field as RowProblem::column.
[[nodiscard]] std::expected<PostedDeal, std::vector<RowProblem>> post_deal(const ImportPorts& ports,
                                                                           const DealText& text,
                                                                           const PostRequest& request, Moment moment,
                                                                           KeptNames& names);
// Everything that would be refused of it, whatever else is wrong: what each field says and what the workspace knows.
// Fields in `told` are known to be wrong and passed over. Stores nothing.
[[nodiscard]] std::vector<RowProblem> problems_of_deal(const ImportPorts& ports, DealText text,
                                                       const PostRequest& request, Moment moment, KeptNames& names,
                                                       std::span<const std::string> told = {});
// The same for a single deal, with names of its own.
[[nodiscard]] std::expected<PostedDeal, std::vector<RowProblem>> post_deal(const ImportPorts& ports,
                                                                           const DealText& text,
                                                                           const PostRequest& request, Moment moment);

}  // namespace salespact::app
