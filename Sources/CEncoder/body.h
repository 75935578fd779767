// The kernels, written once. An instruction set's file includes this after it has defined
//   dot4(sums, four activations, 64 weights)   the one step that differs, or dot8 and OWN_DOT8
//   TILE_ROWS, TILE_PANELS                     how many sums its registers hold
//   KERNELS, KERNELS_NAME                                    its table and the name by which it is asked for

// Rows of the tiles that take what is left behind the last whole tile.
enum { EDGE_ROWS = 4 };

#ifndef OWN_DOT8
INLINE i32x16 dot8(i32x16 sums, int32_t first, i8x64 first_weights, int32_t second, i8x64 second_weights) {
  return dot4(dot4(sums, first, first_weights), second, second_weights);
}
#endif

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

static void gelu(float *x, size_t count) {
  for (size_t i = 0; i < count; i += NG_LANES) {
    f32x16 v = load(x + i);
    f32x16 inner = v + 0.044715f * (v * v * v);
    store(x + i, v / (1.0f + exponential(smaller(-1.5957691216f * inner, 87.0f))));
  }
}

static void exponentials(float *x, size_t count, float largest) {
  for (size_t i = 0; i < count; i += NG_LANES) store(x + i, exponential(load(x + i) - largest));
}

INLINE void accumulate_columns(
  const size_t vectors, const float *x, size_t inputs, const float *weights, size_t stride, float *out) {
  f32x16 sums[4];
#pragma clang loop unroll(full)
  for (size_t v = 0; v < vectors; v++) sums[v] = load(out + v * NG_LANES);
  for (size_t i = 0; i < inputs; i++, weights += stride) {
#pragma clang loop unroll(full)
    for (size_t v = 0; v < vectors; v++) sums[v] += x[i] * load(weights + v * NG_LANES);
  }
#pragma clang loop unroll(full)
  for (size_t v = 0; v < vectors; v++) store(out + v * NG_LANES, sums[v]);
}

