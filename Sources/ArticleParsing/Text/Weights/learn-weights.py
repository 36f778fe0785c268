#!/usr/bin/env python3
"""Learns the weights of the line model and writes LineWeightTable.swift beside this script.

usage: learn-weights.py DUMPS [--folds N]

DUMPS is a folder with gold.jsonl: one object a line for each dump, with `file` (a path in the
folder), `publisher`, `text` (the body's words, lead included), and what the page's own markup
says: `title`, `titles`, `kicker`, `section`, `lead`, `subheads`, `captions`, `credits`, `authors`.
The features of the lines are those that `dump-features --features` prints, so build that first:

    swift build -c release --product dump-features

With --folds nothing is written: the weights are learnt N times without one part of the
publishers and measured on that part, by words of the text kept and left out.

The line model is a linear-chain conditional random field, fitted by L-BFGS with a Gaussian prior;
the headline's column is a conditional logit over the lines above the text, with a choice of none.
Needs numpy and scipy.
"""

import argparse
import json
import pathlib
import random
import re
import subprocess
import unicodedata
from collections import Counter

import numpy as np
import scipy.optimize
import scipy.sparse

HERE = pathlib.Path(__file__).resolve().parent
TOOL = HERE.parents[3] / ".build/release/dump-features"
# The cases of LineClass.swift, in its order.
CLASSES = (
    "before section kicker title lead byline caption credit paragraph heading aside after"
).split()
NUMBER = {name: index for index, name in enumerate(CLASSES)}
TEXT = {"paragraph", "heading", "lead"}
OFFSETS = (-1, 0, 1)
# As in LineModel.swift.
LEAST_TEXT = 0.4
PRIOR = 10.0
TITLE_PRIOR = 3.0
# Weights are kept in eighths, as one letter from "!" to "~" each, "P" for zero.
SCALE = 8
WORD = re.compile(r"\w+")


def words(text):
    return WORD.findall(text or "")


def normal(text):
    return " ".join(words(unicodedata.normalize("NFKC", text or "").casefold()))


def shingles(text):
    tokens = words(text)
    return {tuple(tokens[i : i + 4]) for i in range(len(tokens) - 3)}


class Gold:
    """What is known of a dump, ready for comparison."""

    def __init__(self, record):
        texts = record["paras"] + record["subheads"] + record["lead"]
        self.body, self.lines = shingles(record["text"]), set(map(normal, texts))
        self.leads, self.lead_lines = shingles(" ".join(record["lead"])), set(
            map(normal, record["lead"])
        )
        self.subheads = set(map(normal, record["subheads"]))
        self.captions = shingles(" ".join(record["captions"]))
        self.caption_lines = set(map(normal, record["captions"]))
        self.credits = {normal(credit) for credit in record["credits"]} - {""}
        titles = record["titles"] or ([record["title"]] if record["title"] else [])
        kicker = record["kicker"] or ""
        self.titles = {normal(title) for title in titles}
        self.titles |= {normal(f"{kicker} {title}") for title in titles} - {""}
        self.kicker, self.section = normal(kicker), normal(record["section"])
        self.authors = {normal(author) for author in record["authors"] if len(author) > 4}

    @staticmethod
    def holds(text, known, known_lines):
        """Whether most of a line's words stand in that order in what is known."""
        parts = shingles(text)
        if not parts:
            return normal(text) in known_lines
        return len(parts & known) * 2 > len(parts)


def text_classes(gold, lines):
    """Class names for the lines of the text, None for all others."""
    classes = [None] * len(lines)
    for index, line in enumerate(lines):
        text = line["text"]
        if not gold.holds(text, gold.body, gold.lines):
            continue
        if normal(text) in gold.subheads:
            classes[index] = "heading"
        elif gold.holds(text, gold.leads, gold.lead_lines):
            classes[index] = "lead"
        else:
            classes[index] = "paragraph"
    drop_copies(lines, classes)
    return classes


def drop_copies(lines, classes):
    """Of lines that stand twice, the one among more of the text is the text's."""
    seen = {}

    def company(index):
        return sum(name is not None for name in classes[max(0, index - 6) : index + 7])

    for index, line in enumerate(lines):
        if classes[index] is None:
            continue
        key = normal(line["text"])
        other = seen.get(key)
        if other is None:
            seen[key] = index
        elif company(index) > company(other):
            classes[other], seen[key] = None, index
        else:
            classes[index] = None


def gold_classes(record, lines):
    gold = Gold(record)
    classes = text_classes(gold, lines)
    text = [index for index, name in enumerate(classes) if name]
    start, end = (text[0], text[-1]) if text else (len(lines), -1)
    start = mark_title(gold, lines, classes, start)
    for index, line in enumerate(lines):
        if classes[index] is None and index >= start - 12:
            classes[index] = other_class(gold, line["text"], index, start, end)
    named = [index for index, name in enumerate(classes) if name]
    start, end = (named[0], named[-1]) if named else (len(lines), -1)
    return [
        name or ("before" if index < start else "after" if index > end else "aside")
        for index, name in enumerate(classes)
    ]


