#ifndef COMITY_MEMORY_FILE_H
#define COMITY_MEMORY_FILE_H

/* Linux's own call, in glibc since 2.27, which Swift's Glibc leaves out: a file in memory. */
extern int memfd_create(const char *name, unsigned int flags);

/* The file is not handed on to children that are not given it. */
static const unsigned int memory_file_closes_on_exec = 0x0001U;

#endif
