"""A static host that serves a folder under a path prefix, as any web host does."""

import functools
import http.server
import sys
import threading
from pathlib import Path
from urllib.parse import urlsplit


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {
        ".css": "text/css",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",
        ".xml": "application/xml",
        "": "application/octet-stream",
    }

    def __init__(self, *arguments, prefix, encodes_copies=False, **options):
        self.prefix = prefix
        self.encodes_copies = encodes_copies
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        inside = urlsplit(path).path.removeprefix(self.prefix)
        is_outside = not path.startswith(self.prefix)
        return super().translate_path("/outside/the/prefix" if is_outside else "/" + inside)

    def send_header(self, name, value):
        # Some hosts say of a packed copy what is in it, and that it is packed: browsers then unpack it themselves.
        if self.encodes_copies and name == "Content-type" and urlsplit(self.path).path.endswith(".gz"):
            super().send_header("Content-Encoding", "gzip")
        super().send_header(name, value)

    def send_error(self, code, message=None, explain=None):
        if code != 404:
            return super().send_error(code, message, explain)
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        # A browser that leaves a page hangs up on what it was still loading.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def start(folder, prefix, encodes_copies=False):
    """Serves until `shutdown()` of what it returns."""
    handler = functools.partial(Handler, directory=folder, prefix=prefix, encodes_copies=encodes_copies)
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
