// Float steps on rows of states, and their quantisation.
#ifndef CENCODER_ROWS_H
#define CENCODER_ROWS_H

#include "lanes.h"

INLINE void gelu_vectors(const size_t n, float *x, f32x16 *lows, f32x16 *highs) {
  f32x16 own[ABREAST], power[ABREAST];
  EACH own[v] = load(x + v * NG_LANES);
  EACH power[v] = own[v] + 0.044715f * (own[v] * own[v] * own[v]);
  EACH power[v] = smaller(-1.5957691216f * power[v], 87.0f);
  exponential(n, power);
  EACH own[v] = own[v] / (1.0f + power[v]);
  EACH {
    *lows = smaller(own[v], *lows);
    *highs = larger(own[v], *highs);
    store(x + v * NG_LANES, own[v]);
  }
}

// GELU in place; gives the range of each lane.
INLINE void gelu_row(float *x, size_t count, f32x16 *lows, f32x16 *highs) {
  size_t i = 0;
  for (; i + ABREAST * NG_LANES <= count; i += ABREAST * NG_LANES) gelu_vectors(ABREAST, x + i, lows, highs);
  for (; i < count; i += NG_LANES) gelu_vectors(1, x + i, lows, highs);
}

static void gelu(float *x, size_t count) {
  f32x16 lows = 0.0f, highs = 0.0f;
  gelu_row(x, count, &lows, &highs);
}

static void exponentials(float *x, size_t count, float largest) {
  for (size_t i = 0; i < count; i += NG_LANES) {
    f32x16 power = load(x + i) - largest;
    exponential(1, &power);
    store(x + i, power);
  }
}

INLINE void accumulate_columns(
  const size_t n, const float *x, size_t inputs, const float *weights, size_t stride, float *out) {
  f32x16 sums[ABREAST];
  EACH sums[v] = load(out + v * NG_LANES);
  for (size_t i = 0; i < inputs; i++, weights += stride) EACH sums[v] += x[i] * load(weights + v * NG_LANES);
  EACH store(out + v * NG_LANES, sums[v]);
}

static void accumulate(
  const float *x, size_t inputs, const float *weights, size_t stride, size_t count, float *out) {
  size_t at = 0;
  for (; at + ABREAST * NG_LANES <= count; at += ABREAST * NG_LANES)
    accumulate_columns(ABREAST, x, inputs, weights + at, stride, out + at);
  for (; at < count; at += NG_LANES) accumulate_columns(1, x, inputs, weights + at, stride, out + at);
}

// Layer normalisation of a row in place.
INLINE void normalize(float *x, size_t width, const float *weight, const float *bias) {
  f32x16 sum = 0.0f, squares = 0.0f;
  for (size_t i = 0; i < width; i += NG_LANES) sum += load(x + i);
  float mean = lane_sum(sum) / (float)width;
  for (size_t i = 0; i < width; i += NG_LANES) {
    f32x16 d = load(x + i) - mean;
    squares += d * d;
  }
  float inverse = 1.0f / sqrtf(lane_sum(squares) / (float)width + 1e-12f);
  for (size_t i = 0; i < width; i += NG_LANES)
    store(x + i, (load(x + i) - mean) * inverse * load(weight + i) + load(bias + i));
}

static void add_norm(
  float *x, const float *y, size_t rows, size_t width, const float *weight, const float *bias) {
  for (size_t row = 0; row < rows; row++, x += width, y += width) {
    for (size_t i = 0; i < width; i += NG_LANES) store(x + i, load(x + i) + load(y + i));
    normalize(x, width, weight, bias);
  }
}

static void embed(
  const int8_t *word, float scale, const float *position, const float *shape, size_t width, const float *weight,
  const float *bias, float *out) {
  for (size_t i = 0; i < width; i += NG_LANES) {
    i8x16 bytes;
    memcpy(&bytes, word + i, sizeof bytes);
    f32x16 v = __builtin_convertvector(bytes, f32x16) * scale;
    store(out + i, v + load(position + i) + load(shape + i));
  }
  normalize(out, width, weight, bias);
}

// A row to 0...127 whose lanes lie between `lows` and `highs`; every value is first multiplied by `factor`.
INLINE void quantize_between(
  f32x16 lows, f32x16 highs, const float *x, float factor, size_t width, uint8_t *values, float *scale,
  int32_t *zero) {
  float low = -largest_lane(-lows), span = largest_lane(highs) - low;
  span = span > 1e-20f ? span : 1e-20f;
  float inverse = 127.0f / span;
  i32x16 offset = nearest_ints((f32x16)(-low * inverse));
  // No value is rounded below the lowest, which gives 0.
  for (size_t i = 0; i < width; i += NG_LANES) {
    i32x16 v = nearest_ints(load(x + i) * factor * inverse) + offset;
    u8x16 bytes = __builtin_convertvector(v < 127 ? v : 127, u8x16);
    memcpy(values + i, &bytes, sizeof bytes);
  }
  *scale = span / 127.0f;
  *zero = offset.x;
}

INLINE void quantize_row(
  const float *x, float factor, size_t width, uint8_t *values, float *scale, int32_t *zero) {
  f32x16 lows = 0.0f, highs = 0.0f;
  for (size_t i = 0; i < width; i += NG_LANES) {
    f32x16 v = load(x + i) * factor;
    lows = smaller(v, lows);
    highs = larger(v, highs);
  }
  quantize_between(lows, highs, x, factor, width, values, scale, zero);
}

static void quantize(const float *x, size_t width, ng_activations out) {
  for (size_t row = 0; row < out.rows; row++)
    quantize_row(
      x + row * width, 1.0f, width, out.values + row * width, out.scale + row, out.zero + row);
}

static void gelu_quantize(float *x, size_t width, ng_activations out) {
  for (size_t row = 0; row < out.rows; row++, x += width) {
    f32x16 lows = 0.0f, highs = 0.0f;
    gelu_row(x, width, &lows, &highs);
    quantize_between(
      lows, highs, x, 1.0f, width, out.values + row * width, out.scale + row, out.zero + row);
  }
}

#endif
