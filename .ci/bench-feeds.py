"""Times `depesche fetch` on feeds from loopback, and other readers on the same ones.

    .ci/bench-feeds.py [FEEDS] [ITEMS]

Every reader fetches twice: first everything, then answers of "not modified" (newsboat and sfeed
where Debian's packages are installed, behind nginx). Prints wall and CPU seconds and peak memory.
"""

import os
import pathlib
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time

PORT = 8891
WORDS = (
    "the ferry company adds two ships to its northern line as winter timetables change and more "
    "people than ever travel by night while the port authority plans a third quay that opens in "
    "spring says its spokeswoman after a long meeting with the council about noise and light"
).split()


def sentence(count):
    return " ".join(random.choices(WORDS, k=count)).capitalize() + "."


def item(feed, number):
    body = "".join(f"&lt;p&gt;{sentence(60)}&lt;/p&gt;" for _ in range(3))
    return (
        f"<item><title>{sentence(7)}</title><link>http://127.0.0.1:{PORT}/a/{feed}/{number}</link>"
        f'<guid isPermaLink="false">{feed}-{number}</guid><pubDate>Tue, {1 + number % 28:02} Jun '
        f"2025 {number % 24:02}:00:00 GMT</pubDate><description>{body}</description></item>"
    )


def write_feeds(folder, feeds, items):
    for feed in range(feeds):
        entries = "".join(item(feed, number) for number in range(items))
        (folder / f"f{feed}.xml").write_text(
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>Feed {feed}</title>'
            f"<link>http://127.0.0.1:{PORT}/</link><description>d</description>{entries}"
            "</channel></rss>"
        )


def serve(folder):
    configuration = folder / "nginx.conf"
    configuration.write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; types {{ application/rss+xml xml; }} keepalive_requests 100000;\n"
        f"server {{ listen 127.0.0.1:{PORT}; root {folder}; }} }}\n"
    )
    server = subprocess.Popen(["nginx", "-c", str(configuration)], stderr=subprocess.DEVNULL)
    time.sleep(1)
    return server


def timed(name, command, environment):
    for turn in ("first", "again"):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.monotonic()
        child = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, _, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        cpu = usage.ru_utime + usage.ru_stime
        if name == "sfeed":  # Its work is that of its children's children.
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(f"| {name}, {turn} | {wall:.1f} | {cpu:.1f} | {usage.ru_maxrss // 1024} |", flush=True)


def main():
    feeds = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    items = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    if not shutil.which("nginx"):
        sys.exit("bench-feeds: nginx is needed to serve the feeds")
    program = os.path.abspath(os.environ.get("DEPESCHE_BINARY", ".build/release/depesche"))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        random.seed(1)
        write_feeds(folder, feeds, items)
        urls = [f"http://127.0.0.1:{PORT}/f{feed}.xml" for feed in range(feeds)]
        (folder / "urls").write_text("\n".join(urls) + "\n")
        (folder / "config").write_text("reload-threads 4\n")
        lines = "".join(f'feed "{n}" "{url}"\n' for n, url in enumerate(urls))
        (folder / "sfeedrc").write_text(f"sfeedpath={folder}/sfeed\nfeeds() {{\n{lines}}}\n")
        environment = dict(os.environ, HOME=name, DEPESCHE_LIBRARY=name + "/library.sqlite")
        server = serve(folder)
        try:
            subprocess.run(
                [program, "import", name + "/urls"], env=environment, stdout=subprocess.DEVNULL
            )
            print("| reader | wall s | CPU s | peak MB |\n| --- | --- | --- | --- |")
            timed("depesche", [program, "fetch", "--rest", "0"], environment)
            if shutil.which("newsboat"):
                options = ["-u", "urls", "-c", "cache.db", "-C", "config", "-x", "reload"]
                options = [f"{name}/{o}" if o in ("urls", "cache.db", "config") else o for o in options]
                timed("newsboat", ["newsboat", *options], environment)
            if shutil.which("sfeed_update"):
                timed("sfeed", ["sfeed_update", f"{name}/sfeedrc"], environment)
        finally:
            server.terminate()


main()
