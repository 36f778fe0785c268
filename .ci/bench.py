"""Times depesche from outside, through a pseudo-terminal: start, keys, bytes, import.

usage: bench.py BINARY [--runs N]
Everything is measured round robin with less, so that a drifting machine drifts for both.
"""
import fcntl, os, pty, select, signal, statistics, struct, subprocess, sys, tempfile, termios, time

BINARY = os.path.abspath(sys.argv[1])
RUNS = int(sys.argv[sys.argv.index("--runs") + 1]) if "--runs" in sys.argv else 40
ROWS, COLUMNS = 40, 120


class Terminal:
    """A program in a pseudo-terminal of its own."""

    def __init__(self, argv, env):
        self.start = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execvpe(argv[0], argv, env)
        self.writes = 0

    def read_until(self, marker, timeout=5.0):
        """Seconds from now until the output so far holds `marker`, and the bytes read."""
        seen, begin = b"", time.perf_counter()
        while marker not in seen:
            left = timeout - (time.perf_counter() - begin)
            if left <= 0 or not select.select([self.fd], [], [], left)[0]:
                raise SystemExit(f"bench: no {marker!r} within {timeout} s; got {seen[-300:]!r}")
            seen += os.read(self.fd, 65536)
        return time.perf_counter(), seen

    def read_quiet(self, quiet=0.05):
        seen = b""
        while select.select([self.fd], [], [], quiet)[0]:
            seen += os.read(self.fd, 65536)
        return seen

    def key(self, key):
        """Milliseconds until the first byte of the answer, and the answer."""
        begin = time.perf_counter()
        os.write(self.fd, key)
        if not select.select([self.fd], [], [], 1)[0]:
            return None, b""
        first = time.perf_counter() - begin
        return first * 1000, self.read_quiet()

    def close(self):
        os.kill(self.pid, signal.SIGTERM)
        try:
            while os.read(self.fd, 65536):
                pass
        except OSError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def row(name, values, unit):
    print(f"  {name:34s} min {min(values):8.2f}  median {statistics.median(values):8.2f}  "
          f"max {max(values):8.2f} {unit}")


def environment(folder):
    env = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "DEPESCHE", "LESS"))}
    env.update(TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8", HOME=folder)
    return env


def main():
    folder = tempfile.mkdtemp(prefix="depesche-bench-")
    env = environment(folder)
    library = os.path.join(folder, "library.sqlite")
    texts = os.path.join(folder, "texts")
    os.mkdir(texts)
    for number in range(2000):
        paragraphs = "\n\n".join(
            f"Paragraph {p} of article {number} tells what happened in the harbour of town "
            f"{number % 97}, and it does so in a sentence of ordinary length." for p in range(12))
        with open(f"{texts}/{number:05d}.txt", "w", encoding="utf-8") as file:
            file.write(f"Headline number {number} of the harbour news\n\n{paragraphs}\n")
    begin = time.perf_counter()
    subprocess.run([BINARY, "import", "--library", library, "--recursive", texts],
                   check=True, env=env, stdout=subprocess.DEVNULL)
    print(f"import of 2,000 text files: {time.perf_counter() - begin:.2f} s")

    print(f"start to first full paint, {COLUMNS}x{ROWS}, {RUNS} runs round robin")
    less_file = f"{texts}/long.txt"
    with open(less_file, "w", encoding="utf-8") as file:
        file.write("\n".join(f"line {n} of a file that less shows" for n in range(1, 500)))
    programs = {
        "less": (["less", less_file], b"line 39 "),
        "depesche, 2,000 articles": ([BINARY, "--library", library], b"q quit"),
    }
    times = {name: [] for name in programs}
    for _ in range(RUNS + 1):
        for name, (argv, marker) in programs.items():
            terminal = Terminal(argv, env)
            shown, _ = terminal.read_until(marker)
            times[name].append((shown - terminal.start) * 1000)
            terminal.read_quiet(0.02)
            terminal.close()
    for name in programs:
        row(name, times[name][1:], "ms")
    ratio = statistics.median(times["depesche, 2,000 articles"][1:]) / statistics.median(
        times["less"][1:])
    print(f"  ratio of the medians: {ratio:.2f}")

    print("keys: milliseconds to the first byte, and bytes")
    terminal = Terminal([BINARY, "--library", library], env)
    terminal.read_until(b"q quit")
    terminal.read_quiet(0.3)
    for name, key, times_pressed in [
        ("list: down", b"j", 30), ("list: page down", b" ", 10), ("open", b"\r", 1),
        ("article: down", b"j", 5), ("next unread", b"n", 10), ("back", b"q", 1),
        ("30 queued downs", b"j" * 30, 5),
    ]:
        answers = [terminal.key(key) for _ in range(times_pressed)]
        answers = [(ms, data) for ms, data in answers if ms is not None]
        if not answers:
            print(f"  {name:34s} no answer")
            continue
        row(name, [ms for ms, _ in answers], "ms")
        row("", [len(data) for _, data in answers], "bytes")
    idle = terminal.read_quiet(2)
    print(f"  idle for 2 s: {len(idle)} bytes")
    terminal.close()
    subprocess.run(["rm", "-rf", folder], check=True)


main()
