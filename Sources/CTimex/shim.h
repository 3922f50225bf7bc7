#ifndef CTIMEX_SHIM_H
#define CTIMEX_SHIM_H

// Swift's Glibc module leaves this header out.
#include <sys/timex.h>

// Whether the kernel calls its clock synchronised. In C: a struct of reserved bit fields
// and a family of macros are easier read where they come from.
static inline int ctimex_is_synced(void) {
    struct timex state = {0};
    int answer = adjtimex(&state);
    return answer >= 0 && answer != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}

#endif
