#ifndef CFACTS_H
#define CFACTS_H

#include <stddef.h>

/// The fact tables, UTF-8 text as `Scripts/facts/generate.py` writes it.
extern const unsigned char ng_facts[];

/// The first byte of `ng_facts`; Swift does not see an array of unknown length.
static inline const unsigned char *ng_facts_start(void) { return ng_facts; }

/// The number of bytes of `ng_facts`.
extern const size_t ng_facts_size;

#endif
