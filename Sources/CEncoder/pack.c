// Weights from rows into panels, once, as a model is loaded.
#include <string.h>

#include "attention_room.h"

// Whether the products of 16 weights fit into 16 bits, 8 and 8, even if the activations are 127 where it matters.
static bool fits(const int8_t *weights) {
  for (size_t half = 0; half < 4; half += 2) {
    int32_t positive = 0, negative = 0;
    for (size_t k = half; k < 16; k += 4) {
      for (size_t i = k; i < k + 2; i++) *(weights[i] < 0 ? &negative : &positive) += weights[i];
    }
    if (127 * positive > INT16_MAX || 127 * negative < INT16_MIN) return false;
  }
  return true;
}

void ng_pack(
  const int8_t *rows, size_t columns, size_t depth, int8_t *weights, int32_t *sums, bool *deep) {
  memset(weights, 0, padded(columns) * depth);
  memset(sums, 0, padded(columns) * sizeof *sums);
  for (size_t panel = 0; panel < padded(columns) / NG_LANES; panel++) deep[panel] = depth % 16 == 0;
  for (size_t column = 0; column < columns; column++, rows += depth) {
    int8_t *panel = weights + column / NG_LANES * NG_LANES * depth + column % NG_LANES * 4;
    for (size_t k = 0; k < depth; k += 4) memcpy(panel + k * NG_LANES, rows + k, 4);
    for (size_t k = 0; k < depth; k++) sums[column] += rows[k];
    for (size_t k = 0; k + 16 <= depth; k += 16) deep[column / NG_LANES] &= fits(rows + k);
  }
}

size_t ng_attention_scratch(size_t length, size_t width) {
  size_t size;
  attention_room(NULL, length, width, &size);
  return size;
}
