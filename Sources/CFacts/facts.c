#include "CFacts.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char ng_facts[] = {
#embed "facts.tsv"
};

const size_t ng_facts_size = sizeof ng_facts;
