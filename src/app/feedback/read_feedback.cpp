#include "app/access/managers.hpp"
#include "app/check_in/journal_reading.hpp"
#include "app/feedback/feedback.hpp"
#include "app/feedback/follow_feedback.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <tuple>

namespace salespact::app {
namespace {

constexpr std::size_t most_resolved = 100;
constexpr std::int32_t days_of_praise = 14;
constexpr std::int32_t days_to_look_back = 91;  // for what waits for nobody by name

// Threads for one reader.
class FeedbackReader {
 public:
  FeedbackReader(const JournalBooks& books, const Viewpoint& viewer)
      : books_(books), viewer_(viewer), onlookers_(viewer), names_(books.tx) {}

  [[nodiscard]] bool sees(const FeedbackSubject& subject) const {
    return sees_feedback(viewer_, subject, books_.today);
  }
  [[nodiscard]] bool sees(const FeedbackSubject& subject, const JournalEntry& entry) const {
    return sees_thread(viewer_, subject, entry, books_.today);
  }

  [[nodiscard]] FeedbackLine line(const FeedbackSubject& subject, const JournalEntry& entry,
                                  std::span<const JournalWord> journal_words) {
    const FeedbackThread thread = feedback_thread_of(subject, entry, onlookers_, books_.today);
    const auto words = feedback_words_of(journal_words);
    const FeedbackStanding standing = follow(thread, words, company_calendar(books_.board.numbers), books_.today);
    FeedbackLine out{.id = entry.id.text(),
                     .kind = thread.said.kind,
                     .by = names_.of(entry.about),
                     .on = entry.on,
                     .part = thread.said.part,
                     .text = thread.said.text,
                     .state = standing.state,
                     .waits_since = standing.waits_since,
                     .overdue_from = standing.overdue_from,
                     .overdue = standing.overdue,
                     .may = acts_open(thread, words)};
    if (thread.said.to) out.to = names_.of(*thread.said.to);
    if (standing.state == FeedbackState::open) out.waits_for = awaited(subject, entry, thread);
    for (const FeedbackWord& word : words) out.words.push_back({word.act, names_.of(word.by), word.on, word.text});
    return out;
  }

  // The other party, the members and the lead, whose goal it is and who leads them: as far as they see it.
  [[nodiscard]] std::vector<PactPerson> near(const FeedbackSubject& subject) {
    std::vector<PersonId> people = responsible_for(viewer_.organisation(), subject, viewer_.person(), books_.today);
    if (subject.team) {
      const auto members = named_members(*subject.team, books_.today);
      people.insert(people.end(), members.begin(), members.end());
    }
    if (subject.goal != nullptr && !people.empty()) {
      if (const auto manager = manager_of(viewer_.organisation(), people.front())) people.push_back(*manager);
    }
    if (!subject.sales) {
      if (const auto manager = manager_of(viewer_.organisation(), viewer_.person())) people.push_back(*manager);
    }
    std::vector<PactPerson> out;
    for (const PersonId id : people) {
      const bool listed = std::ranges::any_of(out, [&](const PactPerson& one) { return one.id == id; });
      if (id == viewer_.person() || listed || !sees_feedback(onlookers_.of(id), subject, books_.today)) continue;
      out.push_back(names_.of(id));
    }
    return out;
  }

 private:
  [[nodiscard]] std::vector<PactPerson> awaited(const FeedbackSubject& subject, const JournalEntry& entry,
                                                const FeedbackThread& thread) {
    if (thread.awaited) return {names_.of(*thread.awaited)};
    std::vector<PactPerson> out;
    for (const PersonId id : responsible_for(viewer_.organisation(), subject, entry.about, books_.today)) {
      if (sees_thread(onlookers_.of(id), subject, entry, books_.today)) out.push_back(names_.of(id));
    }
    return out;
  }

  // What the domain would take from the reader with everything filled in.
  [[nodiscard]] std::vector<FeedbackAct> acts_open(const FeedbackThread& thread,
                                                   std::span<const FeedbackWord> words) const {
    constexpr std::array all{FeedbackAct::answer, FeedbackAct::resolve};
    std::vector<FeedbackAct> open;
    for (const FeedbackAct act : all) {
      const FeedbackWord word{.act = act, .by = viewer_.person(), .on = books_.today, .text = "an answer"};
      if (may_say(thread, words, word)) open.push_back(act);
    }
    return open;
  }

  const JournalBooks& books_;
  const Viewpoint& viewer_;
  Onlookers onlookers_;
  PactNames names_;
};

// What of all subjects has to do with the reader.
class DeskReader {
 public:
  DeskReader(const JournalBooks& books, const Viewpoint& viewer)
      : books_(books), viewer_(viewer), reader_(books, viewer) {}

