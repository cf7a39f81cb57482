#include "app/strategy/change_strategy.hpp"
#include "app/strategy/strategy_rules.hpp"
#include "base/digest.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

// The log proves which text it was; the text itself is in the list of versions.
std::string told(const StrategyText& text) {
  if (text.version == 0) return "";
  return fmt::format("version {}, sha256 {}", text.version, to_hex(sha256(text.text)));
}

}  // namespace

Decided<StrategyText> write_strategy_text(const AdministrationPorts& ports, const By& by, StrategyTextKind kind,
                                          std::int64_t read, std::string_view text) {
  return perform<StrategyText>(ports, by, [&](Act& act) -> Decided<StrategyText> {
    if (!may_write_strategy(act.viewer)) return refuse(Refused::Reason::not_allowed);
    StrategyText former{.kind = kind, .version = 0, .text = {}, .written_at = {}, .written_by = {}};
    const auto newest = act.tx.strategy().newest_texts();
    if (const auto at = std::ranges::find(newest, kind, &StrategyText::kind); at != newest.end()) former = *at;
    if (former.version != read) return refuse(Refused::Reason::stale);
    StrategyText next = former;
    next.version = former.version + 1;
    next.text = is_valid_utf8(text) ? composed(trimmed(text)) : std::string(text);
    if (!is_clean_prose(next.text, longest_strategy_text)) {
      FieldRefusals problems;
      problems.push_back({std::string(text_of(StrategyProblem::text_length)), "text",
                          "takes up to 1,000 characters, none of them a control character; nothing withdraws it"});
      return refuse(std::move(problems));
    }
    if (next.text == former.text) return former;
    next.written_at = by.moment.now;
    next.written_by = by.who.person;
    act.tx.strategy().append(next);
    act.note(ChangeKind::strategy, fmt::format("{}.{}", text_of(kind), next.text.empty() ? "withdrawn" : "written"),
             fmt::format("{}:{}", text_of(kind), next.version), {.before = told(former), .after = told(next)});
    return next;
  });
}

}  // namespace salespact::app
