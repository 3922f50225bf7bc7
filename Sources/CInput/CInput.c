#include "CInput.h"

#include <linux/input.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <time.h>

int cinput_grab(int file, int grab) { return ioctl(file, EVIOCGRAB, (void *)(intptr_t)grab); }

int cinput_keys_down(int file, uint8_t *bits, size_t size) { return ioctl(file, EVIOCGKEY(size), bits); }

int cinput_caps_lock(int file) {
    uint8_t bits[(LED_CNT + 7) / 8] = {0};
    if (ioctl(file, EVIOCGLED(sizeof bits), bits) < 0) return -1;
    return (bits[LED_CAPSL / 8] >> (LED_CAPSL % 8)) & 1;
}

int cinput_use_monotonic_clock(int file) {
    int clock = CLOCK_MONOTONIC;
    return ioctl(file, EVIOCSCLOCKID, &clock);
}

int cinput_event_file(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

int cinput_exclusive(int file) { return ioctl(file, TIOCEXCL); }
