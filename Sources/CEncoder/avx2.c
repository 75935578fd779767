// AVX2: x86 processors from 2013 on.
#if defined(__x86_64__)
#include "vectors.h"

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

enum { TILE_ROWS = 4, TILE_PANELS = 1 };

// Two products of at most 127 x 127 fit into 16 bits, so the sum of pairs cannot saturate.
INLINE __m256i dot4_half(__m256i sums, __m256i activations, __m256i weights) {
  __m256i pairs = _mm256_maddubs_epi16(activations, weights);
  return _mm256_add_epi32(sums, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

INLINE i32x16 dot4(i32x16 sums, int32_t activations, i8x64 weights) {
  __m256i a = _mm256_set1_epi32(activations);
  halves s = {.ints = sums}, w = {.bytes = weights};
  s.half[0] = dot4_half(s.half[0], a, w.half[0]);
  s.half[1] = dot4_half(s.half[1], a, w.half[1]);
  return s.ints;
}

#define KERNELS ng_kernels_avx2
#define KERNELS_NAME "avx2"
#include "body.h"
#pragma clang attribute pop
#endif
