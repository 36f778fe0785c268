#!/usr/bin/env python3
"""A host of the tests that speaks HTTP/2 over TLS, and HTTP/1.1 to those who want no more.

http2server.py CERTIFICATE KEY prints its port and serves until its standard input ends. It needs
h2 (Debian: python3-h2). Every answer has the fields X-Version, X-Connection (a number) and
X-Stream. The first part of a path is a test's own room, the second says what happens:

  /ROOM/plain/x    a feed with an ETag; 304 when it comes back
  /ROOM/gzip/x     a feed, compressed
  /ROOM/reset/x    the stream is reset in the middle of the body, the first time; later a feed
  /ROOM/refused/x  the stream is refused before anything was done (RFC 9113 8.7), the first time
  /ROOM/goaway/x   the connection is closed with GOAWAY in the middle of the body, the first time
"""
import gzip, itertools, socket, ssl, sys, threading

import h2.config, h2.connection, h2.errors, h2.events

SEEN, NUMBERS = set(), itertools.count(1)


def feed(name):
    items = "".join(
        f"<item><guid>{name}-{n}</guid><title>Item {n}</title></item>" for n in range(40))
    return ('<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>'
            f"{items}</channel></rss>").encode()


class Answer:
    """What a request is answered with, whatever the protocol."""

    def __init__(self, headers):
        self.path = headers[":path"]
        self.kind = (self.path.split("/") + ["", ""])[2]
        self.is_first = self.path not in SEEN
        SEEN.add(self.path)
        self.fields, self.body, self.status = [("etag", '"2"')], feed(self.path), 200
        if headers.get("if-none-match") == '"2"':
            self.status, self.body = 304, b""
        elif self.kind == "gzip":
            self.fields.append(("content-encoding", "gzip"))
            self.body = gzip.compress(self.body)

    @property
    def trouble(self):
        return self.kind if self.is_first and self.status == 200 else ""


class Connection:
    def __init__(self, sock):
        self.sock, self.number = sock, next(NUMBERS)

    def serve(self):
        try:
            with self.sock:
                self.sock.do_handshake()
                if self.sock.selected_alpn_protocol() == "h2":
                    self.serve_http2()
                else:
                    self.serve_http1()
        except OSError:
            pass

    def serve_http1(self):
        stream = self.sock.makefile("rb")
        while line := stream.readline().decode("latin1").split():
            headers = {":path": line[1]}
            while field := stream.readline().decode("latin1").strip():
                name, _, value = field.partition(":")
                headers[name.lower()] = value.strip()
            answer = Answer(headers)
            fields = answer.fields + [
                ("x-version", "1.1"), ("x-connection", str(self.number)),
                ("content-length", str(len(answer.body)))]
            head = f"HTTP/1.1 {answer.status} X\r\n" + "".join(f"{n}: {v}\r\n" for n, v in fields)
            self.sock.sendall(head.encode() + b"\r\n" + answer.body)

    def serve_http2(self):
        self.http2 = h2.connection.H2Connection(
            h2.config.H2Configuration(client_side=False, header_encoding="utf-8"))
        self.http2.initiate_connection()
        self.send()
        while data := self.sock.recv(65536):
            for event in self.http2.receive_data(data):
                if isinstance(event, h2.events.RequestReceived):
                    self.answer(event.stream_id, Answer(dict(event.headers)))
            self.send()

    def answer(self, stream, answer):
        if answer.trouble == "refused":
            return self.http2.reset_stream(stream, h2.errors.ErrorCodes.REFUSED_STREAM)
        self.http2.send_headers(stream, [
            (":status", str(answer.status)), ("x-version", "2"),
            ("x-connection", str(self.number)), ("x-stream", str(stream))] + answer.fields)
        half = answer.body[:len(answer.body) // 2]
        if answer.trouble == "reset":
            self.http2.send_data(stream, half)
            self.http2.reset_stream(stream, h2.errors.ErrorCodes.INTERNAL_ERROR)
        elif answer.trouble == "goaway":
            self.http2.send_data(stream, half)
            self.http2.close_connection(h2.errors.ErrorCodes.INTERNAL_ERROR, last_stream_id=stream)
            self.send()
            self.sock.shutdown(socket.SHUT_RDWR)
        else:
            self.http2.send_data(stream, answer.body, end_stream=True)

    def send(self):
        self.sock.sendall(self.http2.data_to_send())


def serve(context):
    listener = socket.create_server(("127.0.0.1", 0), backlog=128)
    print(listener.getsockname()[1], flush=True)
    while True:
        sock, _ = listener.accept()
        sock = context.wrap_socket(sock, server_side=True, do_handshake_on_connect=False)
        threading.Thread(target=Connection(sock).serve, daemon=True).start()


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[1], sys.argv[2])
context.set_alpn_protocols(["h2", "http/1.1"])
threading.Thread(target=serve, args=(context,), daemon=True).start()
sys.stdin.read()
