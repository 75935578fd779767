// The kernels, written once. An instruction set's file includes this after it has defined
//   dots(fours, sums, activations, weights)   the one step that differs: so many times four products for each column
//   TILE_ROWS, TILE_PANELS                    how many sums its registers hold
//   DEEP_ROWS                                 rows of a tile that takes four fours at a step; 0 if that gains nothing
//   KERNELS, KERNELS_NAME                     its table and the name by which it is asked for
#include "heads.h"
#include "lanes.h"
#include "products.h"
#include "rows.h"

const ng_kernels KERNELS = {
  KERNELS_NAME, quantize, gelu_quantize, linear, embed, gelu, add_norm, accumulate, exponentials, attention};
