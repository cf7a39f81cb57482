#include "domain/attainment/table.hpp"

#include <algorithm>
#include <new>

namespace salespact::attainment {

template <class Block>
Block* Table::writable(WriteRound& round, Block* block) {
  if (block != nullptr && block->born == round.number()) return block;
  Block* copy =
      block == nullptr ? new (round.take(sizeof(Block))) Block{} : new (round.take(sizeof(Block))) Block(*block);
  if (block != nullptr) round.discard(block, sizeof(Block), block->born);
  copy->born = round.number();
  return copy;
}

Row*& Table::at(WriteRound& round, std::uint32_t owner, Series series) {
  const std::size_t page = owner * pages_per_owner_ + series / page_rows;
  Group*& group = groups_[page / group_pages];
  group = writable(round, group);
  Page*& rows = group->pages[page % group_pages];
  rows = writable(round, rows);
  return rows->rows[series % page_rows];
}

void Table::grow(WriteRound& round, std::size_t owners, std::size_t series) {
  const std::size_t pages = std::max<std::size_t>(1, (series + page_rows - 1) / page_rows);
  if (pages > pages_per_owner_) widen(round, pages);
  owners_ = std::max(owners_, owners);
  groups_.resize((owners_ * pages_per_owner_ + group_pages - 1) / group_pages, nullptr);
}

void Table::widen(WriteRound& round, std::size_t pages_per_owner) {
  std::vector<Group*> wider((owners_ * pages_per_owner + group_pages - 1) / group_pages, nullptr);
  for (std::size_t old_page = 0; old_page < owners_ * pages_per_owner_; ++old_page) {
    const Group* from = groups_[old_page / group_pages];
    if (from == nullptr || from->pages[old_page % group_pages] == nullptr) continue;
    const std::size_t page = old_page / pages_per_owner_ * pages_per_owner + old_page % pages_per_owner_;
    Group*& to = wider[page / group_pages];
    to = writable(round, to);
    to->pages[page % group_pages] = from->pages[old_page % group_pages];
  }
  for (Group* group : groups_) {
    if (group != nullptr) round.discard(group, sizeof(Group), group->born);
  }
  groups_ = std::move(wider);
  pages_per_owner_ = pages_per_owner;
}

}  // namespace salespact::attainment
