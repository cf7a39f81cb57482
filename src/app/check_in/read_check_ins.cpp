#include "app/check_in/read_check_ins.hpp"

#include "app/access/managers.hpp"
#include "app/access/rules.hpp"
#include "app/check_in/journal_reading.hpp"
#include "app/team_pact/team_pact_access.hpp"

#include <algorithm>
#include <ranges>

namespace salespact::app {
namespace {

constexpr std::size_t most_windows = 26;

// Reads the check-ins of one subject for one reader.
class CheckInReader {
 public:
  CheckInReader(const JournalBooks& books, const Viewpoint& viewer, const CheckInSubject& subject)
      : books_(books),
        viewer_(viewer),
        subject_(subject),
        names_(books.tx),
        journal_(journal_of(books.tx, subject.id)) {}

  [[nodiscard]] CheckInsPage read() const {
    CheckInsPage page{
        .kind = kind_of(subject_.id), .id = id_text(subject_.id), .title = subject_.title, .open = subject_.open};
    for (const CheckInAuthor& author : subject_.authors) {
      const CheckInAccess access = access_to(viewer_, subject_, author.person, books_.today);
      if (access == CheckInAccess::none) continue;
      page.people.push_back(person(author, access == CheckInAccess::whole));
      page.overdue = page.overdue || page.people.back().overdue;
    }
    const CheckInAuthor* me = subject_.author(viewer_.person());
    if (me != nullptr && me->owes && viewer_.belongs()) {
      page.mine = draft(*me);
      page.helpers = near();
    }
    return page;
  }

 private:
  [[nodiscard]] CheckInPerson person(const CheckInAuthor& author, bool whole) const {
    CheckInPerson out{.person = names_.of(author.person),
                      .mine = author.person == viewer_.person(),
                      .owes = author.owes,
                      .whole = whole};
    const auto standings = follow(journal_, author, books_.today);
    out.overdue = author.owes && has_overdue(standings);
    for (const CheckInStanding& one : std::views::reverse(standings)) {
      if (out.windows.size() == most_windows) break;
      out.windows.push_back(line(author.person, one, whole));
    }
    return out;
  }

  [[nodiscard]] CheckInLine line(PersonId author, const CheckInStanding& standing, bool whole) const {
    CheckInLine out{.window = standing.duty.window,
                    .overdue_from = standing.duty.overdue_from,
                    .state = standing.state,
                    .on_time = standing.on_time(),
                    .discussed_on = standing.discussed_on};
    std::optional<Instant> first;
    for (const JournalEntry& entry : journal_.entries) {
      if (entry.about != author || !entry.window || entry.window->start != standing.duty.window.start) continue;
      if (const auto* excuse = std::get_if<CheckInExcuse>(&entry.content)) {
        if (whole) out.excuse = excuse->reason;
        continue;
      }
      if (!std::holds_alternative<CheckIn>(entry.content)) continue;
      if (!first) first = entry.at;
      if (replaces(*first, entry.at)) {
        out.words = words(entry, whole);
      } else {
        out.added.push_back(words(entry, whole));
      }
    }
    const bool mine = author == viewer_.person();
    if (mine && first) out.edit_until = Instant{first->microseconds + microseconds_to_edit};
    out.may_discuss = whole && !mine && standing.state == CheckInState::submitted;
    out.may_excuse = leads(viewer_, subject_, author) &&
                     (standing.state == CheckInState::overdue || standing.state == CheckInState::scheduled);
    return out;
  }

  [[nodiscard]] CheckInWords words(const JournalEntry& entry, bool whole) const {
    const auto& content = std::get<CheckIn>(entry.content);
    CheckInWords out{.id = entry.id.text(), .at = entry.at, .on = entry.on, .actuals = shown(content.actuals, whole)};
    if (!whole) return out;
    out.confidence = content.confidence;
    out.moved = content.moved;
    out.next_actions = content.next_actions;
    for (const Obstacle& one : content.obstacles) {
      ObstacleLine obstacle{one.text, one.kind, one.severity, {}};
      if (one.help_from) obstacle.help_from = names_.of(*one.help_from);
      out.obstacles.push_back(std::move(obstacle));
    }
    for (const SupportNeed& need : content.support) add_support(entry, need, out.support);
    return out;
  }

