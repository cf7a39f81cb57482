#pragma once

#include "app/administration/administration.hpp"
#include "app/check_in/read_check_ins.hpp"
#include "app/review/review_subject.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// The reviews of a pact or goal as somebody may read them (DOMAIN 6): the days and whether each is decided, and for
// those who have access to the whole what was answered, decided and frozen with it.

struct ReviewWords {
  std::string id{};
  PactPerson by{};
  Date on{};
  ReviewAnswers answers{};
  ReviewDecision decision = ReviewDecision::keep;
  std::string reason{};
  ReviewSnapshot snapshot{};
};

struct ReviewLine {
  ReviewKind kind = ReviewKind::mid;
  Date due{};
  Date opens_on{};
  Date overdue_from{};
  ReviewState state = ReviewState::scheduled;
  std::optional<ReviewAct> may{};        // of the reader, now
  std::optional<ReviewWords> decided{};  // absent too where the reader sees the days alone
  std::vector<ReviewWords> proposals{};  // the newest first
};

// What the amendment of a goal starts from.
struct ReviewedTarget {
  std::string target{};
  std::string metric{};    // name
  std::string currency{};  // "" when it is no money
};

struct ReviewsPage {
  SubjectKind kind = SubjectKind::team_pact;
  std::string id{};
  std::string title{};
  bool whole = false;
  bool ends_at_once = false;               // by the reader's decision to retire it; else others have to agree
  ReviewSnapshot now{};                    // as it would be frozen today; empty when nothing can be answered
  std::optional<ReviewedTarget> target{};  // to adjust the goal; absent: nothing has to be asked with a decision
  std::vector<ReviewLine> reviews{};       // by day
};

// nullopt: there is no such pact or goal for this reader. Of a pact it is noted for the others to see that it was read.
[[nodiscard]] std::optional<ReviewsPage> read_reviews(const AdministrationPorts& ports, const Board& board,
                                                      const Viewpoint& viewer, const JournalSubject& id, Date today);

// One that can be answered by the reader, or that has waited too long below the reader.
struct DueReview {
  SubjectKind kind = SubjectKind::team_pact;
  std::string id{};
  std::string title{};
  std::optional<PactPerson> person{};  // whose pact or goal it is
  ReviewKind review = ReviewKind::mid;
  Date due{};
  Date overdue_from{};
  ReviewState state = ReviewState::open;
  std::optional<ReviewAct> may{};
};
// Those that the reader decides first, then what others decide; overdue ones before open ones, then by day. Those above
// learn of one when it is overdue.
[[nodiscard]] std::vector<DueReview> due_reviews(const AdministrationPorts& ports, const Board& board,
                                                 const Viewpoint& viewer, Date today);

}  // namespace salespact::app
