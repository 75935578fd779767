// For any processor: what the compiler makes of vectors of 16-bit integers.
#include "vectors.h"

enum { TILE_ROWS = 4, TILE_PANELS = 1 };
#define DEEP_ROWS 0

typedef int16_t i16x32 __attribute__((ext_vector_type(32)));

// Even and odd bytes apart, as 16-bit integers: a sum of two products of at most 127 x 127 still fits.
INLINE i32x16 dot4(i32x16 sums, int32_t activations, i8x64 weights) {
  i16x32 even = (i16x32)((i32x16)(activations & 0x00ff00ff));
  i16x32 odd = (i16x32)((i32x16)(activations >> 8 & 0x00ff00ff));
  i16x32 pairs = ((i16x32)weights << 8 >> 8) * even + ((i16x32)weights >> 8) * odd;
  return sums + ((i32x16)pairs << 16 >> 16) + ((i32x16)pairs >> 16);
}

#define KERNELS ng_kernels_portable
#define KERNELS_NAME "portable"
#include "body.h"
