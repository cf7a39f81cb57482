#include "wire/import_preview_views.hpp"

namespace salespact::wire {

ImportPreviewView view_of(app::FilePreview preview, bool partial) {
  ImportPreviewView view{.kind = std::string(app::kind_text(preview.kind)),
                         .kind_guessed = preview.kind_guessed,
                         .encoding = std::move(preview.encoding),
                         .separator = std::move(preview.separator),
                         .header_line = preview.header_line,
                         .rows = preview.rows,
                         .bytes = preview.bytes,
                         .partial = partial,
                         .origin = std::move(preview.origin),
                         .mapping_name = std::move(preview.mapping_name),
                         .mapping = std::move(preview.mapping),
                         .columns = std::move(preview.columns),
                         .fields = std::move(preview.fields),
                         .questions = std::move(preview.questions),
                         .values = std::move(preview.values),
                         .first_rows = {},
                         .problems = view_of(preview.problems),
                         .notes = std::move(preview.notes),
                         .ready = preview.ready};
  for (app::PreviewRow& row : preview.first_rows) {
    view.first_rows.push_back({row.line, std::move(row.cells), view_of(row.problems), row.refused});
  }
  return view;
}

}  // namespace salespact::wire