def mark_title(gold, lines, classes, start):
    """Marks the headline nearest above the text; returns where the article now begins."""
    places = [
        index
        for index, line in enumerate(lines[: start + 8])
        if classes[index] is None and normal(line["text"]) in gold.titles
    ]
    above = [index for index in places if index < start]
    if not places:
        return start
    title = above[-1] if above else places[0]
    classes[title] = "title"
    return min(start, title)


def other_class(gold, text, index, start, end):
    key, length = normal(text), len(words(text))
    if not key:
        return None
    if 2 <= length and index <= end and gold.holds(text, gold.captions, gold.caption_lines):
        return "caption"
    if length <= 14 and index <= end + 3 and any(credit in key for credit in gold.credits):
        return "credit"
    if length <= 16 and index <= end + 6 and any(author in key for author in gold.authors):
        return "byline"
    if index < start + 8 and key in (gold.kicker, gold.section):
        return "kicker" if key == gold.kicker else "section"
    return None


class Chains:
    """Dumps as one matrix of features, stepped through line by line, all dumps at once."""

    def __init__(self, dumps, feature_count):
        self.lengths = np.array([len(lines) for lines in dumps])
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)[:-1]])
        order = np.argsort(-self.lengths, kind="stable")
        self.ordered = self.starts[order]
        self.ends = self.ordered + self.lengths[order] - 1
        steps = range(int(self.lengths.max()))
        self.active = [int((self.lengths > step).sum()) for step in steps]
        self.matrix = self.features(dumps, feature_count)

    @staticmethod
    def features(dumps, count):
        rows, columns, start = [], [], 0
        for lines in dumps:
            for index in range(len(lines)):
                edges = [0] + [1] * (index == 0) + [2] * (index == len(lines) - 1)
                found = [len(OFFSETS) * count + edge for edge in edges]
                for part, offset in enumerate(OFFSETS):
                    if 0 <= index + offset < len(lines):
                        near = lines[index + offset]["features"]
                        found += [part * count + feature for feature in near]
                rows += [start + index] * len(found)
                columns += found
            start += len(lines)
        shape = (start, len(OFFSETS) * count + 3)
        return scipy.sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)

    def expectations(self, emissions, steps):
        """Log of the partition sum, marginals of lines, expected counts of steps."""
        shift = emissions.max(1, keepdims=True)
        local, move = np.exp(emissions - shift), np.exp(steps)
        forward, scale = np.empty_like(local), np.empty(len(local))
        state = None
        for step, active in enumerate(self.active):
            rows = self.ordered[:active] + step
            state = local[rows] * (1 if step == 0 else state[:active] @ move)
            scale[rows] = state.sum(1)
            state = state / scale[rows][:, None]
            forward[rows] = state
        backward, counts = np.ones_like(local), np.zeros_like(steps)
        for step in range(len(self.active) - 2, -1, -1):
            rows = self.ordered[: self.active[step + 1]] + step
            ahead = local[rows + 1] * backward[rows + 1] / scale[rows + 1][:, None]
            backward[rows] = ahead @ move.T
            counts += (forward[rows].T @ ahead) * move
        return shift.sum() + np.log(scale).sum(), forward * backward, counts


def fit(dumps, classes, feature_count):
    """Weights of features by class and of steps from class to class."""
    chains = Chains(dumps, feature_count)
    labels = np.array([NUMBER[name] for names in classes for name in names])
    truth = np.eye(len(CLASSES))[labels]
    pairs = np.zeros((len(CLASSES), len(CLASSES)))
    firsts = set(chains.starts.tolist())
    for row in range(1, len(labels)):
        if row not in firsts:
            pairs[labels[row - 1], labels[row]] += 1
    matrix, transposed = chains.matrix, chains.matrix.T.tocsr()
    shape = (matrix.shape[1], len(CLASSES))
    size = shape[0] * shape[1]

    def loss(vector):
        weights, steps = vector[:size].reshape(shape), vector[size:].reshape(pairs.shape)
        emissions = matrix @ weights
        partition, marginals, counts = chains.expectations(emissions, steps)
        value = partition - (emissions * truth).sum() - (pairs * steps).sum()
        slope = np.concatenate([(transposed @ (marginals - truth)).ravel(), (counts - pairs).ravel()])
        return value + PRIOR / 2 * vector @ vector, slope + PRIOR * vector

    start = np.zeros(size + pairs.size)
    found = scipy.optimize.minimize(
        loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300, "maxcor": 10}
    ).x
    return found[:size].reshape(shape), found[size:].reshape(pairs.shape)


def decode(lines, weights, steps, feature_count):
    """The likeliest class of each line by itself, as LineModel.swift finds it."""
    chains = Chains([lines], feature_count)
    shares = chains.expectations(chains.matrix @ weights, steps)[1]
    is_text = np.array([name in TEXT for name in CLASSES])
    kept = shares[:, is_text].sum(1) >= LEAST_TEXT * shares.sum(1)
    best = np.where(kept[:, None] == is_text, shares, -1).argmax(1)
    return [CLASSES[number] for number in best]


