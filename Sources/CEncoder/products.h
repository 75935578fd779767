// Products of quantised rows and packed matrices, tile by tile.
#ifndef CENCODER_PRODUCTS_H
#define CENCODER_PRODUCTS_H

#include "lanes.h"

// Rows of the tiles that take what is left behind the last whole tile.
enum { EDGE_ROWS = 4 };

#ifndef OWN_DOTS
INLINE i32x16 dots(const size_t fours, i32x16 sums, const uint8_t *activations, const i8x64 *weights) {
#pragma clang loop unroll(full)
  for (size_t n = 0; n < fours; n++) sums = dot4(sums, load_four(activations + 4 * n), weights[n]);
  return sums;
}
#endif

// A tile of at most `rows` x `panels` sums that stay in registers, `fours` times four inputs at a step; these are
// constants at each call.
INLINE void tile(
  const size_t rows, const size_t panels, const size_t fours, size_t valid, ng_activations x, size_t first_row,
  const ng_matrix *m, size_t first_panel, float *out, size_t stride) {
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
  for (size_t k = 0; k < m->depth; k += 4 * fours, weights += 4 * fours * NG_LANES) {
    i8x64 w[TILE_PANELS][4];
#pragma clang loop unroll(full)
    for (size_t p = 0; p < panels; p++) memcpy(w[p], weights + p * NG_LANES * m->depth, fours * sizeof **w);
#pragma clang loop unroll(full)
    for (size_t r = 0; r < rows; r++) {
#pragma clang loop unroll(full)
      for (size_t p = 0; p < panels; p++) sums[r][p] = dots(fours, sums[r][p], row[r] + k, w[p]);
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

// Tiles of `rows` rows over `panels` panels, then those of what is left.
INLINE void panels_of_rows(
  const size_t rows, const size_t panels, const size_t fours, ng_activations x, const ng_matrix *m, size_t panel,
  float *out, size_t stride) {
  size_t row = 0;
  for (; row + rows <= x.rows; row += rows) tile(rows, panels, fours, rows, x, row, m, panel, out, stride);
  for (; row < x.rows; row += EDGE_ROWS) {
    size_t left = x.rows - row;
    tile(EDGE_ROWS, panels, 2, left < EDGE_ROWS ? left : EDGE_ROWS, x, row, m, panel, out, stride);
  }
}

static void linear(ng_activations x, const ng_matrix *m, float *out, size_t stride) {
  size_t panel = 0;
  while (panel < m->panels) {
#if DEEP_ROWS
    if (m->deep && m->deep[panel]) {
      panels_of_rows(DEEP_ROWS, 1, 4, x, m, panel++, out, stride);
      continue;
    }
#endif
    if (panel + TILE_PANELS <= m->panels) {
      panels_of_rows(TILE_ROWS, TILE_PANELS, 2, x, m, panel, out, stride);
      panel += TILE_PANELS;
    } else {
      panels_of_rows(TILE_ROWS, 1, 2, x, m, panel++, out, stride);
    }
  }
}

#endif
