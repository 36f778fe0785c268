#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <iconv.h>
#include <langinfo.h>
#include <signal.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// --- Signals ---------------------------------------------------------------------------------

int csystem_signal_descriptor(void) {
  sigset_t set;
  sigemptyset(&set);
  static const int signals[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaddset(&set, signals[i]);
  if (pthread_sigmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);  // a full quota is an error to report, not a reason to die
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int csystem_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

bool csystem_stop(int terminal) {
  sigset_t tstp, cont, before;
  sigemptyset(&tstp);
  sigaddset(&tstp, SIGTSTP);
  sigemptyset(&cont);
  sigaddset(&cont, SIGCONT);
  const struct timespec now = {0};
  sigtimedwait(&cont, NULL, &now);  // an old one must not pass for the next
  struct sigaction standard = {.sa_handler = SIG_DFL}, old;
  sigaction(SIGTSTP, &standard, &old);
  kill(0, SIGTSTP);  // the whole foreground group, as the terminal's driver does
  pthread_sigmask(SIG_UNBLOCK, &tstp, &before);  // stops here
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &old, NULL);

  // An orphaned group does not stop for TSTP (POSIX 2.4.3), and nothing has continued it: as long
  // as it has the terminal it goes on as if nothing had been pressed.
  sigset_t waiting;
  sigpending(&waiting);
  bool is_ending = sigismember(&waiting, SIGHUP) || sigismember(&waiting, SIGTERM) ||
                   sigismember(&waiting, SIGINT) || sigismember(&waiting, SIGQUIT);
  bool is_continued = sigtimedwait(&cont, NULL, &now) == SIGCONT;
  return !is_ending && (is_continued || csystem_is_foreground(terminal));
}

bool csystem_set_foreground(int descriptor, int group) {
  // Who is in the background would be stopped for asking.
  sigset_t ttou, before;
  sigemptyset(&ttou);
  sigaddset(&ttou, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &ttou, &before);
  bool is_set = tcsetpgrp(descriptor, group) == 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return is_set;
}

void csystem_die(int signal_number) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal_number, &standard, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal_number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(signal_number);
  _exit(128 + signal_number);
}

// --- Waking a poll ---------------------------------------------------------------------------

bool csystem_is_foreground(int descriptor) { return tcgetpgrp(descriptor) == getpgrp(); }

int csystem_event_descriptor(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void csystem_event_post(int descriptor) {
  uint64_t one = 1;
  ssize_t written = write(descriptor, &one, sizeof one);
  (void)written;  // a full counter means the poll is awake anyway
}

void csystem_event_drain(int descriptor) {
  uint64_t count;
  ssize_t got = read(descriptor, &count, sizeof count);
  (void)got;
}

// --- Terminal --------------------------------------------------------------------------------

bool csystem_terminal_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) {
    return false;
  }
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

static volatile sig_atomic_t guarded_descriptor = -1;
static struct termios guarded_modes;
static bool has_guarded_modes;
static char reset_text[512], notice_text[4608];  // the notice holds a path
static size_t reset_length, notice_length;

/// Puts a number in at least `digits` decimal digits; returns what follows them.
static char *put_number(char *at, int64_t number, int digits) {
  char reversed[20];
  int count = 0;
  do {
    reversed[count++] = (char)('0' + number % 10);
    number /= 10;
  } while (count < (int)sizeof reversed && (number > 0 || count < digits));
  while (count > 0) *at++ = reversed[--count];
  return at;
}

/// Puts a time as 2026-11-22T14:05:00Z (Hinnant, civil_from_days; from 1970 on): gmtime_r is not
/// safe in a signal handler.
static char *put_time(char *at, int64_t seconds) {
  int64_t days = seconds / 86400 + 719468, era = days / 146097, day = days % 146097;
  int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
  int64_t day_of_year = day - (365 * year + year / 4 - year / 100);
  int64_t march = (5 * day_of_year + 2) / 153, month = march < 10 ? march + 3 : march - 9;
  int64_t date[] = {year + era * 400 + (month <= 2), month, day_of_year - (153 * march + 2) / 5 + 1,
                    seconds / 3600 % 24, seconds / 60 % 60, seconds % 60};
  static const char after[] = "--T::Z";
  for (int i = 0; i < 6; i++) {
    at = put_number(at, date[i], i == 0 ? 4 : 2);
    *at++ = after[i];
  }
  return at;
}

static void log_crash(int signal_number) {
  char line[128], *end = put_time(line, time(NULL));
  static const char words[] = " Depesche crashed: signal ";
  memcpy(end, words, sizeof words - 1);
  end = put_number(end + sizeof words - 1, signal_number, 1);
  *end++ = '\n';
  ssize_t written = write(STDERR_FILENO, line, (size_t)(end - line));
  (void)written;
}

static void crashed(int signal_number) {
  int descriptor = guarded_descriptor;
  guarded_descriptor = -1;
  if (descriptor >= 0) {
    ssize_t written = write(descriptor, reset_text, reset_length);
    if (has_guarded_modes) tcsetattr(descriptor, TCSANOW, &guarded_modes);
    written = write(descriptor, notice_text, notice_length);
    (void)written;
  }
  log_crash(signal_number);
  csystem_die(signal_number);
}

static size_t keep(char *buffer, size_t capacity, const char *text) {
  size_t length = strnlen(text, capacity);
  memcpy(buffer, text, length);
  return length;
}

void csystem_remember_modes(int descriptor) {
  has_guarded_modes = tcgetattr(descriptor, &guarded_modes) == 0;
}

void csystem_guard_terminal(int descriptor, const char *reset, const char *notice) {
  reset_length = keep(reset_text, sizeof reset_text, reset);
  notice_length = keep(notice_text, sizeof notice_text, notice);
  guarded_descriptor = descriptor;

  // A stack of its own: the crash may be an overflow of the normal one.
  static char stack[64 * 1024];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  struct sigaction action = {.sa_handler = crashed, .sa_flags = SA_ONSTACK | SA_NODEFER};
  static const int signals[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    sigaction(signals[i], &action, NULL);
  }
}

void csystem_release_terminal(void) { guarded_descriptor = -1; }

const char *csystem_codeset(void) { return nl_langinfo(CODESET); }

// --- Threads ---------------------------------------------------------------------------------

void csystem_lower_thread_priority(void) { setpriority(PRIO_PROCESS, 0, 10); }

long csystem_local_offset(int64_t seconds_since_1970) {
  time_t instant = (time_t)seconds_since_1970;
  struct tm local;
  return localtime_r(&instant, &local) ? local.tm_gmtoff : 0;
}

// --- Character sets --------------------------------------------------------------------------

size_t csystem_decode(const char *charset, const uint8_t *bytes, size_t count, uint8_t *utf8,
                      size_t capacity) {
  iconv_t converter = iconv_open("UTF-8", charset);
  if (converter == (iconv_t)-1) return SIZE_MAX;
  char *in = (char *)bytes, *out = (char *)utf8;
  size_t left = count, room = capacity;
  while (left > 0 && iconv(converter, &in, &left, &out, &room) == (size_t)-1) {
    if (errno == E2BIG || left == 0 || room < 3) break;
    memcpy(out, "\xEF\xBF\xBD", 3);
    out += 3;
    room -= 3;
    if (errno == EINVAL) break;  // the text ends within a character
    in++;
    left--;
  }
  // Some sets hold a character back until they know that no mark follows.
  iconv(converter, NULL, NULL, &out, &room);
  iconv_close(converter);
  return capacity - room;
}
