// Self-attention, one head after the other.
#ifndef CENCODER_SELF_ATTENTION_H
#define CENCODER_SELF_ATTENTION_H

#include "products.h"
#include "rows.h"

// Keys of one head as the weights of a product with the queries: column = position, input = channel.
static void pack_keys(const float *keys, size_t length, size_t width, size_t stride, struct attention_room room) {
  memset(room.keys, 0, padded(length) * width);
  for (size_t at = 0; at < padded(length); at++) {
    room.key_scale[at] = 0;
    room.key_sums[at] = 0;
    // A score behind the window's end is so low that its weight is 0.
    room.key_bias[at] = at < length ? 0 : -1e30f;
  }
  for (size_t at = 0; at < length; at++, keys += stride) {
    f32x16 magnitudes = 0.0f;
    for (size_t i = 0; i < width; i += NG_LANES) magnitudes = larger(magnitudes, magnitude(load(keys + i)));
    float largest = largest_lane(magnitudes);
    largest = largest > 1e-20f ? largest : 1e-20f;
    float inverse = 63.0f / largest;
    int8_t *column = room.keys + at / NG_LANES * NG_LANES * width + at % NG_LANES * 4;
    i32x16 sums = 0;
    for (size_t i = 0; i < width; i += NG_LANES) {
      i32x16 ints = nearest_ints(load(keys + i) * inverse);
      sums += ints;
      i8x16 bytes = __builtin_convertvector(ints, i8x16);
      for (size_t four = 0; four < 4; four++)
        memcpy(column + (i / 4 + four) * 4 * NG_LANES, (const int8_t *)&bytes + four * 4, 4);
    }
    room.key_scale[at] = largest / 63.0f;
    room.key_sums[at] = lane_sum_ints(sums);
  }
}

// Values of one head as the weights of a product with the attention: column = channel, input = position.
static void pack_values(
  const float *values, size_t length, size_t width, size_t stride, struct attention_room room) {
  for (size_t i = 0; i < width; i += NG_LANES) {
    f32x16 magnitudes = 1e-20f;
    for (size_t at = 0; at < length; at++)
      magnitudes = larger(magnitudes, magnitude(load(values + at * stride + i)));
    f32x16 inverse = 63.0f / magnitudes;
    store(room.value_scale + i, magnitudes / 63.0f);
    int8_t *panel = room.values + i * padded(length);
    for (size_t at = 0; at < padded(length); at += 4, panel += 4 * NG_LANES) {
      i32x16 word = 0;
      for (size_t four = 0; four < 4 && at + four < length; four++) {
        f32x16 v = load(values + (at + four) * stride + i) * inverse;
        word |= (nearest_ints(v) & 255) << (int32_t)(8 * four);
      }
      memcpy(panel, &word, sizeof word);
    }
  }
}

// Scores, the largest of which is `top`, to weights in 0...127.
INLINE void soften_vectors(const size_t n, const float *scores, float top, uint8_t *weights, i32x16 *sums) {
  f32x16 power[ABREAST];
  EACH power[v] = load(scores + v * NG_LANES) - top;
  exponential(n, power);
  // The integers are left in the lowest bits: bytes need no more, and the sums lose the rest at the end.
  EACH power[v] = power[v] * 127.0f + ROUNDING;
  EACH {
    *sums += (i32x16)power[v];
    u8x16 bytes = __builtin_convertvector((i32x16)power[v], u8x16);
    memcpy(weights + v * NG_LANES, &bytes, sizeof bytes);
  }
}

// Scores of one query to weights, the largest being 127; gives the weights' sum.
static int32_t soften(const float *scores, size_t count, uint8_t *weights) {
  f32x16 largest = load(scores);
  for (size_t i = NG_LANES; i < count; i += NG_LANES) largest = larger(largest, load(scores + i));
  float top = largest_lane(largest);
  i32x16 sums = 0;
  size_t i = 0;
  for (; i + ABREAST * NG_LANES <= count; i += ABREAST * NG_LANES)
    soften_vectors(ABREAST, scores + i, top, weights + i, &sums);
  for (; i < count; i += NG_LANES) soften_vectors(1, scores + i, top, weights + i, &sums);
  sums -= (int32_t)(count / NG_LANES) * (i32x16)(f32x16)ROUNDING;
  return lane_sum_ints(sums);
}

static void attention(
  const float *qkv, size_t length, size_t heads, size_t width, const int32_t *asked, size_t count, float *mixed,
  void *scratch) {
  size_t size;
  struct attention_room room = attention_room(scratch, length, width, &size);
  memset(room.zeros, 0, width * sizeof *room.zeros);
  memset(room.zero_sums, 0, width * sizeof *room.zero_sums);
  memset(room.no_zero, 0, ATTENTION_ROWS * sizeof *room.no_zero);
  size_t columns = padded(length), stride = 3 * heads * width;
  float factor = (float)(1 / sqrt((double)width));
  ng_matrix keys = {
    width, columns / NG_LANES, room.keys, room.key_scale, room.key_bias, room.key_sums, NULL};
  ng_matrix values = {
    columns, width / NG_LANES, room.values, room.value_scale, room.zeros, room.zero_sums, NULL};
  for (size_t head = 0; head < heads; head++) {
    const float *queries = qkv + head * width;
    pack_keys(queries + heads * width, length, width, stride, room);
    pack_values(queries + 2 * heads * width, length, width, stride, room);
    for (size_t first = 0; first < count; first += ATTENTION_ROWS) {
      size_t rows = count - first < ATTENTION_ROWS ? count - first : ATTENTION_ROWS;
      ng_activations questions = {rows, room.queries, room.row_scale, room.row_zero};
      for (size_t row = 0; row < rows; row++)
        quantize_row(
          queries + (size_t)asked[first + row] * stride, factor, width, room.queries + row * width,
          room.row_scale + row, room.row_zero + row);
      linear(questions, &keys, room.scores, columns);
      ng_activations weights = {rows, room.weights, room.row_scale, room.no_zero};
      for (size_t row = 0; row < rows; row++) {
        int32_t sum = soften(room.scores + row * columns, columns, room.weights + row * columns);
        room.row_scale[row] = 1.0f / (float)sum;
      }
      linear(weights, &values, mixed + first * heads * width + head * width, heads * width);
    }
  }
}

#endif