static void accumulate(
  const float *x, size_t inputs, const float *weights, size_t stride, size_t count, float *out) {
  size_t at = 0;
  for (; at + 4 * NG_LANES <= count; at += 4 * NG_LANES)
    accumulate_columns(4, x, inputs, weights + at, stride, out + at);
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

// One row to 0...127; every value is first multiplied by `factor`.
INLINE void quantize_row(
  const float *x, float factor, size_t width, uint8_t *values, float *scale, int32_t *zero) {
  f32x16 lows = 0.0f, highs = 0.0f;
  for (size_t i = 0; i < width; i += NG_LANES) {
    f32x16 v = load(x + i) * factor;
    lows = smaller(v, lows);
    highs = larger(v, highs);
  }
  float low = -largest_lane(-lows), span = largest_lane(highs) - low;
  span = span > 1e-20f ? span : 1e-20f;
  float inverse = 127.0f / span;
  f32x16 offset = nearest((f32x16)(-low * inverse));
  for (size_t i = 0; i < width; i += NG_LANES) {
    f32x16 v = nearest(load(x + i) * factor * inverse) + offset;
    v = smaller(larger(v, 0.0f), 127.0f);
    u8x16 bytes = __builtin_convertvector(__builtin_convertvector(v, i32x16), u8x16);
    memcpy(values + i, &bytes, sizeof bytes);
  }
  *scale = span / 127.0f;
  *zero = (int32_t)offset.x;
}

static void quantize(const float *x, size_t width, ng_activations out) {
  for (size_t row = 0; row < out.rows; row++)
    quantize_row(
      x + row * width, 1.0f, width, out.values + row * width, out.scale + row, out.zero + row);
}

// A tile of at most `rows` x `panels` sums that stay in registers; both are constants at each call.
INLINE void tile(
  const size_t rows, const size_t panels, size_t valid, ng_activations x, size_t first_row, const ng_matrix *m,
  size_t first_panel, float *out, size_t stride) {
  i32x16 sums[TILE_ROWS][TILE_PANELS];
  const uint8_t *row[TILE_ROWS];
  size_t column = first_panel * NG_LANES;
#pragma clang loop unroll(full)
  for (size_t r = 0; r < rows; r++) {
    // Rows behind the last are computed from the last and not stored.
    size_t from = first_row + (r < valid ? r : valid - 1);
    row[r] = x.values + from * m->depth;
#pragma clang loop unroll(full)
    for (size_t p = 0; p < panels; p++)
      sums[r][p] = load_ints(m->sums + column + p * NG_LANES) * -x.zero[from];
  }
  const int8_t *weights = m->weights + column * m->depth;
  for (size_t k = 0; k < m->depth; k += 8, weights += 128) {
    i8x64 w[TILE_PANELS][2];
#pragma clang loop unroll(full)
    for (size_t p = 0; p < panels; p++) memcpy(w[p], weights + p * NG_LANES * m->depth, 128);
#pragma clang loop unroll(full)
    for (size_t r = 0; r < rows; r++) {
      int32_t fours[2];
      memcpy(fours, row[r] + k, 8);
#pragma clang loop unroll(full)
      for (size_t p = 0; p < panels; p++) sums[r][p] = dot8(sums[r][p], fours[0], w[p][0], fours[1], w[p][1]);
    }
  }
#pragma clang loop unroll(full)
  for (size_t r = 0; r < rows; r++) {
    if (r >= valid) break;
    float row_scale = x.scale[first_row + r];
#pragma clang loop unroll(full)
    for (size_t p = 0; p < panels; p++) {
      size_t at = column + p * NG_LANES;
      f32x16 v = __builtin_convertvector(sums[r][p], f32x16) * (row_scale * load(m->scale + at));
      store(out + (first_row + r) * stride + at, v + load(m->bias + at));
    }
  }
}

INLINE void panels_of_rows(
  const size_t panels, ng_activations x, const ng_matrix *m, size_t panel, float *out, size_t stride) {
  size_t row = 0;
  for (; row + TILE_ROWS <= x.rows; row += TILE_ROWS)
    tile(TILE_ROWS, panels, TILE_ROWS, x, row, m, panel, out, stride);
  for (; row < x.rows; row += EDGE_ROWS) {
    size_t left = x.rows - row;
    tile(EDGE_ROWS, panels, left < EDGE_ROWS ? left : EDGE_ROWS, x, row, m, panel, out, stride);
  }
}

static void linear(ng_activations x, const ng_matrix *m, float *out, size_t stride) {
  size_t panel = 0;
  for (; panel + TILE_PANELS <= m->panels; panel += TILE_PANELS)
    panels_of_rows(TILE_PANELS, x, m, panel, out, stride);
  for (; panel < m->panels; panel++) panels_of_rows(1, x, m, panel, out, stride);
}

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

// Scores of one query to weights in 0...127, the largest being 127; gives the weights' sum.
static int32_t soften(const float *scores, size_t count, uint8_t *weights) {
  f32x16 largest = load(scores);
  for (size_t i = NG_LANES; i < count; i += NG_LANES) largest = larger(largest, load(scores + i));
  f32x16 top = largest_lane(largest);
  i32x16 sums = 0;
  for (size_t i = 0; i < count; i += NG_LANES) {
    i32x16 ints = nearest_ints(exponential(load(scores + i) - top) * 127.0f);
    sums += ints;
    u8x16 bytes = __builtin_convertvector(ints, u8x16);
    memcpy(weights + i, &bytes, sizeof bytes);
  }
  return lane_sum_ints(sums);
}

static void attention(
  const float *qkv, size_t length, size_t heads, size_t width, float *mixed, void *scratch) {
  size_t size;
  struct attention_room room = attention_room(scratch, length, width, &size);
  memset(room.zeros, 0, width * sizeof *room.zeros);
  memset(room.zero_sums, 0, width * sizeof *room.zero_sums);
  memset(room.no_zero, 0, ATTENTION_ROWS * sizeof *room.no_zero);
  size_t columns = padded(length), stride = 3 * heads * width;
  float factor = (float)(1 / sqrt((double)width));
  ng_matrix keys = {
    width, columns / NG_LANES, room.keys, room.key_scale, room.key_bias, room.key_sums};
  ng_matrix values = {
    columns, width / NG_LANES, room.values, room.value_scale, room.zeros, room.zero_sums};
  for (size_t head = 0; head < heads; head++) {
    const float *queries = qkv + head * width;
    pack_keys(queries + heads * width, length, width, stride, room);
    pack_values(queries + 2 * heads * width, length, width, stride, room);
    for (size_t first = 0; first < length; first += ATTENTION_ROWS) {
      size_t rows = length - first < ATTENTION_ROWS ? length - first : ATTENTION_ROWS;
      ng_activations asked = {rows, room.queries, room.row_scale, room.row_zero};
      for (size_t row = 0; row < rows; row++)
        quantize_row(
          queries + (first + row) * stride, factor, width, room.queries + row * width,
          room.row_scale + row, room.row_zero + row);
      linear(asked, &keys, room.scores, columns);
      ng_activations weights = {rows, room.weights, room.row_scale, room.no_zero};
      for (size_t row = 0; row < rows; row++) {
        int32_t sum = soften(room.scores + row * columns, columns, room.weights + row * columns);
        room.row_scale[row] = 1.0f / (float)sum;
      }
      linear(weights, &values, mixed + first * heads * width + head * width, heads * width);
    }
  }
}

const ng_kernels KERNELS = {
  KERNELS_NAME, quantize, linear, embed, gelu, add_norm, accumulate, exponentials, attention};
