// The arithmetic of the reader: int8 matrix products and the float steps between them.
//
// Every product is unsigned activations in 0...127 times signed weights in -63...63, summed in 32 bits: four of them fit
// into 16 bits, so that no instruction set saturates. Float operations are rounded one by one and summed in a fixed
// order. Each set of kernels therefore gives the same bits.
#ifndef CENCODER_H
#define CENCODER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Columns of a panel of packed weights, and running sums of a float sum.
#define NG_LANES 16

/// Weights in -63...63 in panels of 16 output columns: for each group of 4 inputs, 16 columns of 4 bytes.
typedef struct {
  /// Inputs; a multiple of 8.
  size_t depth;
  /// Panels of 16 output columns.
  size_t panels;
  const int8_t *_Nonnull weights;
  /// What one step of a weight is worth, for each column.
  const float *_Nonnull scale;
  const float *_Nonnull bias;
  /// The sum of each column's weights, which takes the activations' zero point out of a product.
  const int32_t *_Nonnull sums;
  /// For each panel, whether its weights are so small that twice as many products as always fit into 16 bits; NULL if
  /// that is not known.
  const bool *_Nullable deep;
} ng_matrix;

/// Rows of activations in 0...127: a real value is `scale * (value - zero)`.
typedef struct {
  size_t rows;
  uint8_t *_Nonnull values;
  float *_Nonnull scale;
  int32_t *_Nonnull zero;
} ng_activations;

/// The kernels of one instruction set.
typedef struct {
  /// The name by which NEWSGRAPH_ISA asks for it.
  const char *_Nonnull name;

  /// Quantises rows of `width` floats (a multiple of 16), each row by its own range.
  void (*_Nonnull quantize)(const float *_Nonnull x, size_t width, ng_activations out);

  /// GELU of rows of `width` floats in place, which are then quantised.
  void (*_Nonnull gelu_quantize)(float *_Nonnull x, size_t width, ng_activations out);

  /// `out[row][column]` of activations times a matrix, plus bias; `stride` floats from row to row of `out`.
  void (*_Nonnull linear)(ng_activations x, const ng_matrix *_Nonnull matrix, float *_Nonnull out, size_t stride);

  /// A row of the input: `word * scale + position + shape`, normalised.
  void (*_Nonnull embed)(
    const int8_t *_Nonnull word, float scale, const float *_Nonnull position, const float *_Nonnull shape, size_t width,
    const float *_Nonnull weight, const float *_Nonnull bias, float *_Nonnull out);

  /// GELU (its tanh form) of `count` floats (a multiple of 16) in place.
  void (*_Nonnull gelu)(float *_Nonnull x, size_t count);

  /// Layer normalisation of `x + y`, row by row, into `x`.
  void (*_Nonnull add_norm)(
    float *_Nonnull x, const float *_Nonnull y, size_t rows, size_t width, const float *_Nonnull weight,
    const float *_Nonnull bias);

  /// Adds to `count` floats (a multiple of 16) rows of weights, `stride` floats from row to row, each times one of
  /// `inputs` floats, one row after the other.
  void (*_Nonnull accumulate)(
    const float *_Nonnull x, size_t inputs, const float *_Nonnull weights, size_t stride, size_t count,
    float *_Nonnull out);

  /// e to the power of each of `count` floats (a multiple of 16) less `largest`, in place.
  void (*_Nonnull exponentials)(float *_Nonnull x, size_t count, float largest);

  /// Self-attention of one window. `qkv` has rows of 3 x heads x width floats; `mixed` gets rows of heads x width, one
  /// for each of the `count` positions in `asked`. `width` is a multiple of 16; `scratch` has `ng_attention_scratch`
  /// bytes, aligned to 64.
  void (*_Nonnull attention)(
    const float *_Nonnull qkv, size_t length, size_t heads, size_t width, const int32_t *_Nonnull asked, size_t count,
    float *_Nonnull mixed, void *_Nonnull scratch);
} ng_kernels;

/// The kernels that the environment variable NEWSGRAPH_ISA names, else the fastest that this processor runs; NULL if
/// it names none that runs here.
const ng_kernels *_Nullable ng_kernels_chosen(void);

/// The kernels of a name, or NULL if this processor does not run them.
const ng_kernels *_Nullable ng_kernels_named(const char *_Nonnull name);

/// Packs `columns` rows of `depth` weights (an output column each) into `weights` and their sums into `sums`; both are
/// padded with zeros to whole panels. `deep` tells for each panel whether in each run of 16 inputs, four fours, the 8
/// products of their first two inputs sum up within 16 bits, and those of their last two, whatever the activations.
void ng_pack(
  const int8_t *_Nonnull rows, size_t columns, size_t depth, int8_t *_Nonnull weights, int32_t *_Nonnull sums,
  bool *_Nonnull deep);

/// Bytes that `attention` needs for windows up to `length`.
size_t ng_attention_scratch(size_t length, size_t width);

#endif
