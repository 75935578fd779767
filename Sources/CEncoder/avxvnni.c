// AVX-VNNI: Intel processors without AVX-512, from Alder Lake on.
#if defined(__x86_64__)
#include "vectors.h"

#pragma clang attribute push(__attribute__((target("avx2,avxvnni"))), apply_to = function)

enum { TILE_ROWS = 6, TILE_PANELS = 1 };
#define DEEP_ROWS 0

INLINE i32x16 dot4(i32x16 sums, int32_t activations, i8x64 weights) {
  __m256i a = _mm256_set1_epi32(activations);
  halves s = {.ints = sums}, w = {.bytes = weights};
  s.half[0] = _mm256_dpbusd_avx_epi32(s.half[0], a, w.half[0]);
  s.half[1] = _mm256_dpbusd_avx_epi32(s.half[1], a, w.half[1]);
  return s.ints;
}

#define KERNELS ng_kernels_avxvnni
#define KERNELS_NAME "avxvnni"
#include "body.h"
#pragma clang attribute pop
#endif
