// Where attention keeps what it needs for one head.
#ifndef CENCODER_ATTENTION_ROOM_H
#define CENCODER_ATTENTION_ROOM_H

#include "include/CEncoder.h"

// Queries are answered in blocks of this many, so that their scores stay in the nearest cache.
enum { ATTENTION_ROWS = 48 };

struct attention_room {
  int8_t *keys, *values;
  uint8_t *queries, *weights;
  float *key_scale, *key_bias, *value_scale, *zeros, *row_scale, *scores;
  int32_t *key_sums, *zero_sums, *row_zero, *no_zero;
};

// Whole panels that hold `count` columns.
static inline size_t padded(size_t count) { return (count + NG_LANES - 1) / NG_LANES * NG_LANES; }

// Cuts `scratch` into its parts, each aligned to 64 bytes; with NULL only the size counts.
static inline struct attention_room attention_room(void *scratch, size_t length, size_t width, size_t *size) {
  size_t columns = padded(length), at = 0;
  struct attention_room room;
#define PART(name, count) \
  room.name = (void *)((uintptr_t)scratch + at); \
  at += ((count) * sizeof *room.name + 63) / 64 * 64
  PART(keys, columns * width);
  PART(values, columns * width);
  PART(queries, ATTENTION_ROWS * width);
  PART(weights, ATTENTION_ROWS * columns);
  PART(key_scale, columns);
  PART(key_bias, columns);
  PART(key_sums, columns);
  PART(value_scale, width);
  PART(zeros, width);
  PART(zero_sums, width);
  PART(row_scale, ATTENTION_ROWS);
  PART(row_zero, ATTENTION_ROWS);
  PART(no_zero, ATTENTION_ROWS);
  PART(scores, ATTENTION_ROWS * columns);
#undef PART
  *size = at;
  return room;
}

#endif
