// AVX2: x86 processors from 2013 on.
#if defined(__x86_64__)
#include "vectors.h"

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

enum { TILE_ROWS = 4, TILE_PANELS = 1 };

// Four products of at most 127 x 63 fit into 16 bits, so that two groups can be summed there before they are widened.
INLINE __m256i dot8_half(__m256i sums, __m256i first, __m256i w1, __m256i second, __m256i w2) {
  __m256i fours = _mm256_add_epi16(_mm256_maddubs_epi16(first, w1), _mm256_maddubs_epi16(second, w2));
  return _mm256_add_epi32(sums, _mm256_madd_epi16(fours, _mm256_set1_epi16(1)));
}

INLINE i32x16 dot8(i32x16 sums, int32_t first, i8x64 first_weights, int32_t second, i8x64 second_weights) {
  __m256i a = _mm256_set1_epi32(first), b = _mm256_set1_epi32(second);
  halves s = {.ints = sums}, v = {.bytes = first_weights}, w = {.bytes = second_weights};
  s.half[0] = dot8_half(s.half[0], a, v.half[0], b, w.half[0]);
  s.half[1] = dot8_half(s.half[1], a, v.half[1], b, w.half[1]);
  return s.ints;
}

#define OWN_DOT8

#define KERNELS ng_kernels_avx2
#define KERNELS_NAME "avx2"
#include "body.h"
#pragma clang attribute pop
#endif
