#include <libxml/xmlversion.h>
// Foundation brings its own ICU; the one that Debian's libxml2 names in its headers would be a second.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/SAX2.h>
#include <libxml/xmlschemas.h>
