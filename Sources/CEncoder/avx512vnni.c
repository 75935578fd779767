// AVX-512 with VNNI: Intel from Ice Lake on, AMD from Zen 4 on.
#if defined(__x86_64__)
#include "vectors.h"

#pragma clang attribute push( \
  __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni"))), apply_to = function)

enum { TILE_ROWS = 12, TILE_PANELS = 2 };
#define DEEP_ROWS 0

INLINE i32x16 dot4(i32x16 sums, int32_t activations, i8x64 weights) {
  return (i32x16)_mm512_dpbusd_epi32((__m512i)sums, _mm512_set1_epi32(activations), (__m512i)weights);
}

#define KERNELS ng_kernels_avx512vnni
#define KERNELS_NAME "avx512vnni"
#include "body.h"
#pragma clang attribute pop
#endif
