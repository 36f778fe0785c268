"""Puts hostile input through .build/release/depesche and judges each run.

usage: faults.py FOLDER [KIND…]
A run fails when it ends by a signal or not at all, takes longer than 2 s of CPU a megabyte (and
some tenths of a second to start), uses more than 300 MB, or prints a control character. What comes
over HTTP fails also when it brings a file of this machine into the library, runs a command, or
makes the program ask for anything that is no well-formed request of HTTP.
"""
import concurrent.futures, glob, os, re, signal, subprocess, sys, tempfile, threading
from faults_server import HostileServer, Trap

PROGRAM = os.path.abspath(".build/release/depesche")
ARTICLES, FEEDS, TRANSPORT = ["text", "html", "enc"], ["rss", "atom", "xml", "opml", "json"], "http"
KINDS = sys.argv[2:] or ARTICLES + FEEDS + [TRANSPORT]
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
SECONDS_A_MEGABYTE, STARTING, MEGABYTES = 2.0, 0.1, 300
# A fetch makes a library, too; the longest the program waits for one address is a minute.
FETCHING, PATIENCE = 0.5, 75
# Responses that are also sent in the ways of a server that never ends.
ENDLESS = ["endless", "held", "dripping"]
PASSWORDS = open("/etc/passwd", "rb").readline().strip()


class Run:
    """One run of the program, to its end."""

    def __init__(self, arguments, environment=None):
        with tempfile.TemporaryFile() as output:
            process = subprocess.Popen(
                [PROGRAM, *arguments], env=environment, stdin=subprocess.DEVNULL, stdout=output,
                stderr=output if environment else subprocess.DEVNULL)
            timer = threading.Timer(PATIENCE, process.send_signal, [signal.SIGKILL])
            timer.start()
            _, self.status, usage = os.wait4(process.pid, 0)
            timer.cancel()
            process.returncode = self.status
            output.seek(0)
            self.output = output.read()
        self.seconds = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024

    def faults(self, megabytes, starting):
        """What is wrong with a run that took so much input."""
        budget = starting + SECONDS_A_MEGABYTE * megabytes
        if os.WIFSIGNALED(self.status):
            yield f"ended by signal {os.WTERMSIG(self.status)}"
        if self.seconds > budget:
            yield f"{self.seconds:.2f} s, {budget:.2f} are allowed"
        if self.megabytes > MEGABYTES:
            yield f"{self.megabytes:.0f} MB, {MEGABYTES} are allowed"
        if found := CONTROLS.search(self.output.decode("utf-8", "replace")):
            yield f"a control character in the output: {found.group()!r}"


def parsing(kind, path):
    """Faults of parsing a file, each with the arguments."""
    asked = [["--format", "feed", "--json"]] if kind in FEEDS else [["--json"], ["--explain"]]
    for arguments in asked:
        run = Run(["parse", *arguments, path])
        yield f"{path} (parse {' '.join(arguments)})", list(
            run.faults(os.path.getsize(path) / 1e6, STARTING))


def fetching(server, trap, path, way):
    """Faults of fetching a response that is sent in some way."""
    name = os.path.basename(path)
    url = server.url(way, name)
    with tempfile.TemporaryDirectory() as home:
        # Whatever is not on this host goes to the trap, and nowhere.
        environment = dict(HOME=home, LANG="C.UTF-8", no_proxy="127.0.0.1", http_proxy=trap.url,
                           https_proxy=trap.url)
        listed = os.path.join(home, "list.opml")
        with open(listed, "w") as file:
            file.write(f'<opml version="2.0"><body><outline xmlUrl="{url}"/></body></opml>')
        for number, commands in enumerate([
                [["add", url]],
                [["import", listed], ["fetch", "--json"], ["fetch", "--rest", "0"]]]):
            library = os.path.join(home, f"{number}.sqlite")
            for command in commands + [["feeds", "--json"], ["list", "--json"]]:
                run = Run([command[0], "--library", library, *command[1:]], environment)
                sent = max(server.sent(way, name), os.path.getsize(path))
                faults = list(run.faults(sent / 1e6, FETCHING))
                if PASSWORDS in run.output:
                    faults.append("a file of this machine was read")
                yield f"{path} ({way}, {command[0]})", faults
            kept = b"".join(open(file, "rb").read() for file in glob.glob(library + "*"))
            yield f"{path} ({way}, the library)", (
                ["a file of this machine is in it"] if PASSWORDS in kept else [])


def files(folder, kind):
    for directory, _, names in os.walk(os.path.join(folder, kind)):
        yield from (os.path.join(directory, name) for name in sorted(names))


def results(folder):
    for kind in KINDS:
        if kind != TRANSPORT:
            for path in files(folder, kind):
                yield from parsing(kind, path)
    if TRANSPORT in KINDS:
        yield from transport(folder)


def transport(folder):
    server, trap = HostileServer(os.path.join(folder, TRANSPORT)), Trap()
    cases = [(path, way) for path in files(folder, TRANSPORT)
             for way in ["closed"] + (ENDLESS if "infinite" in path or "_lie_long" in path else [])]
    # Most of the time is spent waiting for what never ends.
    with concurrent.futures.ThreadPoolExecutor(8) as threads:
        for found in threads.map(
                lambda case: list(fetching(server, trap, *case)), cases):
            yield from found
    yield "requests to the server", server.faults
    yield "requests beyond it", trap.faults
    yield "commands", [f"{path} was made" for path in glob.glob("/tmp/pwned-*")]


def main():
    count = failed = 0
    for name, faults in results(sys.argv[1]):
        count += 1
        failed += bool(faults)
        for fault in faults:
            print(f"{name}: {fault}", flush=True)
    print(f"{count - failed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
