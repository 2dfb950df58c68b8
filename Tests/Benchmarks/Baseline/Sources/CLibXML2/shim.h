#pragma once
#include <libxml/xmlversion.h>
// Where libxml2 was built with ICU, its headers include ICU's, which clash with those of Foundation.
// Only the end of a structure that this package never makes depends on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
