// libxml2 for the Wire floor. Its ICU support would clash with the ICU that Foundation carries.
#ifndef STET_CXML_SHIM_H
#define STET_CXML_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#endif
