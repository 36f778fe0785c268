#!/usr/bin/env python3
"""Writes WidthTable.swift and LineBreakTable.swift beside this script.

Widths are those of this machine's libc, because curses places every character by them: run it
on the oldest system the program is built for (Debian 12, glibc 2.36). Line break classes are
those of the Unicode character database (Debian: apt install unicode-data), with rule LB1 of
UAX #14 applied and a few classes split where a later rule or our typography asks more.
"""

import ctypes
import pathlib
import sys
from itertools import groupby

CODE_POINTS = 0x110000
HERE = pathlib.Path(__file__).parent
UCD = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

# The cases of LineBreakClass.swift, in its order.
CLASSES = (
    "AL BK CR LF NL SP ZW WJ GL CM ZWJ HL NU BA BB B2 HY CB CL CP EX IN NS OP QU IS SY PO PR ID "
    "EB EM RI JL JV JT H2 H3 wideOP openQU closeQU pictograph enDash middleDot section "
    "joint"
).split()


def libc_widths():
    libc = ctypes.CDLL("libc.so.6")
    libc.setlocale.restype = ctypes.c_char_p
    if libc.setlocale(0, b"C.UTF-8") is None:
        sys.exit("make-tables: this system has no locale C.UTF-8")
    libc.gnu_get_libc_version.restype = ctypes.c_char_p
    widths = [libc.wcwidth(point) for point in range(CODE_POINTS)]
    widths[0] = -1  # libc says 0, but NUL is no mark: it is as unplaceable as other controls
    return widths, libc.gnu_get_libc_version().decode()


def ranges(name):
    """The (first, last, value) lines of a file of the character database."""
    for line in (UCD / name).read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) >= 2:
            first, _, last = fields[0].partition("..")
            yield int(first, 16), int(last or first, 16), fields[1]


def spread(name, default):
    values = [default] * CODE_POINTS
    for first, last, value in ranges(name):
        values[first : last + 1] = [value] * (last - first + 1)
    return values


def general_categories():
    return spread("extracted/DerivedGeneralCategory.txt", "Cn")


def pictographs():
    return {
        point
        for first, last, value in ranges("emoji/emoji-data.txt")
        if value == "Extended_Pictographic"
        for point in range(first, last + 1)
    }


def line_break_classes():
    classes = spread("LineBreak.txt", "XX")
    categories = general_categories()
    east_asian = spread("EastAsianWidth.txt", "N")
    pictures = pictographs()
    split = {0x2013: "enDash", 0x00B7: "middleDot", 0x00A7: "section"}
    split |= dict.fromkeys(map(ord, "&=_"), "joint")
    for point, value in enumerate(classes):
        category = categories[point]
        # LB1: classes that need a dictionary or a language are resolved.
        if value == "SA" and category in ("Mn", "Mc"):
            value = "CM"
        elif value in ("AI", "SG", "XX", "SA"):
            value = "AL"
        elif value == "CJ":
            value = "NS"
        elif value == "OP" and east_asian[point] in "FWH":
            value = "wideOP"
        elif value == "QU" and category in ("Pi", "Pf"):
            value = "openQU" if category == "Pi" else "closeQU"
        # LB30b needs the places kept for future pictographs.
        elif value == "ID" and category == "Cn" and point in pictures:
            value = "pictograph"
        elif value == "CP":
            assert east_asian[point] not in "FWH", "LB30 now needs a wide CP"
        classes[point] = split.get(point, value)
    return classes


def encode(values, letter_of):
    """Run lengths: `3A` is three times A, `A` is once A."""
    runs = ((letter_of(value), len(list(run))) for value, run in groupby(values))
    return "".join(f"{length if length > 1 else ''}{letter}" for letter, length in runs)


def write(name, variable, comment, runs):
    wrapped = "\\\n".join("    " + runs[i : i + 90] for i in range(0, len(runs), 90))
    (HERE / f"{name}.swift").write_text(
        f"// Made by make-tables.py. Do not edit.\n\n"
        f"extension ScalarTable {{\n"
        f"  /// {comment}\n"
        f'  static let {variable} = ScalarTable(\n    runs: """\n{indented(wrapped)}\n      """)\n'
        f"}}\n"
    )


def indented(text):
    return "\n".join("  " + line for line in text.splitlines())


def main():
    widths, libc = libc_widths()
    write(
        "WidthTable", "widths",
        f"Cells by `wcwidth` of glibc {libc}; 3 where it answers -1.",
        encode(widths, lambda width: LETTERS[width if width >= 0 else 3]),
    )
    version = (UCD / "LineBreak.txt").read_text(encoding="utf-8").split("\n")[0].strip("# ")
    write(
        "LineBreakTable", "lineBreakClasses",
        f"Raw values of `LineBreakClass`, from {version.removesuffix('.txt')}.",
        encode(line_break_classes(), lambda value: LETTERS[CLASSES.index(value)]),
    )


if __name__ == "__main__":
    main()
