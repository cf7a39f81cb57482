#pragma once

namespace salespact::crypto {

// No core dump and no debugger ever sees the secrets of this process (TRUST section 3, item 10), and files are made for
// their owner alone (O5). Called first thing in main. Throws std::system_error when the system refuses.
void harden_process();

}  // namespace salespact::crypto
