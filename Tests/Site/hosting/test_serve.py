"""The preview server: hostile clients, a clean end."""

import concurrent.futures
import http.client
import signal
import socket
import time
from urllib.parse import urlsplit

import pytest

from serving import Serve

PAGE = "duisburg/personalausweis/"


def connect(preview):
    return socket.create_connection(("127.0.0.1", urlsplit(preview.address).port), timeout=20)


def ask(preview, request):
    """Everything that comes back for the bytes of a request."""
    with connect(preview) as client:
        client.sendall(request)
        answer = b""
        while piece := client.recv(65536):
            answer += piece
    return answer


# MARK: Hostile clients


@pytest.mark.parametrize(
    ("request_bytes", "code"),
    [
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 2_000_000, b"431"),
        (b"GET /" + b"a" * 2_000_000, b"414"),
        (b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nHost: foreign.example\r\nConnection: close\r\n\r\n", b"403"),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nfree text", b"405"),
        (b"GET / HTTP/3.0\r\nHost: localhost\r\n\r\n", b"505"),
    ],
    ids=["huge header", "huge target", "TLS", "no host", "foreign host", "body", "version"],
)
def test_bad_request_is_answered(preview, request_bytes, code):
    try:
        assert ask(preview, request_bytes).startswith(b"HTTP/1.1 " + code)
    except (ConnectionResetError, BrokenPipeError):
        # More was sent than the server reads of a request that it refuses; the system tells it while sending or while reading.
        assert len(request_bytes) > 1_000_000
    assert preview.status() == 200


def test_half_requests_and_slow_readers_hinder_nobody(preview):
    clients = []
    for _ in range(60):
        half = connect(preview)
        half.sendall(b"GET / HTTP/1.1\r\nHo")
        slow = connect(preview)
        # Asked for again and again, never read.
        slow.sendall(b"GET /search/full.idx HTTP/1.1\r\nHost: localhost\r\n\r\n" * 50)
        clients += [half, slow]
    start = time.monotonic()
    assert [preview.status() for _ in range(20)] == [200] * 20
    print(f"20 pages beside 120 idle clients: {time.monotonic() - start:.2f} s")
    for client in clients:
        client.close()


def test_half_request_is_ended(preview):
    with connect(preview) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHo")
        assert client.recv(65536).startswith(b"HTTP/1.1 408")


def test_seventy_five_clients_at_once(preview):
    def session(_):
        connection = http.client.HTTPConnection("localhost", urlsplit(preview.address).port, timeout=60)
        found = []
        for path in ["/", "/duisburg/", f"/{PAGE}", "/search/first.idx", "/nichts/"] * 4:
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            found.append(answer.status)
        connection.close()
        return found

    with concurrent.futures.ThreadPoolExecutor(75) as pool:
        for found in pool.map(session, range(75)):
            assert found == [200, 200, 200, 200, 404] * 4


def test_requests_one_after_the_other_on_one_connection(preview):
    one = b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
    last = b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    assert ask(preview, one * 3 + last).count(b"HTTP/1.1 200 OK") == 4


# MARK: Start and end


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ends_cleanly(binary, preview_folder, number):
    running = Serve(binary, preview_folder / "content", preview_folder / "site", "--port", "0")
    running.wait_until_ready()
    with connect(running) as client:
        client.sendall(b"GET /.auskunft/events?page=/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert b"text/event-stream" in client.recv(65536)
        assert running.stop(number) == 0


def test_ends_while_building(binary, preview_folder):
    running = Serve(binary, preview_folder / "content", preview_folder / "site", "--port", "0")
    time.sleep(0.3)
    assert running.stop() == 0


def test_wrong_use_and_taken_port(binary, preview, preview_folder, tmp_path):
    assert Serve(binary, tmp_path / "nothing", preview_folder / "site").process.wait(10) == 2
    port = str(urlsplit(preview.address).port)
    assert Serve(binary, preview_folder / "content", preview_folder / "site", "--port", port).process.wait(10) == 3


def test_unix_socket(binary, preview_folder, tmp_path):
    path = tmp_path / "auskunft.sock"
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(path))
    left.close()
    running = Serve(binary, preview_folder / "content", preview_folder / "site", "--socket", path)
    running.wait_until_ready()
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(str(path))
        client.sendall(b"GET / HTTP/1.0\r\nHost: auskunft.example\r\n\r\n")
        assert client.recv(65536).startswith(b"HTTP/1.1 200 OK")
    assert running.stop() == 0
    assert not path.exists()
