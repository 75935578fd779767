// AVX2: x86 processors from 2013 on.
#if defined(__x86_64__)
#include "vectors.h"

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

enum { TILE_ROWS = 4, TILE_PANELS = 1 };
#define DEEP_ROWS 2

// All fours are summed in 16 bits before they are widened: two fit there always, four where the matrix says so.
INLINE i32x16 dots(const size_t fours, i32x16 sums, const uint8_t *activations, const i8x64 *weights) {
  __m256i low = _mm256_setzero_si256(), high = low, ones = _mm256_set1_epi16(1);
#pragma clang loop unroll(full)
  for (size_t n = 0; n < fours; n++) {
    __m256i four = _mm256_set1_epi32(load_four(activations + 4 * n));
    halves w = {.bytes = weights[n]};
    low = _mm256_add_epi16(low, _mm256_maddubs_epi16(four, w.half[0]));
    high = _mm256_add_epi16(high, _mm256_maddubs_epi16(four, w.half[1]));
  }
  halves s = {.ints = sums};
  s.half[0] = _mm256_add_epi32(s.half[0], _mm256_madd_epi16(low, ones));
  s.half[1] = _mm256_add_epi32(s.half[1], _mm256_madd_epi16(high, ones));
  return s.ints;
}

#define OWN_DOTS
#define KERNELS ng_kernels_avx2
#define KERNELS_NAME "avx2"
#include "body.h"
#pragma clang attribute pop
#endif
