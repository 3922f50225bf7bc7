#ifndef CTIMEX_H
#define CTIMEX_H

// Whether the kernel calls its clock synchronised: 1 or 0; -1 where this process may not ask. The header behind it stays in the .c file: Swift's Glibc module
// leaves <sys/timex.h> out, and a module that includes it would claim `timespec` for itself.
int ctimex_is_synced(void);

#endif
