#ifndef NEWSGRAPH_CLIBXML2_SHIM_H
#define NEWSGRAPH_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, whose UErrorCode clashes with Foundation's on a clean build.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlwriter.h>

// Macros and variables behind macros that Swift does not see.
static inline const char *ng_xml_version(void) { return xmlParserVersion; }

#endif
