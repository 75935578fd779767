// The kernels, written once. An instruction set's file includes this after it has defined
//   dot4(sums, activations, weights)          the one step that differs: four products for each column
//   or OWN_DOTS and dots(fours, ...)          the same so many times, where steps together cost less than one by one
//   TILE_ROWS, TILE_PANELS                    how many sums its registers hold
//   DEEP_ROWS                                 rows of a tile that takes four fours at a step; 0 if that gains nothing
//   KERNELS, KERNELS_NAME                     its table and the name by which it is asked for
#include "lanes.h"
#include "products.h"
#include "rows.h"
#include "self_attention.h"

const ng_kernels KERNELS = {
  KERNELS_NAME, quantize, gelu_quantize, linear, embed, gelu, add_norm, accumulate, exponentials, attention};
