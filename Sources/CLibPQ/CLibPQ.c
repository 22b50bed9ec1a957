#include "CLibPQ.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>

// Every function that is called: what it gives back, its name, its parameters, and the arguments that go on.
#define FUNCTIONS(F)                                                                                          \
  F(PGconn *, PQconnectdbParams, (const char *const *a, const char *const *b, int c), (a, b, c))              \
  F(ConnStatusType, PQstatus, (const PGconn *a), (a))                                                         \
  F(char *, PQerrorMessage, (const PGconn *a), (a))                                                           \
  F(PQnoticeProcessor, PQsetNoticeProcessor, (PGconn *a, PQnoticeProcessor b, void *c), (a, b, c))            \
  F(PGresult *, PQexec, (PGconn *a, const char *b), (a, b))                                                   \
  F(PGresult *, PQprepare, (PGconn *a, const char *b, const char *c, int d, const Oid *e), (a, b, c, d, e))   \
  F(PGresult *, PQexecPrepared,                                                                               \
    (PGconn *a, const char *b, int c, const char *const *d, const int *e, const int *f, int g),               \
    (a, b, c, d, e, f, g))                                                                                    \
  F(ExecStatusType, PQresultStatus, (const PGresult *a), (a))                                                 \
  F(char *, PQresultErrorField, (const PGresult *a, int b), (a, b))                                           \
  F(int, PQntuples, (const PGresult *a), (a))                                                                 \
  F(int, PQnfields, (const PGresult *a), (a))                                                                 \
  F(Oid, PQftype, (const PGresult *a, int b), (a, b))                                                         \
  F(char *, PQgetvalue, (const PGresult *a, int b, int c), (a, b, c))                                         \
  F(int, PQgetlength, (const PGresult *a, int b, int c), (a, b, c))                                           \
  F(int, PQgetisnull, (const PGresult *a, int b, int c), (a, b, c))

// Hidden: libpq's own calls of these names stay within it.
#define FORWARD(Result, name, parameters, arguments)                                                          \
  static Result(*loaded_##name) parameters;                                                                   \
  __attribute__((visibility("hidden"))) Result name parameters { return loaded_##name arguments; }
FUNCTIONS(FORWARD)

static void (*loaded_PQclear)(PGresult *);
__attribute__((visibility("hidden"))) void PQclear(PGresult *result) { loaded_PQclear(result); }
static void (*loaded_PQfinish)(PGconn *);
__attribute__((visibility("hidden"))) void PQfinish(PGconn *connection) { loaded_PQfinish(connection); }

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char reason[512];
static const char *problem;

static void *found(void *library, const char *name) {
  void *function = dlsym(library, name);
  if (function == NULL && problem == NULL) {
    snprintf(reason, sizeof reason, "libpq.so.5 has no %s", name);
    problem = reason;
  }
  return function;
}

static void load(void) {
  void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    snprintf(reason, sizeof reason, "%s", dlerror());
    problem = reason;
    return;
  }
#define FIND(Result, name, parameters, arguments) loaded_##name = found(library, #name);
  FUNCTIONS(FIND)
  loaded_PQclear = found(library, "PQclear");
  loaded_PQfinish = found(library, "PQfinish");
}

const char *comity_load_libpq(void) {
  pthread_once(&once, load);
  return problem;
}
