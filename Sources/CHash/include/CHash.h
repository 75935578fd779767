#ifndef NEWSGRAPH_CHASH_H
#define NEWSGRAPH_CHASH_H

#include <stddef.h>
#include <stdint.h>

// SHA-256 (FIPS 180-4) of a message, with the processor's own instructions where it has them.
void ng_sha256(const uint8_t *message, size_t count, uint8_t digest[32]);

// The same without them.
void ng_sha256_portable(const uint8_t *message, size_t count, uint8_t digest[32]);

#endif
