#include "http/server/multipart.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace salespact::http {
namespace {

Problem bad_form(std::string detail) { return {400, "bad_form", std::move(detail)}; }

// The value of `name` among ;-separated parameters, quoted or plain. A backslash in quotes escapes the next character.
std::optional<std::string> parameter_of(std::string_view header, std::string_view name) {
  std::size_t at = header.find(';');
  while (at != std::string_view::npos && at < header.size()) {
    const std::string_view rest = header.substr(at + 1);
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const std::string_view key = trimmed(rest.substr(0, equals));
    std::size_t i = equals + 1;
    std::string value;
    if (i < rest.size() && rest[i] == '"') {
      for (++i; i < rest.size() && rest[i] != '"'; ++i) {
        if (rest[i] == '\\' && i + 1 < rest.size()) ++i;
        value.push_back(rest[i]);
      }
      if (i == rest.size()) return std::nullopt;
      i = rest.find(';', i);
    } else {
      const std::size_t end = rest.find(';', i);
      value = trimmed(rest.substr(i, end == std::string_view::npos ? end : end - i));
      i = end;
    }
    if (equal_ignoring_case(key, name)) return value;
    at = i == std::string_view::npos ? i : at + 1 + i;
  }
  return std::nullopt;
}

bool is_boundary(std::string_view text) {
  constexpr std::string_view marks = "'()+_,-./:=? ";
  return !text.empty() && text.size() <= 70 && text.back() != ' ' && std::ranges::all_of(text, [&](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           marks.find(c) != std::string_view::npos;
  });
}

}  // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type) {
  const std::string_view type = trimmed(content_type.substr(0, content_type.find(';')));
  if (!equal_ignoring_case(type, "multipart/form-data")) return std::nullopt;
  auto boundary = parameter_of(content_type, "boundary");
  if (!boundary || !is_boundary(*boundary)) return std::nullopt;
  return boundary;
}

MultipartReader::MultipartReader(std::string_view boundary, std::filesystem::path spool_directory, Bounds bounds)
    : delimiter_("\r\n--" + std::string(boundary)),
      directory_(std::move(spool_directory)),
      bounds_(bounds),
      pending_("\r\n") {}  // the first boundary needs no line before it

std::optional<Problem> MultipartReader::read(std::string_view bytes) {
  pending_.append(bytes);
  std::optional<Problem> problem;
  while (!problem && advance(problem)) {
  }
  return problem;
}

bool MultipartReader::advance(std::optional<Problem>& problem) {
  switch (state_) {
    case State::preamble:
      if (pending_.size() < delimiter_.size()) return false;
      if (!pending_.starts_with(delimiter_)) {
        problem = bad_form("A form starts with its boundary.");
        return false;
      }
      pending_.erase(0, delimiter_.size());
      state_ = State::after_boundary;
      return true;
    case State::after_boundary:
      if (pending_.size() < 2) return false;
      if (pending_.starts_with("--")) {
        state_ = State::epilogue;
      } else if (pending_.starts_with("\r\n")) {
        state_ = State::part_head;
      } else {
        problem = bad_form("A boundary is followed by a new line or by two dashes.");
        return false;
      }
      pending_.erase(0, 2);
      return true;
    case State::part_head: {
      const std::size_t end = pending_.find("\r\n\r\n");
      if (std::min(end, pending_.size()) > bounds_.part_head) problem = bad_form("The head of a part is too long.");
      if (problem || end == std::string::npos) return false;
      problem = read_part_head(std::string_view(pending_).substr(0, end));
      pending_.erase(0, end + 4);
      state_ = State::content;
      return true;
    }
    case State::content: return advance_content(problem);
    case State::epilogue: pending_.clear(); return false;
  }
  return false;
}

bool MultipartReader::advance_content(std::optional<Problem>& problem) {
  const std::size_t end = pending_.find(delimiter_);
  if (end != std::string::npos) {
    problem = take_content(std::string_view(pending_).substr(0, end));
    pending_.erase(0, end + delimiter_.size());
    close_part();
    state_ = State::after_boundary;
    return true;
  }
  // All but what could be the beginning of the delimiter.
  if (pending_.size() >= delimiter_.size()) {
    const std::size_t sure = pending_.size() - delimiter_.size() + 1;
    problem = take_content(std::string_view(pending_).substr(0, sure));
    pending_.erase(0, sure);
  }
  return false;
}

std::optional<Problem> MultipartReader::read_part_head(std::string_view head) {
  std::string_view disposition;
  while (!head.empty()) {
    const std::size_t end = head.find("\r\n");
    const std::string_view line = head.substr(0, end);
    head = end == std::string_view::npos ? std::string_view() : head.substr(end + 2);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return bad_form("Lines in the head of a part are: name, colon, value.");
    if (equal_ignoring_case(line.substr(0, colon), "content-disposition")) disposition = line.substr(colon + 1);
    if (equal_ignoring_case(line.substr(0, colon), "content-transfer-encoding")) {
      return bad_form("Parts are sent as they are, without a transfer encoding.");
    }
  }
  auto name = parameter_of(disposition, "name");
  if (!name || !is_clean_line(*name)) return bad_form("Every part has a Content-Disposition with a name.");
  const auto file_name = parameter_of(disposition, "filename");
  in_file_ = file_name.has_value();
  if (in_file_) {
    if (file_) return bad_form("A form brings one file.");
    if (!is_clean_line(*file_name)) return bad_form("A file name is one line of UTF-8.");
    file_name_ = *file_name;
    file_ = std::make_shared<SpoolFile>(directory_);
  } else {
    if (fields_.size() == bounds_.fields) return bad_form("The form has too many fields.");
    const bool doubled = std::ranges::find(fields_, *name, &Parameter::name) != fields_.end();
    if (doubled) return bad_form("Every field of the form has a name of its own.");
    field_name_ = *std::move(name);
    field_value_.clear();
  }
  return std::nullopt;
}

std::optional<Problem> MultipartReader::take_content(std::string_view bytes) {
  if (in_file_) {
    file_->append(bytes);
    return std::nullopt;
  }
  if (field_value_.size() + bytes.size() > bounds_.field) return bad_form("A field of the form is too long.");
  field_value_.append(bytes);
  return std::nullopt;
}

void MultipartReader::close_part() {
  if (!in_file_) fields_.push_back({std::exchange(field_name_, {}), std::exchange(field_value_, {})});
}

std::optional<Problem> MultipartReader::finish(Request& request) {
  if (state_ != State::epilogue) return bad_form("The form ends with its boundary and two dashes.");
  for (const Parameter& field : fields_) {
    const bool clean = is_valid_utf8(field.value) && field.value.find('\0') == std::string::npos;
    if (!clean) return bad_form("Fields of a form are UTF-8 text without NUL.");
  }
  if (file_) file_->finish();
  request.spool = std::move(file_);
  request.file_name = std::move(file_name_);
  request.form = std::move(fields_);
  return std::nullopt;
}

}  // namespace salespact::http
