"""Parses hostile files with .build/release/depesche and judges each run.

usage: faults.py FOLDER [KIND…]
A run fails when it ends by a signal, takes longer than 2 s a megabyte (and a tenth of a second to
start), uses more than 300 MB, or prints a control character.
"""
import os, re, sys

PROGRAM = ".build/release/depesche"
KINDS = sys.argv[2:] or ["text", "html", "enc"]
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
SECONDS_A_MEGABYTE, STARTING, MEGABYTES = 2.0, 0.1, 300


def run(arguments):
    """Exit status, output, CPU seconds and peak megabytes of a run."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.dup2(write, 1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        os.close(read)
        os.execv(PROGRAM, [PROGRAM, *arguments])
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        output = pipe.read()
    _, status, usage = os.wait4(pid, 0)
    return status, output, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def faults(path, arguments):
    status, output, seconds, megabytes = run(arguments + [path])
    budget = STARTING + SECONDS_A_MEGABYTE * os.path.getsize(path) / 1e6
    if os.WIFSIGNALED(status):
        yield f"ended by signal {os.WTERMSIG(status)}"
    if seconds > budget:
        yield f"{seconds:.2f} s, {budget:.2f} are allowed"
    if megabytes > MEGABYTES:
        yield f"{megabytes:.0f} MB, {MEGABYTES} are allowed"
    if CONTROLS.search(output.decode("utf-8", "replace")):
        yield "a control character in the output"


def main():
    folder, failed, count = sys.argv[1], 0, 0
    for kind in KINDS:
        for directory, _, names in os.walk(os.path.join(folder, kind)):
            for name in sorted(names):
                path = os.path.join(directory, name)
                for arguments in (["parse", "--json"], ["parse", "--explain"]):
                    count += 1
                    for fault in faults(path, arguments):
                        failed += 1
                        print(f"{path} ({' '.join(arguments)}): {fault}")
    print(f"{count - failed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
