#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

// What of ncurses does not reach Swift as it is: globals (Swift 6 refuses shared mutable
// state), function-like macros, and macros with casts.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1  // wcwidth() is hidden without it
#endif
#define NCURSES_WIDECHAR 1  // before curses.h: get_wch, cchar_t, add_wch
#define NCURSES_NOMACROS 1  // addch(), getch(), ... as functions: Swift imports only functions
#include <locale.h>
#include <stdio.h>
#include <wchar.h>
#include <ncurses.h>
#include <term.h>
#undef lines  // term.h's lower-case macros would hide C names
#undef columns
#undef tab

static inline WINDOW *_Nullable curses_stdscr(void) { return stdscr; }

static const attr_t CURSES_NORMAL = A_NORMAL;
static const attr_t CURSES_BOLD = A_BOLD;
static const attr_t CURSES_DIM = A_DIM;
static const attr_t CURSES_ITALIC = A_ITALIC;
static const attr_t CURSES_UNDERLINE = A_UNDERLINE;
static const attr_t CURSES_REVERSE = A_REVERSE;

static inline int curses_function_key(int number) { return KEY_F(number); }

/// One cell with an extended (int, not short) colour pair; `opts` carries it since ncurses 6.1.
static inline int curses_set_cell(
    cchar_t *_Nonnull cell, const wchar_t *_Nonnull nul_terminated, attr_t attributes, int pair) {
  return setcchar(cell, nul_terminated, attributes, (short)0, &pair);
}

/// The attributes that following text of a window has.
static inline int curses_set_attributes(WINDOW *_Nonnull window, attr_t attributes, int pair) {
  return wattr_set(window, attributes, (short)0, &pair);
}

/// The text of a string capability of the current terminal, NULL if it has none. It is the text
/// that curses itself sends from: what is changed in it is changed for curses.
static inline char *_Nullable curses_capability(const char *_Nonnull name) {
  char *text = tigetstr((char *)name);
  return text == (char *)-1 ? NULL : text;
}

#endif
