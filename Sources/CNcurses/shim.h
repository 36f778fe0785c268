#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H
// Before curses.h: without it get_wch, cchar_t and add_wch are not declared.
#define NCURSES_WIDECHAR 1
// addch(), getch(), ... as functions, not macros: Swift imports only functions.
#define NCURSES_NOMACROS 1
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1  // wcwidth() is hidden without it
#endif
#include <locale.h>
#include <stdio.h>
#include <wchar.h>
#include <ncurses.h>
#include <term.h>
#undef lines  // term.h defines lower-case macros that would hide C names
#undef columns
#undef tab
#endif
