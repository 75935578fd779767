#include "CWeights.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) const unsigned char ng_weights[] = {
#embed "reader.ngwt"
};

const size_t ng_weights_size = sizeof ng_weights;
