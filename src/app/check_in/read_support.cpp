#include "app/check_in/read_check_ins.hpp"

#include <algorithm>
#include <tuple>

namespace salespact::app {
namespace {

constexpr std::int32_t days_settled_are_shown = 42;
constexpr int mean_decimals = 1;

const WorkCalendar& calendar_of(const JournalBooks& books, PersonId person) {
  static const WorkCalendar usual;
  const auto owner = books.board.numbers.directory->find(Owner(person));
  return owner ? books.board.numbers.work_calendar(*owner, books.today) : usual;
}

SupportStanding standing_of(const JournalBooks& books, const JournalEntry& entry, std::span<const JournalWord> words) {
  const SupportRequest request = support_request_of(entry);
  return follow(request, support_words_of(words), calendar_of(books, request.need.from), books.today);
}

// What the domain would take from the reader with everything filled in.
std::vector<SupportAct> acts_open(const JournalBooks& books, PersonId reader, const JournalEntry& entry,
                                  std::span<const JournalWord> words) {
  std::vector<SupportAct> open;
  const auto said = support_words_of(words);
  for (const SupportAct act : {SupportAct::accept, SupportAct::decline, SupportAct::confirm, SupportAct::withdraw}) {
    SupportWord word{.act = act, .by = reader, .on = books.today, .comment = "a reason"};
    if (act == SupportAct::accept) word.day = books.today + days_settled_are_shown;
    if (may_say(support_request_of(entry), said, word)) open.push_back(act);
  }
  return open;
}

bool is_open(const SupportLine& line) {
  return line.state == SupportState::asked || line.state == SupportState::accepted;
}

void sort_and_trim(std::vector<SupportLine>& lines, Date today) {
  std::erase_if(lines,
                [&](const SupportLine& one) { return !is_open(one) && one.asked_on + days_settled_are_shown < today; });
  std::ranges::stable_sort(lines, {}, [](const SupportLine& one) {
    return std::tuple(!is_open(one), one.state != SupportState::asked, !one.overdue, one.by);
  });
}

}  // namespace

SupportLine support_line(const JournalBooks& books, const PactNames& names, const Viewpoint& viewer,
                         const JournalEntry& entry, std::span<const JournalWord> words) {
  const auto& need = std::get<SupportNeed>(entry.content);
  const SupportStanding standing = standing_of(books, entry, words);
  return {.id = entry.id.text(),
          .asker = names.of(entry.about),
          .helper = names.of(need.from),
          .what = need.what,
          .by = need.by,
          .asked_on = entry.on,
          .state = standing.state,
          .promised = standing.promised,
          .response_days = standing.response_days,
          .overdue = standing.overdue,
          .comment = standing.comment,
          .may = acts_open(books, viewer.person(), entry, words)};
}

SupportDesk read_support(const AdministrationPorts& ports, const Board& board, const Viewpoint& viewer, Date today) {
  SupportDesk desk;
  if (!viewer.belongs()) return desk;
  ports.store.read(ports.workspace, [&](Transaction& tx) {
    desk = {};
    const JournalBooks books{tx, board, ports.clock, today};
    const PactNames names(tx);
    std::vector<SupportStanding> asked_of_me;
    for (const JournalEntry& entry : tx.journal().support_of(viewer.person())) {
      const auto words = tx.journal().words_of(entry.id);
      SupportLine line = support_line(books, names, viewer, entry, words);
      const auto subject = subject_of(books, entry.subject);
      if (subject && sees_check_ins(viewer, *subject, today)) {
        line.subject_kind = kind_of(entry.subject);
        line.subject = id_text(entry.subject);
        line.title = subject->title;
      }
      if (entry.about == viewer.person()) {
        desk.by_me.push_back(std::move(line));
        continue;
      }
      asked_of_me.push_back(standing_of(books, entry, words));
      if (line.state != SupportState::withdrawn) desk.for_me.push_back(std::move(line));
    }
    const SupportDebt debt = debt_of(asked_of_me);
    desk.unanswered = debt.unanswered;
    desk.overdue = debt.overdue;
    desk.answered = debt.answered;
    if (const auto mean = debt.mean_response_days()) desk.mean_response_days = to_decimal_text(*mean, mean_decimals);
    desk.led = needs_of_led(books, names, viewer);
  });
  sort_and_trim(desk.for_me, today);
  sort_and_trim(desk.by_me, today);
  return desk;
}

}  // namespace salespact::app
