#ifndef CPAGE_H
#define CPAGE_H

#include <stddef.h>

/// The page's skeleton, with `{{…}}` where policy, style, data and script go; UTF-8.
extern const unsigned char ng_page_html[];
/// The page's style sheet; UTF-8.
extern const unsigned char ng_page_css[];
/// The page's scripts, one after the other; UTF-8.
extern const unsigned char ng_page_script[];

/// Numbers of bytes.
extern const size_t ng_page_html_size;
extern const size_t ng_page_css_size;
extern const size_t ng_page_script_size;

// Swift does not see arrays of unknown length.
static inline const unsigned char *ng_page_html_start(void) { return ng_page_html; }
static inline const unsigned char *ng_page_css_start(void) { return ng_page_css; }
static inline const unsigned char *ng_page_script_start(void) { return ng_page_script; }

#endif
