// NEON with dot products: 64-bit ARM from ARMv8.2 on, every Apple processor of a Mac.
#if defined(__aarch64__)
#include <arm_neon.h>

#include "vectors.h"

#pragma clang attribute push(__attribute__((target("dotprod"))), apply_to = function)

enum { TILE_ROWS = 4, TILE_PANELS = 1 };
#define DEEP_ROWS 0

typedef union {
  i32x16 ints;
  i8x64 bytes;
  int32x4_t sums[4];
  int8x16_t weights[4];
} quarters;

// Activations below 128 are the same signed, so the signed product serves.
INLINE i32x16 dot4(i32x16 sums, int32_t activations, i8x64 weights) {
  int8x16_t a = vreinterpretq_s8_s32(vdupq_n_s32(activations));
  quarters s = {.ints = sums}, w = {.bytes = weights};
  for (int i = 0; i < 4; i++) s.sums[i] = vdotq_s32(s.sums[i], w.weights[i], a);
  return s.ints;
}

#define KERNELS ng_kernels_neon
#define KERNELS_NAME "neon"
#include "body.h"
#pragma clang attribute pop
#endif
