#pragma once
#include <postgresql/libpq-fe.h>

/// Loads libpq, with the twenty libraries that it needs, when a store first asks for it: reading a file with
/// `comity` then starts without them, which took a tenth of its time.
///
/// Gives the reason where it cannot be loaded; else a null pointer, and the functions of libpq below can be called.
const char *comity_load_libpq(void);
