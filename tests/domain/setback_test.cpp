#include "domain/pact/journal_text.hpp"

#include "domain/days.hpp"

#include <doctest/doctest.h>

using namespace salespact;
using namespace salespact::test;

namespace {

const PersonId ana{1};
const PersonId mo{2};

struct Logged {
  Setback setback{.what = "Lost the renewal", .cause = SetbackCause::product, .learned = "Ask sooner"};
  std::vector<SetbackWord> words{};

  std::string say(SetbackAct act, PersonId by, const char* comment = "") {
    const SetbackWord word{.act = act, .by = by, .on = day("2027-04-15"), .comment = comment};
    const auto may = may_say(setback, ana, words, word);
    if (!may) return std::string(text_of(may.error().code)) + " " + may.error().field;
    words.push_back(word);
    return "";
  }
};

std::string dues(const char* from, const char* to, const char* named = nullptr) {
  std::string out;
  for (const ReviewDue& one :
       reviews_of({day(from), day(to)}, named == nullptr ? std::nullopt : std::optional(day(named)))) {
    out += std::string(text_of(one.kind)) + " " + one.due.iso() + ";";
  }
  return out;
}

}  // namespace

TEST_CASE("2.6 a setback is logged, discussed, its change agreed and verified, one after the other") {
  Logged one;
  CHECK(state_after(one.words) == SetbackState::logged);
  CHECK(one.say(SetbackAct::verify, mo) == "OUT_OF_ORDER act");
  CHECK(one.say(SetbackAct::discuss, ana) == "");
  CHECK(one.say(SetbackAct::discuss, mo) == "OUT_OF_ORDER act");
  CHECK(one.say(SetbackAct::agree_change, mo) == "CHANGE_MISSING comment");
  CHECK(one.say(SetbackAct::agree_change, mo, "A call in week two") == "");
  CHECK(one.say(SetbackAct::verify, ana) == "OWN_CHANGE act");
  CHECK(one.say(SetbackAct::verify, mo) == "");
  CHECK(state_after(one.words) == SetbackState::verified);
  CHECK(one.say(SetbackAct::verify, mo) == "OUT_OF_ORDER act");
}

TEST_CASE("a setback that is one's own alone is verified alone") {
  Logged one;
  one.setback.share = SetbackShare::self;
  one.setback.change = "Call first";
  for (const auto act : {SetbackAct::discuss, SetbackAct::agree_change, SetbackAct::verify}) {
    CHECK(one.say(act, ana) == "");
  }
  CHECK(problems_of(one.setback).empty());
  one.setback.what = "";
  one.setback.learned = std::string(1'001, 'x');
  CHECK(problems_of(one.setback).size() == 2);
}

TEST_CASE("2.6 reviews: on the named day, each quarter, a short pact once half-way, and all on their last day") {
  CHECK(dues("2027-04-01", "2027-06-30", "2027-05-17") == "mid 2027-05-17;end 2027-06-30;");
  CHECK(dues("2027-04-01", "2027-06-30") == "mid 2027-05-16;end 2027-06-30;");
  CHECK(dues("2027-01-01", "2027-06-30") == "quarterly 2027-04-02;end 2027-06-30;");
  CHECK(dues("2027-04-01", "2027-06-30", "2027-07-01") == "mid 2027-05-16;end 2027-06-30;");
}

TEST_CASE("2.6 a review opens a week before its day and is overdue when more than 14 days are over") {
  const ReviewDue review{ReviewKind::mid, day("2027-05-17")};
  CHECK(state_of(review, false, day("2027-05-09")) == ReviewState::scheduled);
  CHECK(state_of(review, false, day("2027-05-10")) == ReviewState::open);
  CHECK(state_of(review, false, day("2027-05-31")) == ReviewState::open);
  CHECK(state_of(review, false, day("2027-06-01")) == ReviewState::overdue);
  CHECK(state_of(review, true, day("2027-06-01")) == ReviewState::decided);
}

TEST_CASE("2.6 a review needs four answers, and a pact that is retired its reason") {
  PactReview review{.answers = {"Yes", "Yes", "Yes", "Nothing"}};
  CHECK(problems_of(review).empty());
  review.decision = ReviewDecision::retire;
  REQUIRE(problems_of(review).size() == 1);
  CHECK(problems_of(review).front().code == ReviewProblem::reason_missing);
  review.reason = "The customers left";
  review.answers.aligned = "";
  REQUIRE(problems_of(review).size() == 1);
  CHECK(problems_of(review).front().field == "aligned");
}

TEST_CASE("what is written into the journal is read again as it was; another kind's document is not") {
  const ActualLine line{.goal = GoalId{7}, .label = "Umsatz", .metric = "revenue", .currency = "EUR", .actual = "1.50"};
  CheckIn words{.confidence = 7, .moved = "Größer ☺", .obstacles = {{"Security", ObstacleKind::process, 3, mo}}};
  words.support = {{mo, "Call", day("2027-04-20")}};
  words.next_actions = {"One", "Two"};
  words.actuals = {line, ActualLine{.label = "Kept", .target = "5", .status = "on_track"}};
  const PactReview review{.kind = ReviewKind::end,
                          .due = day("2027-06-30"),
                          .answers = {"a", "b", "c", "d"},
                          .actuals = {line},
                          .counts = {{ReviewMeasure::standards, {9, 0, 2}}}};
  for (const JournalContent& content :
       {JournalContent(words), JournalContent(CheckInExcuse{"Fair"}), JournalContent(words.support.front()),
        JournalContent(Setback{.what = "Lost", .share = SetbackShare::line}), JournalContent(review),
        JournalContent(Feedback{.kind = FeedbackKind::concern, .part = "Actions", .text = "Größer ☺", .to = mo}),
        JournalContent(Feedback{.kind = FeedbackKind::praise, .text = "Good"})}) {
    CAPTURE(text_of(kind_of(content)));
    CHECK(journal_content_of(kind_of(content), document_of(content)) == content);
    const auto other = kind_of(content) == JournalKind::setback ? JournalKind::review : JournalKind::setback;
    CHECK_FALSE(journal_content_of(other, document_of(content)));
  }
}
