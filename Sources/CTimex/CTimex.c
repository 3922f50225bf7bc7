#include "CTimex.h"

#include <errno.h>
#include <sys/timex.h>

// In C: a struct of reserved bit fields and a family of macros are easier read where they come from.
int ctimex_is_synced(void) {
    struct timex state = {0};
    int answer = adjtimex(&state);
    if (answer < 0 && errno == EPERM) return -1;
    return answer >= 0 && answer != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}
