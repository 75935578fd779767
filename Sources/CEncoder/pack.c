// Weights from rows into panels, once, as a model is loaded.
#include <string.h>

#include "attention.h"

void ng_pack(const int8_t *rows, size_t columns, size_t depth, int8_t *weights, int32_t *sums) {
  memset(weights, 0, padded(columns) * depth);
  memset(sums, 0, padded(columns) * sizeof *sums);
  for (size_t column = 0; column < columns; column++, rows += depth) {
    int8_t *panel = weights + column / NG_LANES * NG_LANES * depth + column % NG_LANES * 4;
    for (size_t k = 0; k < depth; k += 4) memcpy(panel + k * NG_LANES, rows + k, 4);
    for (size_t k = 0; k < depth; k++) sums[column] += rows[k];
  }
}

size_t ng_attention_scratch(size_t length, size_t width) {
  size_t size;
  attention_room(NULL, length, width, &size);
  return size;
}
