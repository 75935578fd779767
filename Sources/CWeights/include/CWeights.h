#ifndef CWEIGHTS_H
#define CWEIGHTS_H

#include <stddef.h>

/// The weights of the reader, a file as `Scripts/train/FORMAT.md` describes it.
extern const unsigned char ng_weights[];

/// The first byte of `ng_weights`; Swift does not see an array of unknown length.
static inline const unsigned char *_Nonnull ng_weights_start(void) { return ng_weights; }

/// The number of bytes of `ng_weights`.
extern const size_t ng_weights_size;

#endif
