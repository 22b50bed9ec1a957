#include <libxml/xmlversion.h>
/* The system's ICU must not be declared beside Foundation's own: nothing here needs it. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <libxml/HTMLparser.h>

/* Swift cannot write a function with a variable number of arguments. */
static inline void libxml2_drops(void *context, const char *message, ...) {}

/* libxml2 prints what no parser takes (a wrong encoding) on standard error, thread by thread. */
static inline void libxml2_prints_nothing(void) {
  xmlSetGenericErrorFunc(NULL, libxml2_drops);
}
