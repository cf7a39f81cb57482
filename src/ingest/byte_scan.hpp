#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace salespact::ingest {

// First of three bytes in [at, end), or end. Never reads past `end`.
inline const char* find_any(const char* at, const char* end, char a, char b, char c) {
#if defined(__SSE2__)
  const __m128i wanted_a = _mm_set1_epi8(a);
  const __m128i wanted_b = _mm_set1_epi8(b);
  const __m128i wanted_c = _mm_set1_epi8(c);
  while (end - at >= 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));  // NOLINT: sixteen bytes at once
    const __m128i hits = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(block, wanted_a), _mm_cmpeq_epi8(block, wanted_b)),
                                      _mm_cmpeq_epi8(block, wanted_c));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits));
    if (mask != 0) return at + std::countr_zero(mask);
    at += 16;
  }
#endif
  while (at != end && *at != a && *at != b && *at != c) ++at;
  return at;
}

// First byte in [at, end) that is NUL or not ASCII, or end.
inline const char* find_unusual(const char* at, const char* end) {
#if defined(__SSE2__)
  const __m128i zero = _mm_setzero_si128();
  while (end - at >= 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));  // NOLINT: sixteen bytes at once
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(block, _mm_cmpeq_epi8(block, zero))));
    if (mask != 0) return at + std::countr_zero(mask);
    at += 16;
  }
#endif
  while (at != end && *at > 0) ++at;
  return at;
}

// First byte in [at, end) below 0x20 or from 0x7F up, or end: what a plain ASCII line never holds.
inline const char* find_not_plain(const char* at, const char* end) {
#if defined(__SSE2__)
  const __m128i lowest = _mm_set1_epi8(0x20);
  const __m128i del = _mm_set1_epi8(0x7F);
  while (end - at >= 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));  // NOLINT: sixteen bytes at once
    // Signed comparison: bytes from 0x80 up are negative, so they are below 0x20 as well.
    const auto mask = static_cast<unsigned>(
        _mm_movemask_epi8(_mm_or_si128(_mm_cmplt_epi8(block, lowest), _mm_cmpeq_epi8(block, del))));
    if (mask != 0) return at + std::countr_zero(mask);
    at += 16;
  }
#endif
  while (at != end && static_cast<signed char>(*at) >= 0x20 && *at != 0x7F) ++at;
  return at;
}

}  // namespace salespact::ingest