  [[nodiscard]] FeedbackDesk read() {
    FeedbackDesk desk;
    for (const JournalEntry& entry : books_.tx.journal().feedback_of(viewer_.person())) {
      const auto& said = std::get<Feedback>(entry.content);
      const bool mine = entry.about == viewer_.person();
      if (said.kind == FeedbackKind::praise) {
        if (!mine && entry.on + days_of_praise >= books_.today) add(entry, desk.praise);
      } else if (mine) {
        add(entry, desk.mine, [](const FeedbackLine& line) { return line.state != FeedbackState::resolved; });
      } else {
        add(entry, desk.waiting, [&](const FeedbackLine& line) { return waits_for_reader(line); });
      }
    }
    for (const JournalEntry& entry : books_.tx.journal().waiting_feedback(books_.today - days_to_look_back)) {
      const bool listed = entry.about == viewer_.person() || std::get<Feedback>(entry.content).to == viewer_.person();
      if (listed || !is_responsible(entry)) continue;
      add(entry, desk.waiting, [&](const FeedbackLine& line) { return waits_for_reader(line); });
    }
    return desk;
  }

 private:
  [[nodiscard]] const std::optional<FeedbackSubject>& subject(const JournalSubject& id) {
    const auto found = subjects_.find(id);
    if (found != subjects_.end()) return found->second;
    return subjects_.emplace(id, feedback_subject(books_, id)).first->second;
  }

  [[nodiscard]] bool is_responsible(const JournalEntry& entry) {
    const auto& about = subject(entry.subject);
    if (!about || !reader_.sees(*about, entry)) return false;
    const auto people = responsible_for(viewer_.organisation(), *about, entry.about, books_.today);
    return std::ranges::count(people, viewer_.person()) > 0;
  }

  [[nodiscard]] bool waits_for_reader(const FeedbackLine& line) const {
    return std::ranges::any_of(line.waits_for, [&](const PactPerson& one) { return one.id == viewer_.person(); });
  }

  template <class Wanted>
  void add(const JournalEntry& entry, std::vector<FeedbackGlance>& to, const Wanted& wanted) {
    const auto& about = subject(entry.subject);
    if (!about || !reader_.sees(*about, entry)) return;
    FeedbackLine line = reader_.line(*about, entry, books_.tx.journal().words_of(entry.id));
    if (!wanted(line)) return;
    to.push_back({kind_of(entry.subject), id_text(entry.subject), about->title, std::move(line)});
  }
  void add(const JournalEntry& entry, std::vector<FeedbackGlance>& to) {
    add(entry, to, [](const FeedbackLine&) { return true; });
  }

  const JournalBooks& books_;
  const Viewpoint& viewer_;
  FeedbackReader reader_;
  std::map<JournalSubject, std::optional<FeedbackSubject>> subjects_;
};

}  // namespace

std::optional<FeedbackPage> read_feedback(const AdministrationPorts& ports, const Board& board, const Viewpoint& viewer,
                                          const JournalSubject& id, Date today) {
  std::optional<FeedbackPage> page;
  read_journal(ports, id, viewer.person(), today, [&](Transaction& tx) {
    page.reset();
    const JournalBooks books{tx, board, ports.clock, today};
    const auto subject = feedback_subject(books, id);
    if (!subject || !sees_feedback(viewer, *subject, today)) return false;
    FeedbackReader reader(books, viewer);
    page = FeedbackPage{.people = reader.near(*subject)};
    std::size_t resolved = 0;
    const Journal journal = journal_of(tx, id);
    for (const JournalEntry& entry : std::views::reverse(journal.entries)) {
      if (!std::holds_alternative<Feedback>(entry.content) || !reader.sees(*subject, entry)) continue;
      FeedbackLine line = reader.line(*subject, entry, journal.words_of(entry.id));
      if (line.state == FeedbackState::resolved && ++resolved > most_resolved) {
        ++page->left_out;
        continue;
      }
      page->threads.push_back(std::move(line));
    }
    return true;
  });
  return page;
}

FeedbackDesk read_feedback_desk(const AdministrationPorts& ports, const Board& board, const Viewpoint& viewer,
                                Date today) {
  FeedbackDesk desk;
  if (!viewer.belongs()) return desk;
  ports.store.read(ports.workspace, [&](Transaction& tx) {
    const JournalBooks books{tx, board, ports.clock, today};
    desk = DeskReader(books, viewer).read();
  });
  std::ranges::stable_sort(desk.waiting, {}, [](const FeedbackGlance& one) {
    return std::tuple(!one.thread.overdue, one.thread.waits_since, one.thread.id);
  });
  std::ranges::reverse(desk.mine);
  std::ranges::stable_sort(desk.mine, {},
                           [](const FeedbackGlance& one) { return one.thread.state == FeedbackState::open; });
  std::ranges::reverse(desk.praise);
  return desk;
}

}  // namespace salespact::app
