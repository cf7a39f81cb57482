#include "crypto/checkpoint_key.hpp"

#include "base/base64.hpp"
#include "base/digest.hpp"

#include <array>
#include <cerrno>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace salespact::crypto {
namespace {

constexpr mode_t own_alone = 0600;
constexpr std::size_t seed_line = sodium_base64_ENCODED_LEN(crypto_sign_SEEDBYTES, sodium_base64_VARIANT_ORIGINAL);

[[noreturn]] void fail(const std::filesystem::path& file) {
  throw std::system_error(errno, std::generic_category(), file.string());
}

void start_sodium() {
  if (sodium_init() < 0) throw std::runtime_error("no source of random numbers: libsodium could not start");
}

// Closes what it holds.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

app::Secret random_seed() {
  start_sodium();
  std::array<unsigned char, crypto_sign_SEEDBYTES> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  app::Secret seed(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));  // NOLINT
  sodium_memzero(bytes.data(), bytes.size());
  return seed;
}

app::Secret seed_in(const std::filesystem::path& file, int descriptor) {
  struct stat about{};
  if (fstat(descriptor, &about) != 0) fail(file);
  if ((about.st_mode & 077U) != 0) {
    throw std::runtime_error(file.string() + " may be read by others than its owner; say: chmod 600 " + file.string());
  }
  std::array<char, seed_line> line{};  // the NUL of the encoding is an end of line here
  std::array<unsigned char, crypto_sign_SEEDBYTES> bytes{};
  std::size_t length = 0;
  const ssize_t got = read(descriptor, line.data(), line.size());
  const bool whole = got == static_cast<ssize_t>(line.size()) && line.back() == '\n' &&
                     sodium_base642bin(bytes.data(), bytes.size(), line.data(), line.size() - 1, nullptr, &length,
                                       nullptr, sodium_base64_VARIANT_ORIGINAL) == 0 &&
                     length == bytes.size();
  app::Secret seed(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));  // NOLINT
  sodium_memzero(line.data(), line.size());
  sodium_memzero(bytes.data(), bytes.size());
  if (!whole) throw std::runtime_error(file.string() + " holds no key: one line of 44 characters is expected");
  return seed;
}

// Under its name all at once: whoever finds the file finds a whole key. False: another process was first.
bool keep(const std::filesystem::path& file, const app::Secret& seed) {
  std::filesystem::create_directories(file.parent_path());
  std::string fresh = file.string() + ".XXXXXX";
  const Descriptor descriptor(mkstemp(fresh.data()));
  if (descriptor.number() < 0) fail(file);
  std::array<char, seed_line> line{};
  sodium_bin2base64(line.data(), line.size(), reinterpret_cast<const unsigned char*>(seed.text().data()),  // NOLINT
                    seed.text().size(), sodium_base64_VARIANT_ORIGINAL);
  line.back() = '\n';
  const bool written = fchmod(descriptor.number(), own_alone) == 0 &&
                       write(descriptor.number(), line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
                       fsync(descriptor.number()) == 0;
  sodium_memzero(line.data(), line.size());
  const bool linked = written && link(fresh.c_str(), file.c_str()) == 0;
  const int reason = errno;
  unlink(fresh.c_str());
  errno = reason;
  if (!linked && (!written || errno != EEXIST)) fail(file);
  return linked;
}

}  // namespace

CheckpointKey::CheckpointKey(const app::Secret& seed) {
  start_sodium();
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
  crypto_sign_seed_keypair(public_key_.data(), secret.data(),
                           reinterpret_cast<const unsigned char*>(seed.text().data()));                      // NOLINT
  secret_key_ = app::Secret(std::string_view(reinterpret_cast<const char*>(secret.data()), secret.size()));  // NOLINT
  sodium_memzero(secret.data(), secret.size());
}

CheckpointKey CheckpointKey::kept_in(const std::filesystem::path& file) {
  for (;;) {
    const Descriptor found(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (found.number() >= 0) return CheckpointKey(seed_in(file, found.number()));
    if (errno != ENOENT) fail(file);
    const app::Secret seed = random_seed();
    if (keep(file, seed)) return CheckpointKey(seed);
  }
}

CheckpointKey CheckpointKey::passing() { return CheckpointKey(random_seed()); }

Ed25519Signature CheckpointKey::sign(std::string_view message) const {
  Ed25519Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, reinterpret_cast<const unsigned char*>(message.data()),  // NOLINT
                       message.size(),
                       reinterpret_cast<const unsigned char*>(secret_key_.text().data()));  // NOLINT
  return signature;
}

std::filesystem::path replace_checkpoint_key(const std::filesystem::path& file) {
  const CheckpointKey old = CheckpointKey::kept_in(file);
  const std::filesystem::path aside = file.string() + "." + to_hex(sha256(to_base64(old.public_key()))).substr(0, 8);
  std::filesystem::rename(file, aside);
  static_cast<void>(CheckpointKey::kept_in(file));
  return aside;
}

}  // namespace salespact::crypto
