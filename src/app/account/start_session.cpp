#include "app/account/start_session.hpp"

#include "base/text.hpp"

namespace salespact::app {
namespace {

constexpr std::size_t longest_device_text = 200;

std::string device_text(std::string_view text) {
  std::size_t length = std::min(text.size(), longest_device_text);
  while (length > 0 && length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
  text = text.substr(0, length);
  return is_clean_line(text) ? std::string(text) : std::string();
}

}  // namespace

NewSession prepare_session(const AccountPorts& ports, const Device& device, const SessionLimits& limits, Instant now) {
  NewSession session;
  session.started.token = ports.secrets.make_token(session_prefix);
  session.started.id = ports.ids.make<SessionId>();
  session.started.expires_at = after(now, limits.absolute);
  session.stored.id = session.started.id;
  session.stored.token_hash = sha256(session.started.token.text());
  session.stored.created_at = now;
  session.stored.last_seen_at = now;
  session.stored.expires_at = session.started.expires_at;
  session.stored.user_agent = device_text(device.user_agent);
  session.stored.address = device_text(device.address);
  return session;
}

}  // namespace salespact::app
