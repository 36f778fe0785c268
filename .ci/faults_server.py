"""Servers for faults.py: one that sends hostile responses byte for byte, one that is a trap."""
import os, re, socketserver, threading, time

REQUEST = re.compile(rb"(GET|HEAD) [\x21-\x7e]+ HTTP/1\.[01]\r\n([!-9;-~]+:[ \t\x21-\x7e\x80-\xff]*\r\n)*\r\n")
PROXIED = re.compile(rb"(GET|HEAD) http://|CONNECT [\w.:\[\]-]+:443 ")


class Listener(socketserver.ThreadingTCPServer):
    """A loopback server that reads the head of a request and leaves the answer to `answer`."""
    daemon_threads, request_queue_size = True, 64

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Connection)
        self.faults = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def port(self):
        return self.server_address[1]


class Connection(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.settimeout(100)
        head = b""
        try:
            while b"\r\n\r\n" not in head:
                piece = self.request.recv(65536)
                if not piece:
                    return
                head += piece
            self.server.answer(self.request, head)
        except OSError:
            pass


class HostileServer(Listener):
    """Sends FOLDER/NAME for /NAME and /WAY/NAME, and then goes on in that way."""

    def __init__(self, folder):
        self.folder, self.bytes, self.lock = folder, {}, threading.Lock()
        super().__init__()

    def url(self, way, name):
        return f"http://127.0.0.1:{self.port}/" + (name if way == "closed" else f"{way}/{name}")

    def sent(self, way, name):
        """The bytes that were sent for an address so far."""
        with self.lock:
            return self.bytes.get((way, name), 0)

    def answer(self, connection, head):
        if not REQUEST.fullmatch(head):
            self.faults.append(f"no well-formed request: {head[:200]!r}")
        way, name = ("closed/" + head.split()[1].decode("latin-1")[1:]).split("/")[-2:]
        path = os.path.join(self.folder, name)
        if not os.path.isfile(path):
            return connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
        with open(path, "rb") as file:
            response = file.read().replace(b"127.0.0.1:PORT", b"127.0.0.1:%d" % self.port)
        for piece in [response] if way == "closed" else self.pieces(response, way):
            connection.sendall(piece)
            with self.lock:
                self.bytes[way, name] = self.bytes.get((way, name), 0) + len(piece)

    def pieces(self, response, way):
        yield response
        while True:
            if way != "endless":
                time.sleep(1 if way == "held" else 0.01)
            yield b"" if way == "held" else b"x" * (65536 if way == "endless" else 50)


class Trap(Listener):
    """A proxy that takes every request and grants none; what is not HTTP's is a fault."""

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def answer(self, connection, head):
        if not PROXIED.match(head):
            self.faults.append(f"asked for something else than HTTP: {head[:200]!r}")
        connection.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
