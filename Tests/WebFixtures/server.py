#!/usr/bin/env python3
"""The web of the tests: six hosts (127.0.0.1 to 127.0.0.6) of plain HTTP and one of TLS.

server.py [CERTIFICATE KEY] prints the port, with a certificate also that of TLS, and serves until
its standard input ends. The first part of a path is a test's own room, the second says what
happens:

  /ROOM/plain/x.xml    a feed with ETag and Last-Modified, 304 when either comes back
  /ROOM/log            every request of the room: path, host, headers (as Latin-1)
  /ROOM/seen?requests=9    answers when so many requests have come to the room
  /ROOM/open           lets those go on who wait for a feed that is late, or half a file
  /feed.xml            a feed where one might be looked for, on the second host alone
"""
import base64, email.utils, gzip, json, ssl, sys, threading, time, zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

LOG, OPEN, LOCK, OVER = [], set(), threading.Condition(), threading.Event()
BROTLI = base64.b64decode("G3wAAETdlqpI92oeC6Z4MBwU4X9RJwfMh9svcgmytiyj3MaW2yGoNHpV8IjLz5qtV6LD9J7lL49BOGG5L7ETTR0QQTf/sR79RYMSWMaDikcQ")
MODIFIED = "Tue, 3 Jun 2025 09:39:21 UTC+0000 (x)"
FEED = "application/rss+xml; charset=utf-8"


def feed(title="T", items=2, extra=""):
    made = "".join(
        f"<item><guid>{title}-{n}</guid><title>Item {n}</title><link>/item/{n}</link>"
        f"<description>&lt;p&gt;Body {n}, see &lt;a href='more'&gt;more&lt;/a&gt;&lt;/p&gt;"
        "</description></item>" for n in range(items))
    return (f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>'
            f"{extra}{made}</channel></rss>").encode()


FEED_START = b'<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>'
JSON_FEED = dict(version="https://jsonfeed.org/version/1.1", title="J", items=[
    dict(id=str(n), title=f"Item {n}", content_text=f"Body {n * n} {n * n * n}") for n in range(400)])
PAGE = """<!doctype html><html><head><title>Harbour Notes</title><base href="/{room}/plain/">
<link rel="alternate" type="application/rss+xml" title="All notes" href="all.xml">
<link rel="alternate" type="application/atom+xml" href="/{room}/plain/atom.xml">
<link rel="alternate" type="application/json" href="/wp-json/1"></head><body>hello</body></html>"""
ANCHORS = """<!doctype html><html><head><title>Old Site</title></head><body>
<a href="/about">About</a> <a href="news.rss">News</a> <a href="feed:https://h.example/x">X</a>"""
ARTICLE = """<!doctype html><html lang="en"><head><title>The tide</title>
<meta property="og:type" content="article"><meta property="og:title" content="The tide">
<link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body><article>
<h1>The tide</h1>{text}</article></body></html>"""
SENTENCE = ("The harbour was quiet that morning, and the boats lay in the mud as if they had "
            "never known water, while the pilot walked along the wall and counted them. ")
