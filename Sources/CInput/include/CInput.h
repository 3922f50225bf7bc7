#ifndef CINPUT_H
#define CINPUT_H

#include <stddef.h>
#include <stdint.h>

// What <linux/input.h> gives by macros, which Swift does not see. Each call answers 0 (or a length), or -1 with errno set.
// The header behind it stays in the .c file, so that no type of the kernel's leaks into Swift.

// EVIOCGRAB: with `grab` 1 nobody else gets this device's events until 0, or until the file is closed.
int cinput_grab(int file, int grab);

// EVIOCGKEY: a bit for each key that is down, by code, into `bits`.
int cinput_keys_down(int file, uint8_t *bits, size_t size);

// EVIOCGLED: whether the device's CapsLock light is on: 1 or 0.
int cinput_caps_lock(int file);

// EVIOCSCLOCKID: times of events are CLOCK_MONOTONIC's from now on, which nobody sets back.
int cinput_use_monotonic_clock(int file);

// eventfd(2), close-on-exec and non-blocking: Swift's Glibc module leaves its header out.
int cinput_event_file(void);

// TIOCEXCL: nobody else may open this terminal device until it is closed.
int cinput_exclusive(int file);

#endif
