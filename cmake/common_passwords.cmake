# Puts Openwall's list of common passwords (Debian's john-data; in the public domain by its own header) into the
# program: a .cpp with its bytes, added to the sources of `target`.
function(salespact_embed_common_passwords target)
  find_file(COMMON_PASSWORDS_FILE password.lst PATHS /usr/share/john NO_DEFAULT_PATH REQUIRED)
  set(generated ${CMAKE_BINARY_DIR}/generated/common_password_bytes.cpp)
  file(READ ${COMMON_PASSWORDS_FILE} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  file(CONFIGURE OUTPUT ${generated} CONTENT
"#include \"app/account/common_password_bytes.hpp\"

namespace salespact::app {

const unsigned char common_password_bytes[] = {@bytes@};
const std::size_t common_password_byte_count = sizeof common_password_bytes;

}  // namespace salespact::app
" @ONLY)
  target_sources(${target} PRIVATE ${generated})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${COMMON_PASSWORDS_FILE})
endfunction()
