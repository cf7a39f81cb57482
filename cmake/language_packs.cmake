# Puts the goal checker's language packs (src/domain/checker/*.pack) into the program.
function(salespact_embed_language_packs target)
  set(pack ${CMAKE_SOURCE_DIR}/src/domain/checker/english.pack)
  set(generated ${CMAKE_BINARY_DIR}/generated/pack_texts.cpp)
  file(READ ${pack} text)
  file(CONFIGURE OUTPUT ${generated} CONTENT
"#include \"domain/checker/pack_texts.hpp\"

namespace salespact::checker {

const std::string_view english_pack_text = R\"pack(@text@)pack\";

}  // namespace salespact::checker
" @ONLY)
  target_sources(${target} PRIVATE ${generated})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${pack})
endfunction()
