#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What the Glibc module does not offer to Swift: signal and event descriptors, the size of a
// terminal, and the handler that gives the terminal back when the program dies.

// --- Signals ---------------------------------------------------------------------------------

/// Blocks WINCH, TERM, HUP, INT, QUIT, TSTP and CONT in the calling thread, ignores PIPE, and
/// returns a non-blocking, close-on-exec signalfd; -1 on failure. Call it before any thread is
/// made: threads inherit the mask.
int csystem_signal_descriptor(void);

/// The next pending signal of the descriptor, 0 if none.
int csystem_next_signal(int descriptor);

/// Stops the process group with the default action of TSTP and returns after CONT, or at once where
/// nobody could continue it; false if it is to end instead: a signal that ends it waits, or the
/// terminal is not its own any more.
bool csystem_stop(int terminal);

/// Whether this process group is the one a terminal listens to.
bool csystem_is_foreground(int descriptor);

/// Makes a process group the one that a terminal listens to, also from the background; false where
/// that is not allowed.
bool csystem_set_foreground(int descriptor, int group);

/// Dies of a signal as if it had never been handled.
void csystem_die(int signal_number);

// --- Waking a poll ---------------------------------------------------------------------------

/// A non-blocking, close-on-exec eventfd; -1 on failure.
int csystem_event_descriptor(void);
void csystem_event_post(int descriptor);
void csystem_event_drain(int descriptor);

// --- Terminal --------------------------------------------------------------------------------

/// The size of a terminal in cells; false where it is not known.
bool csystem_terminal_size(int descriptor, int *rows, int *columns);

/// Remembers the modes a terminal has now, before curses changes them.
void csystem_remember_modes(int descriptor);

/// From now on a crash (SEGV, ILL, TRAP, ABRT, BUS, FPE) first writes `reset` to the terminal and
/// gives it back the modes that were remembered. `notice` is written to it after that, and the
/// time and the signal's number to standard error, which is the log then.
void csystem_guard_terminal(int descriptor, const char *reset, const char *notice);

/// Crashes leave the terminal alone again.
void csystem_release_terminal(void);

/// The name of the character set of the current locale: "UTF-8", "ANSI_X3.4-1968".
const char *csystem_codeset(void);

// --- Threads ---------------------------------------------------------------------------------

/// Lowers the priority of the calling thread alone (Linux keeps it per thread).
void csystem_lower_thread_priority(void);

/// Seconds east of UTC that local clocks show at an instant.
long csystem_local_offset(int64_t seconds_since_1970);

// --- Character sets --------------------------------------------------------------------------

/// Decodes bytes of a character set that iconv knows to UTF-8; what cannot be decoded becomes
/// U+FFFD. Returns the bytes written, at most `capacity` (three bytes for one are always enough);
/// `SIZE_MAX` where iconv does not know the set.
size_t csystem_decode(const char *charset, const uint8_t *bytes, size_t count, uint8_t *utf8,
                      size_t capacity);

#endif
