#!/usr/bin/env python3
"""Writes the generated Swift files of Markup/ and HTML/.

- Markup/CharacterReferenceTable.swift: the named character references of WHATWG HTML 13.5, which
  Python's `html.entities.html5` holds.
- HTML/HTMLTag+Standard.swift and HTML/HTMLAttributeName+Standard.swift: the names that have a
  constant. Add a name to the lists below and run this script.
"""

import html.entities
import pathlib
import re
import unicodedata

MARKUP = pathlib.Path(__file__).parent
HTML = MARKUP.parent / "HTML"
NOTE = "// Made by make-tables.py. Do not edit.\n\n"
KEYWORDS = {"as", "default", "defer", "for", "is", "switch", "var", "class"}

# Every element of the HTML standard, obsolete ones too, then those of SVG and MathML that the
# tree construction rules name.
TAGS = """
a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big
blockquote body br button canvas caption center cite code col colgroup data datalist dd del details
dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2
h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd keygen label legend li link
listing main map mark marquee math menu menuitem meta meter nav nobr noembed noframes noscript
object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp
script search section select selectedcontent slot small source span strike strong style sub summary
sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr
xmp
annotation-xml desc foreignobject foreignObject g malignmark mglyph mi mn mo ms mtext path
""".split()

ATTRIBUTES = """
abbr about accept action align alt aria-hidden aria-label aria-labelledby async background bgcolor
border cellpadding cellspacing charset checked cite class color cols colspan content controls
coords crossorigin data data-alt data-caption data-credit data-original data-src data-srcset
data-testid datatype datetime defer dir disabled download encoding enctype face for form frameborder
headers height hidden href hreflang http-equiv id is itemid itemprop itemref itemscope itemtype kind
label lang language loading loop media method multiple name nonce onclick onload open placeholder
poster prefix property rel resource rev role rows rowspan sandbox scope selected shape size sizes
slot span src srcdoc srclang srcset start style summary tabindex target title translate type typeof
usemap value version vocab width
xml:lang xmlns xmlns:xlink xlink:href viewBox
""".split()


def identifier(name):
    words = re.split("[-:]", name)
    joined = words[0] + "".join(word.capitalize() for word in words[1:])
    # `foreignobject` and `foreignObject` are two names of HTML and SVG.
    joined = {"foreignobject": "foldedForeignObject"}.get(joined, joined)
    return f"`{joined}`" if joined in KEYWORDS else joined


def constants(type_name, names):
    lines = [f"extension {type_name} {{"]
    lines += [
        f"  static var {identifier(name)}: Self {{ Self(rawValue: {number}) }}"
        for number, name in enumerate(names, 1)
    ]
    lines += ["", "  /// The names of the constants in the order of their raw values, from 1."]
    lines += ['  static let standardNames = """', literal(names), '    """', "}", ""]
    (HTML / f"{type_name}+Standard.swift").write_text(NOTE + "\n".join(lines))


def literal(words):
    """The lines inside a multi-line literal that is the words with spaces between."""
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) > 92:
            lines.append("")
        lines[-1] += word + " "
    return "\\\n".join("    " + line for line in lines).rstrip()


def escaped(text):
    """As it is where a reader of the source sees it, else by number."""

    def one(char):
        visible = unicodedata.category(char)[0] in "LSPN" and char not in '"\\'
        return char if visible else f"\\u{{{ord(char):X}}}"

    return "".join(map(one, text))


def references():
    table = html.entities.html5
    # A name without its semicolon stands for the same text; a mark says that it may lack it.
    names = sorted(name[:-1] for name in table if name.endswith(";"))
    pieces = []
    for name in names:
        assert re.fullmatch("[A-Za-z][A-Za-z0-9]*", name), name
        mark = "!" if name in table else "="
        assert mark == "=" or table[name] == table[name + ";"], name
        pieces.append(name + mark + escaped(table[name + ";"]))
    (MARKUP / "CharacterReferenceTable.swift").write_text(
        NOTE + "extension CharacterReferences {\n"
        "  /// All names in the order of their bytes: `name=text`, or `name!text` where the reference\n"
        "  /// may lack its semicolon.\n"
        f'  static let table = """\n{literal(pieces)}\n    """\n}}\n'
    )


if __name__ == "__main__":
    constants("HTMLTag", TAGS)
    constants("HTMLAttributeName", ATTRIBUTES)
    references()