def title_choices(records, dumps, classes, count):
    """For each dump with text: the candidates' features, and which of them are the headline."""
    choices = []
    for record, lines, names in zip(records, dumps, classes):
        start = next((i for i, name in enumerate(names) if name in TEXT), None)
        if start is None:
            continue
        candidates = range(max(0, start - 60), min(len(lines), start + 2))
        matrix = Chains.features([lines], count)[:, : len(OFFSETS) * count]
        titles = Gold(record).titles
        hits = [normal(lines[index]["text"]) in titles for index in candidates]
        if any(hits) or not titles:
            choices.append((matrix[list(candidates)], np.array(hits)))
    return choices


def fit_title(choices, width):
    """Weights of features for the choice of the headline; none of them weighs zero."""

    def loss(vector):
        value, slope = TITLE_PRIOR / 2 * vector @ vector, TITLE_PRIOR * vector
        for matrix, hits in choices:
            scores = np.append(matrix @ vector[:width] + vector[width], 0.0)
            right = np.append(hits, not hits.any())
            top = scores.max()
            shares = np.exp(scores - top)
            wanted = shares * right
            value += np.log(shares.sum()) - np.log(wanted.sum())
            error = (shares / shares.sum() - wanted / wanted.sum())[:-1]
            slope = slope + np.append(matrix.T @ error, error.sum())
        return value, slope

    return scipy.optimize.minimize(
        loss, np.zeros(width + 1), jac=True, method="L-BFGS-B", options={"maxiter": 120}
    ).x


def letter(weight):
    return chr(0x50 + max(-47, min(46, round(weight * SCALE))))


def table(names, weights, steps, title):
    count = len(names)
    rows = ["".join(map(letter, weights[3 * count + edge])) for edge in range(3)]
    rows += ["".join(map(letter, row)) for row in steps]
    rows += [letter(title[-1])]
    for feature in range(count):
        parts = [weights[part * count + feature] for part in range(3)]
        last = [title[part * count + feature] for part in range(3)]
        rows.append(" ".join("".join(map(letter, part)) for part in parts + [last]))
    return rows


def write(names, rows):
    head = [
        "// Made by learn-weights.py. Do not edit.",
        "",
        "extension LineWeights {",
        "  /// Rows for bias, first and last line, each class before, the headline's bias; then one for",
        "  /// each feature: " + names[0] + " to " + names[-1] + ".",
        '  static let table: StaticString = #"""',
    ]
    lines = head + ["    " + row for row in rows] + ['    """#', "}", ""]
    (HERE / "LineWeightTable.swift").write_text("\n".join(lines))


def features_of(folder, records):
    paths = "".join(f"{folder / record['file']}\t\n" for record in records)
    run = [TOOL, "--features"]
    answer = subprocess.run(run, input=paths, capture_output=True, text=True, check=True).stdout
    names, *dumps = answer.splitlines()
    return json.loads(names), [json.loads(lines) for lines in dumps]


def measure(records, dumps, classes, names, folds):
    publishers = sorted({record["publisher"] for record in records})
    random.Random(7).shuffle(publishers)
    part = {publisher: index % folds for index, publisher in enumerate(publishers)}
    counts, titles = Counter(), Counter()
    width = len(OFFSETS) * len(names)
    for fold in range(folds):
        kept = [i for i, record in enumerate(records) if part[record["publisher"]] != fold]
        rest = [i for i, record in enumerate(records) if part[record["publisher"]] == fold]
        pick = lambda items, places: [items[place] for place in places]
        weights, steps = fit(pick(dumps, kept), pick(classes, kept), len(names))
        train = [pick(items, kept) for items in (records, dumps, classes)]
        title = fit_title(title_choices(*train, len(names)), width)
        for place in rest:
            found = decode(dumps[place], weights, steps, len(names))
            for line, right, name in zip(dumps[place], classes[place], found):
                counts[right in TEXT, name in TEXT] += len(words(line["text"]))
            for matrix, hits in title_choices([records[place]], [dumps[place]], [found], len(names)):
                scores = np.append(matrix @ title[:width] + title[width], 0.0)
                titles[bool(np.append(hits, not hits.any())[scores.argmax()])] += 1
        hit, extra, lost = counts[True, True], counts[False, True], counts[True, False]
        share = titles[True] / max(1, sum(titles.values()))
        print(f"fold {fold + 1}: F1 of words {2 * hit / (2 * hit + extra + lost):.4f}, "
              f"headlines {share:.3f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("dumps", type=pathlib.Path)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    records = [json.loads(line) for line in open(options.dumps / "gold.jsonl")]
    names, dumps = features_of(options.dumps, records)
    pairs = [(record, lines) for record, lines in zip(records, dumps) if lines]
    records, dumps = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    classes = [gold_classes(record, lines) for record, lines in zip(records, dumps)]
    if options.folds:
        return measure(records, dumps, classes, names, options.folds)
    weights, steps = fit(dumps, classes, len(names))
    title = fit_title(title_choices(records, dumps, classes, len(names)), len(OFFSETS) * len(names))
    write(names, table(names, weights, steps, title))


if __name__ == "__main__":
    main()
