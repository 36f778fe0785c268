"""Runs every evaluation of the parser core and prints one table, in Markdown.

usage: eval.py EVALX SETS
EVALX is the scorer of articles, SETS the folder of the unpacked sets. The program measured is
.build/release/depesche, the one for html5lib-tests .build/release/html-conformance.
"""
import json, os, subprocess, sys, tempfile

EVALX, SETS = sys.argv[1], sys.argv[2]
PROGRAM = ".build/release/depesche"
CONFORMANCE = ".build/release/html-conformance"

# Name, folder, more arguments, and what is to be reached: score by score.
ARTICLES = [
    ("aeb", "aeb", [], {"f1": 0.970, "pcpu": 150}),
    ("fundus", "fundus", ["--prepend-lead"],
     {"f1": 0.960, "title": 0.88, "date": 0.975, "author": 0.86, "lead": 0.75, "sub": 0.85}),
    ("fundus, German", "fundus", ["--prepend-lead", "--lang", "de"], {"f1": 0.965}),
    ("traf", "traf", [], {"f1": 0.930}),
    ("wcxb", "wcxb-dev-article", [], {}),
    ("dumps: seed14", "dumps", ["--style", "seed14"], {"f1": 0.965, "title": 0.80}),
    ("dumps: seed", "dumps", ["--style", "seed"], {"f1": 0.96, "title": 0.80}),
    ("dumps: lynx, w3m, elinks", "dumps", ["--style", "lynx,w3m,elinks"],
     {"f1": 0.93, "title": 0.80}),
    ("dumps: Markdown, inscriptis, html-text, WET", "dumps",
     ["--style", "md,inscriptis,htmltext,wet"], {"f1": 0.94, "title": 0.80}),
]
SCORES = [("f1", "F1"), ("p", "P"), ("r", "R"), ("title", "title"), ("date", "date"),
          ("author", "authors"), ("lead", "lead"), ("sub", "subheads"), ("cap", "captions"),
          ("cred", "credits"), ("pcpu", "pages/CPU s")]


def cell(scores, targets, key):
    value = scores.get(key)
    if value is None:
        return "–"
    text = f"{value:.0f}" if key == "pcpu" else f"{value:.3f}"
    target = targets.get(key)
    if target is None:
        return text
    return f"{text} (≥ {target})" if value >= target else f"**{text}** (≥ {target})"


def score(folder, arguments):
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        command = [sys.executable, EVALX, "--cmd", f"{PROGRAM} parse --stream",
                   "--json", out.name, *arguments, os.path.join(SETS, "articles", folder)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return json.load(open(out.name))[0]


def conformance():
    suites = os.path.join(SETS, "html5lib")
    if os.path.exists(CONFORMANCE):
        subprocess.run([CONFORMANCE, suites], check=True)


def main():
    print("| set | " + " | ".join(name for _, name in SCORES) + " |")
    print("|---|" + "---|" * len(SCORES))
    for name, folder, arguments, targets in ARTICLES:
        scores = score(folder, arguments)
        print(f"| {name} | " + " | ".join(cell(scores, targets, key) for key, _ in SCORES) + " |",
              flush=True)
    print("\nWhat is to be reached stands in brackets; bold figures miss it.\n", flush=True)
    conformance()


main()
