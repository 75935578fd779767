// Steps on 16 lanes: loads, sums, rounding, the exponential function.
#ifndef CENCODER_LANES_H
#define CENCODER_LANES_H

#include "vectors.h"

INLINE f32x16 load(const float *p) {
  f32x16 v;
  memcpy(&v, p, sizeof v);
  return v;
}

INLINE void store(float *p, f32x16 v) { memcpy(p, &v, sizeof v); }

INLINE i32x16 load_ints(const int32_t *p) {
  i32x16 v;
  memcpy(&v, p, sizeof v);
  return v;
}

INLINE f32x16 larger(f32x16 a, f32x16 b) { return a > b ? a : b; }

INLINE f32x16 smaller(f32x16 a, f32x16 b) { return a < b ? a : b; }

INLINE float largest_lane(f32x16 v) {
  f32x8 a = v.lo > v.hi ? v.lo : v.hi;
  f32x4 b = a.lo > a.hi ? a.lo : a.hi;
  f32x2 c = b.lo > b.hi ? b.lo : b.hi;
  return c.x > c.y ? c.x : c.y;
}

INLINE float lane_sum(f32x16 v) {
  f32x8 a = v.lo + v.hi;
  f32x4 b = a.lo + a.hi;
  f32x2 c = b.lo + b.hi;
  return c.x + c.y;
}

INLINE int32_t lane_sum_ints(i32x16 v) {
  i32x8 a = v.lo + v.hi;
  i32x4 b = a.lo + a.hi;
  i32x2 c = b.lo + b.hi;
  return c.x + c.y;
}

// Added to a float under 2^22 it leaves no room for a fraction: the sum is rounded to the nearest integer, ties to
// even, and the integer stands in the lowest bits.
#define ROUNDING 12582912.0f

INLINE i32x16 nearest_ints(f32x16 v) { return (i32x16)(v + ROUNDING) - (i32x16)(f32x16)ROUNDING; }

INLINE f32x16 magnitude(f32x16 v) { return larger(v, -v); }

// Vectors on which long computations run side by side, so that one need not wait for its own last step.
enum { ABREAST = 4 };

// For each of `n` vectors, a constant at each call.
#define EACH _Pragma("clang loop unroll(full)") for (size_t v = 0; v < n; v++)

// e^x for x of at most 87, and of at least -87 or it is e^-87: 2 to the nearest integer and, for what is left, a
// polynomial with a relative error under 3e-6, the least of its degree that gives e^0 = 1 exactly.
INLINE void exponential(const size_t n, f32x16 *x) {
  f32x16 rounded[ABREAST], f[ABREAST], p[ABREAST];
  EACH x[v] = larger(x[v], -87.0f) * 1.44269504f;
  EACH rounded[v] = x[v] + ROUNDING;
  EACH f[v] = x[v] - (rounded[v] - ROUNDING);
  EACH p[v] = 0.00958285294f * f[v] + 0.0559064262f;
  EACH p[v] = p[v] * f[v] + 0.240240991f;
  EACH p[v] = p[v] * f[v] + 0.693124175f;
  EACH p[v] = p[v] * f[v] + 1.0f;
  // Times 2^k: k is added to the exponent, which stays in its range.
  EACH x[v] = (f32x16)((i32x16)p[v] + ((i32x16)rounded[v] << 23));
}

#endif