BLOG = """<!doctype html><html><head><title>A Blog</title>
<link rel="alternate" type="application/rss+xml" href="plain/blog.xml"></head><body>hello</body>"""
OPML = b"""<opml version="2.0"><head><title>Mine</title></head><body>
<outline type="rss" text="A" xmlUrl="https://a.example/feed"/></body></opml>"""
COMMANDS = """<opml version="2.0"><head><title>Mine</title></head><body>
<outline type="rss" text="Command" xmlUrl="exec:touch {path}"/>
<outline type="rss" text="Harmless" xmlUrl="{feed}"/></body></opml>"""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", *fields, length=None):
        self.send_response(status)
        for name, value in fields:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        url = urlsplit(self.path)
        parts = url.path.split("/")
        self.room = parts[1] if len(parts) > 1 else ""
        name = parts[2] if len(parts) > 2 else ""
        self.query = {key: values[0] for key, values in parse_qs(url.query).items()}
        if name == "log":
            with LOCK:
                log = [entry for entry in LOG if entry["room"] == self.room]
            return self.answer(200, json.dumps(log).encode())
        if name == "seen":
            wanted = int(self.query["requests"])
            with LOCK:
                LOCK.wait_for(lambda: sum(e["room"] == self.room for e in LOG) >= wanted, 20)
            return self.answer(200, b"seen")
        if name == "open":
            with LOCK:
                OPEN.add(self.room)
                LOCK.notify_all()
            return self.answer(200)
        with LOCK:
            LOG.append(dict(
                room=self.room, path=self.path, port=self.client_address[1],
                host=self.server.server_address[0],
                headers={key.lower(): value for key, value in self.headers.items()}))
            LOCK.notify_all()
            self.count = sum(entry["path"] == self.path for entry in LOG)
        try:
            if url.path == "/feed.xml" and self.server.server_address[0] == "127.0.0.2":
                return self.do_plain()
            getattr(self, "do_" + name.replace("-", "_"), self.missing)()
        except OSError:
            self.close_connection = True

    def missing(self):
        self.answer(404, b"<html>not here</html>")

    # --- Feeds ---

    def do_plain(self):
        fields = [("ETag", '"p\xe4"'), ("Last-Modified", MODIFIED), ("Content-Type", FEED)]
        if self.headers.get("If-None-Match") == '"p\xe4"':
            return self.answer(304, b"", *fields[:2])
        self.answer(200, feed(), *fields)

    def do_newer(self):
        """A new ETag with each answer; nothing is new from the second on."""
        tag = ("ETag", f'"v{self.count}"')
        if self.headers.get("If-None-Match"):
            return self.answer(304, b"", tag, ("Cache-Control", "max-age=7200"))
        self.answer(200, feed(), tag)

    def do_many(self):
        count = int(self.query.get("items", "100"))
        if self.headers.get("If-None-Match"):
            return self.answer(304, b"", ("ETag", '"m"'))
        self.answer(200, feed(self.path, count), ("ETag", '"m"'))

    def do_issue(self):
        """A feed of many items that bear the end of its path, in every room the same."""
        self.answer(200, feed("Issue " + self.path.split("/")[3], 40), ("ETag", '"i"'))

    def do_late(self):
        """As `issue`, but whoever asks waits for it until the room is opened."""
        with LOCK:
            LOCK.wait_for(lambda: self.room in OPEN, 60)
        self.do_issue()

    # --- Files ---

    def do_cast(self):
        """A feed of one recording, which is half a file."""
        url = f"http://{self.headers['Host']}/{self.room}/half/ep.mp3?size=100000"
        item = (f"<item><guid>1</guid><title>A cast</title><description>One</description>"
                f'<enclosure url="{url}" type="audio/mpeg"/></item>')
        self.answer(200, feed("Casts", 0, item))

    def do_file(self):
        """So many bytes as the query says."""
        self.answer(200, b"m" * int(self.query["size"]), ("Content-Type", "audio/mpeg"))

    def do_half(self):
        """As `file`, but the second half comes once the room is opened."""
        size = int(self.query["size"])
        self.answer(200, b"m" * (size // 2), ("Content-Type", "audio/mpeg"), length=size)
        self.wfile.flush()
        with LOCK:
            LOCK.wait_for(lambda: self.room in OPEN, 60)
        self.wfile.write(b"m" * (size - size // 2))

    def do_cookie(self):
        self.answer(200, feed(), ("Set-Cookie", "sid=1; Path=/"))

    def do_auth(self):
        wanted = "Basic " + base64.b64encode(b"me:p@ss").decode()
        if self.headers.get("Authorization") == wanted:
            return self.answer(200, feed())
        self.answer(401, b"", ("WWW-Authenticate", 'Basic realm="x"'))

    def do_fields(self):
        """A feed with the header fields of the query."""
        self.answer(200, feed(extra=self.query.pop("extra", "")), *self.query.items())

    def do_links(self):
        """A feed whose items are at paths of the room, parted by spaces; they have no guid."""
        items = "".join(
            f"<item><title>At {path}</title><link>/{self.room}/{path}</link></item>"
            for path in self.query["to"].split())
        self.answer(200, FEED_START + items.encode() + b"</channel></rss>")

    def do_edited(self):
        """A feed of one item, whose title and text are others each time."""
        text = f"<item><guid>1</guid><title>Version {self.count}</title><description>Text " \
               f"{self.count}</description></item></channel></rss>"
        self.answer(200, FEED_START + text.encode())

    # --- Encodings ---

    def pressed(self, name, body):
        if name not in self.headers.get("Accept-Encoding", ""):
            return self.answer(406)
        self.answer(200, body, ("Content-Encoding", name))

    def do_gzip(self):
        self.pressed("gzip", gzip.compress(feed()))

    def do_deflate(self):
        self.pressed("deflate", zlib.compress(feed()))

    def do_br(self):
        self.pressed("br", BROTLI)

    def do_gzip_broken(self):
        body = gzip.compress(feed(items=50))
        self.pressed("gzip", body[:40] + b"\xff" * 30 + body[70:])

    def do_cut(self):
        """A feed whose compressed body is framed well, but ends too early."""
        kind = self.path.split("/")[3]
        body = json.dumps(JSON_FEED).encode() if kind == "json" else feed(items=400)
        body = gzip.compress(body)
        tags = [("ETag", '"cut"')] if self.count == 1 else []
        part = body[:len(body) * 2 // 3] if self.count == 1 else body
        self.answer(200, part, ("Content-Encoding", "gzip"), *tags)

    def do_bomb(self):
        press = zlib.compressobj(9, zlib.DEFLATED, 31)
        body = b"".join(press.compress(b"a" * (1 << 20)) for _ in range(64)) + press.flush()
        self.pressed("gzip", body)

    # --- What goes wrong ---

    def do_status(self):
        fields = [(name, value) for name, value in self.query.items() if name != "status"]
        self.answer(int(self.query["status"]), b"", *fields)

    def do_retry_date(self):
        self.answer(429, b"", ("Retry-After", email.utils.formatdate(time.time() + 120, usegmt=True)))

    def do_empty(self):
        self.answer(200)

    def do_short(self):
        self.close_connection = True
        self.answer(200, feed(), length=len(feed()) + 500)

    def do_reset(self):
        self.close_connection = True
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"1000\r\n<rss>")

    def do_big(self):
        self.close_connection = True
        self.send_response(200)
        self.end_headers()
        while not OVER.is_set():
            self.wfile.write(b" " * 65536)

    def do_long_header(self):
        self.send_response(200)
        for number in range(60):
            self.send_header(f"X-{number}", "x" * 4000)
        self.end_headers()

    def do_hang(self):
        OVER.wait()

    def do_drip(self):
        self.close_connection = True
        self.send_response(200)
        self.end_headers()
        while not OVER.wait(0.02):
            self.wfile.write(b" ")
            self.wfile.flush()

    # --- Redirects ---

    def do_redirect(self):
        self.answer(int(self.query["status"]), b"moved", ("Location", self.query["to"]))

    def do_chain(self):
        left = int(self.path.split("/")[3])
        target = f"../chain/{left - 1}" if left > 1 else "../plain/end.xml"
        self.answer(301, b"", ("Location", target))

    # --- Pages ---

    def do_page(self):
        self.answer(200, PAGE.format(room=self.room).encode(), ("Content-Type", "text/html"))

    def do_leads(self):
        """A page that leads to the feed of the query, wherever that is."""
        page = f"<!doctype html><title>Links</title><link rel=alternate type=application/rss+xml href='{self.query['to']}'>"
        self.answer(200, page.encode(), ("Content-Type", "text/html"))

    def do_anchors(self):
        self.answer(200, ANCHORS.encode(), ("Content-Type", "text/html"))

    def do_bare(self):
        self.answer(200, b"<!doctype html><title>Bare</title><p>hello", ("Content-Type", "text/html"))

    def do_article(self):
        text = "".join(f"<p>On day {day} of it: {SENTENCE * 2}</p>" for day in range(8))
        page = ARTICLE.format(text=text).encode()
        self.answer(200, page, ("Content-Type", "text/html"))

    def do_late_article(self):
        """An article that whoever asks waits for until the room is opened."""
        with LOCK:
            LOCK.wait_for(lambda: self.room in OPEN, 60)
        self.do_article()

    def do_busy(self):
        """An article that is busy the first time, with the header fields of the query."""
        if self.count == 1:
            return self.answer(503, b"", *self.query.items())
        self.do_article()

    def do_latin(self):
        text = "<p>" + "Die Fähre fährt über den Fluß. " * 40 + "</p>"
        page = f"<title>Fähre</title><article><h1>Fähre</h1>{text}</article>".encode("latin1")
        self.answer(200, page, ("Content-Type", "text/html; charset=iso-8859-1"))

    def do_blog(self):
        self.answer(200, BLOG.encode(), ("Content-Type", "text/html"))

    def do_list(self):
        self.answer(200, OPML, ("Content-Type", "text/x-opml"))

    def do_commands(self):
        """A list with a command that would make the file of the query."""
        self.answer(200, COMMANDS.format(**self.query).encode(), ("Content-Type", "text/x-opml"))


class Server(ThreadingHTTPServer):
    daemon_threads, request_queue_size = True, 128

    def handle_error(self, request, address):
        # Those who are killed close no connection.
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, address)


def serve(host, port, context=None):
    server = Server((host, port), Handler)
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


port = serve("127.0.0.1", 0)
for number in range(2, 7):
    serve(f"127.0.0.{number}", port)
ports = [port]
if len(sys.argv) > 1:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1], sys.argv[2])
    ports.append(serve("127.0.0.1", 0, context))
print(*ports, flush=True)
sys.stdin.read()
OVER.set()
