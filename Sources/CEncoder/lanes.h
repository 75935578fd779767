// Steps on 16 lanes: loads, sums, rounding, the exponential function.
#ifndef CENCODER_LANES
#define CENCODER_LANES

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

INLINE f32x16 nearest(f32x16 v) { return (v + ROUNDING) - ROUNDING; }

INLINE i32x16 nearest_ints(f32x16 v) { return (i32x16)(v + ROUNDING) - (i32x16)(f32x16)ROUNDING; }

INLINE f32x16 magnitude(f32x16 v) { return larger(v, -v); }

// e^x for x of at most 87, and of at least -87 or it is e^-87: 2 to the nearest integer and, for what is left, a
// polynomial with a relative error under 3e-6, the least of its degree that gives e^0 = 1 exactly.
INLINE f32x16 exponential(f32x16 x) {
  x = larger(x, -87.0f);
  f32x16 power = x * 1.44269504f;
  f32x16 rounded = power + ROUNDING;
  f32x16 f = power - (rounded - ROUNDING);
  f32x16 p = 0.00958285294f;
  p = p * f + 0.0559064262f;
  p = p * f + 0.240240991f;
  p = p * f + 0.693124175f;
  p = p * f + 1.0f;
  // Times 2^k: k is added to the exponent, which stays in its range.
  return (f32x16)((i32x16)p + ((i32x16)rounded << 23));
}

#endif
