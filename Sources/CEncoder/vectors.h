// Vectors of 16 lanes in the compiler's own notation: each instruction set splits them into registers of its width, and
// since every operation is rounded on its own, all give the same bits.
#ifndef CENCODER_VECTORS_H
#define CENCODER_VECTORS_H

#include <math.h>
#include <string.h>

#include "attention_room.h"
#include "include/CEncoder.h"

#pragma STDC FP_CONTRACT OFF
// Vectors are passed between inlined functions only.
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))

typedef float f32x16 __attribute__((ext_vector_type(16)));
typedef float f32x8 __attribute__((ext_vector_type(8)));
typedef float f32x4 __attribute__((ext_vector_type(4)));
typedef float f32x2 __attribute__((ext_vector_type(2)));
typedef int32_t i32x16 __attribute__((ext_vector_type(16)));
typedef int32_t i32x8 __attribute__((ext_vector_type(8)));
typedef int32_t i32x4 __attribute__((ext_vector_type(4)));
typedef int32_t i32x2 __attribute__((ext_vector_type(2)));
typedef int8_t i8x16 __attribute__((ext_vector_type(16)));
typedef uint8_t u8x16 __attribute__((ext_vector_type(16)));
typedef int8_t i8x64 __attribute__((ext_vector_type(64)));

INLINE int32_t load_four(const uint8_t *p) {
  int32_t four;
  memcpy(&four, p, sizeof four);
  return four;
}

#if defined(__x86_64__)
#include <immintrin.h>

// 16 lanes in two registers of 256 bits.
typedef union {
  i32x16 ints;
  i8x64 bytes;
  __m256i half[2];
} halves;
#endif

#endif
