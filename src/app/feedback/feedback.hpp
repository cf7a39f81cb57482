#pragma once

#include "app/check_in/read_check_ins.hpp"
#include "app/check_in/write_check_in.hpp"
#include "app/feedback/feedback_subject.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// Feedback on a pact or goal (DOMAIN 2.6), for all who see it as a whole; for anybody else there is none.

struct FeedbackWordLine {
  FeedbackAct act = FeedbackAct::answer;
  PactPerson by{};
  Date on{};
  std::string text{};
};

struct FeedbackLine {
  std::string id{};
  FeedbackKind kind = FeedbackKind::question;
  PactPerson by{};
  Date on{};
  std::string part{};
  std::string text{};
  std::optional<PactPerson> to{};
  FeedbackState state = FeedbackState::open;
  std::vector<PactPerson> waits_for{};  // while it is open: any one of them
  std::optional<Date> waits_since{};
  std::optional<Date> overdue_from{};
  bool overdue = false;
  std::vector<FeedbackWordLine> words{};  // as they were said
  std::vector<FeedbackAct> may{};         // what the reader can say now
};

struct FeedbackPage {
  std::vector<PactPerson> people{};     // near the subject, the reader apart: whom one may well ask
  std::vector<FeedbackLine> threads{};  // the newest first; all that are not resolved, of the rest the newest
  std::int64_t left_out = 0;            // older ones that are resolved
};

// nullopt: there is no such pact or goal for this reader.
[[nodiscard]] std::optional<FeedbackPage> read_feedback(const AdministrationPorts& ports, const Board& board,
                                                        const Viewpoint& viewer, const JournalSubject& id, Date today);

struct FeedbackGlance {
  SubjectKind kind = SubjectKind::team_pact;
  std::string subject{};
  std::string title{};
  FeedbackLine thread{};
};

// What has to do with the reader, over all that the reader sees.
struct FeedbackDesk {
  std::vector<FeedbackGlance> waiting{};  // for the reader's answer: overdue ones first, then as long as they wait
  std::vector<FeedbackGlance> mine{};     // not resolved: those with an answer first
  std::vector<FeedbackGlance> praise{};   // of the reader by name, in the last two weeks; the newest first
};
[[nodiscard]] FeedbackDesk read_feedback_desk(const AdministrationPorts& ports, const Board& board,
                                              const Viewpoint& viewer, Date today);

// By whoever sees the subject. Of a sales pact it is said to the other party.
[[nodiscard]] Decided<JournalEntry> start_feedback(const CheckInDesk& desk, const JournalSubject& id,
                                                   const Feedback& said);

struct FeedbackSaid {
  FeedbackAct act = FeedbackAct::answer;
  std::string text{};
};
[[nodiscard]] Decided<JournalWord> say_of_feedback(const CheckInDesk& desk, JournalId id, const FeedbackSaid& said);

}  // namespace salespact::app