  // The request that was made of it, which an edited check-in may share with the one before.
  void add_support(const JournalEntry& check_in, const SupportNeed& need, std::vector<SupportLine>& out) const {
    for (const JournalEntry& entry : journal_.entries) {
      const auto* asked = std::get_if<SupportNeed>(&entry.content);
      if (asked == nullptr || entry.about != check_in.about || entry.window != check_in.window || !(*asked == need)) {
        continue;
      }
      out.push_back(support_line(books_, names_, viewer_, entry, journal_.words_of(entry.id)));
      return;
    }
  }

  [[nodiscard]] std::vector<ActualLine> shown(const std::vector<ActualLine>& lines, bool whole) const {
    std::vector<ActualLine> out;
    for (const ActualLine& one : lines) {
      const CompiledGoal* goal = one.goal ? books_.board.sheet->find(*one.goal) : nullptr;
      const bool readable = goal != nullptr ? may_read_goal(viewer_, goal->goal) : whole && !one.goal;
      if (readable) out.push_back(one);
    }
    return out;
  }

  [[nodiscard]] std::optional<CheckInDraft> draft(const CheckInAuthor& me) const {
    const auto standings = follow(journal_, me, books_.today);
    const CheckInStanding* next = next_to_write(standings);
    if (next == nullptr) return std::nullopt;
    CheckInDraft out{.window = next->duty.window, .overdue_from = next->duty.overdue_from, .state = next->state};
    out.actuals = shown(actuals_of(books_, subject_, me.person, next->duty.window), true);
    for (const JournalEntry& entry : std::views::reverse(journal_.entries)) {
      if (entry.about != me.person || !std::holds_alternative<CheckIn>(entry.content)) continue;
      out.before = words(entry, true);
      break;
    }
    return out;
  }

  [[nodiscard]] std::vector<PactPerson> near() const {
    std::vector<PersonId> people;
    if (subject_.sales) people.push_back(subject_.sales->manager);
    if (subject_.team) {
      for (const CheckInAuthor& one : subject_.authors) {
        if (one.owes) people.push_back(one.person);
      }
    }
    if (const auto manager = manager_of(viewer_.organisation(), viewer_.person())) people.push_back(*manager);
    std::vector<PactPerson> out;
    for (const PersonId id : people) {
      const bool listed = std::ranges::any_of(out, [&](const PactPerson& one) { return one.id == id; });
      if (id != viewer_.person() && !listed) out.push_back(names_.of(id));
    }
    return out;
  }

  const JournalBooks& books_;
  const Viewpoint& viewer_;
  const CheckInSubject& subject_;
  PactNames names_;
  Journal journal_;
};

}  // namespace

SubjectKind kind_of(const JournalSubject& subject) { return static_cast<SubjectKind>(subject.index()); }

std::string id_text(const JournalSubject& subject) {
  return std::visit([](const auto& id) { return id.text(); }, subject);
}

std::optional<CheckInsPage> read_check_ins(const AdministrationPorts& ports, const Board& board,
                                           const Viewpoint& viewer, const JournalSubject& id, Date today) {
  std::optional<CheckInsPage> page;
  read_journal(ports, id, viewer.person(), today, [&](Transaction& tx) {
    page.reset();
    const JournalBooks books{tx, board, ports.clock, today};
    const auto subject = subject_of(books, id);
    if (!subject || !sees_check_ins(viewer, *subject, today)) return false;
    page = CheckInReader(books, viewer, *subject).read();
    return true;
  });
  return page;
}

}  // namespace salespact::app
