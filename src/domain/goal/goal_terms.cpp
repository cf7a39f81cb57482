#include "domain/goal/goal_terms.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace salespact {
namespace {

class TermsCheck {
 public:
  void prose(std::string field, const std::string& text, std::size_t most) {
    if (is_clean_prose(text, most)) return;
    refuse(TermsProblem::text_length, std::move(field), fmt::format("up to {} characters of readable text", most));
  }

  void line(std::string field, const std::string& text, std::size_t least, std::size_t most) {
    const bool fits = is_clean_line(text) && code_points(text) >= least && code_points(text) <= most;
    if (fits || (least == 0 && text.empty())) return;
    refuse(TermsProblem::text_length, std::move(field), fmt::format("one line of {} to {} characters", least, most));
  }

  void count(std::string field, std::size_t number, std::size_t most) {
    if (number > most) refuse(TermsProblem::too_many, std::move(field), fmt::format("at most {}", most));
  }

  [[nodiscard]] std::vector<TermsRefusal> take() { return std::move(found_); }

 private:
  void refuse(TermsProblem code, std::string field, std::string message) {
    found_.push_back({code, std::move(field), std::move(message)});
  }
  std::vector<TermsRefusal> found_;
};

}  // namespace

std::vector<TermsRefusal> problems_of(const GoalTerms& terms) {
  constexpr std::size_t sentence = 1'000;
  constexpr std::size_t pages = 4'000;
  TermsCheck check;
  check.prose("statement", terms.statement, sentence);
  check.prose("how", terms.how, pages);
  check.prose("why", terms.why, pages);
  check.prose("stands_alone_because", terms.stands_alone_because, sentence);
  check.prose("reward", terms.reward, sentence);
  check.prose("collaboration", terms.collaboration, sentence);
  check.prose("amendment_route", terms.amendment_route, sentence);
  check.line("feedback_giver", terms.feedback_giver, 0, 120);
  check.count("resources", terms.resources.size(), most_resources);
  check.count("milestones", terms.milestones.size(), most_milestones);
  for (std::size_t at = 0; at < terms.resources.size(); ++at) {
    check.line(fmt::format("resources/{}/text", at), terms.resources[at].text, 1, 200);
    check.line(fmt::format("resources/{}/provider", at), terms.resources[at].provider, 0, 120);
  }
  for (std::size_t at = 0; at < terms.milestones.size(); ++at) {
    check.line(fmt::format("milestones/{}/title", at), terms.milestones[at].title, 1, 120);
  }
  return check.take();
}

}  // namespace salespact
