#ifndef NEWSGRAPH_CLIBXML2_SHIM_H
#define NEWSGRAPH_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, whose UErrorCode clashes with Foundation's on a clean build.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <errno.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlwriter.h>
#include <stdlib.h>
#include <string.h>

// Macros, variables and function pointers behind macros that Swift does not see.
static inline const char *ng_xml_version(void) { return xmlParserVersion; }
static inline void ng_xml_free(void *memory) { xmlFree(memory); }
static inline int ng_equal(const void *a, const void *b, size_t count) {
  return memcmp(a, b, count) == 0;
}
// Whether a terminated name is the one of so many bytes.
static inline int ng_is_name(const void *name, const void *bytes, size_t count) {
  return strncmp((const char *)name, (const char *)bytes, count) == 0
      && ((const char *)name)[count] == 0;
}

// The structured-error callback takes a const error since 2.12.
#if LIBXML_VERSION >= 21200
typedef const xmlError *ng_error_pointer;
#else
typedef xmlErrorPtr ng_error_pointer;
#endif

// What every callback of one parser gets as its user data.
typedef struct {
  void *owner;
  void (*report)(void *owner, int code, int level, int line, const char *message);
} ng_receiver;

static inline void ng_report(void *data, ng_error_pointer error) {
  ng_receiver *receiver = (ng_receiver *)data;
  receiver->report(receiver->owner, error->code, error->level, error->line, error->message);
}

// Sends the errors of the one parser that uses this handler to its receiver.
static inline void ng_set_error_callback(xmlSAXHandler *handler) { handler->serror = ng_report; }

static inline void ng_ignore_error(void *data, ng_error_pointer error) {
  (void)data;
  (void)error;
}

// Reading compressed input raises errors that belong to no parser; libxml2 would print them. The
// thread's callback is put back before each of these calls returns.
static inline xmlParserInputBufferPtr ng_open_input(const char *path) {
  xmlStructuredErrorFunc callback = xmlStructuredError;
  void *data = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc(NULL, ng_ignore_error);
  xmlParserInputBufferPtr input =
      xmlParserInputBufferCreateFilename(path, XML_CHAR_ENCODING_NONE);
  xmlSetStructuredErrorFunc(data, callback);
  return input;
}

static inline int ng_read_input(xmlParserInputBufferPtr input, void *bytes, int count) {
  xmlStructuredErrorFunc callback = xmlStructuredError;
  void *data = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc(NULL, ng_ignore_error);
  errno = 0;
  int result = input->readcallback(input->context, (char *)bytes, count);
  xmlSetStructuredErrorFunc(data, callback);
  return result;
}

#endif
