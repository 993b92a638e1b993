"""The preview server: reload and overlay in a browser, hostile clients, a clean end."""

import concurrent.futures
import http.client
import shutil
import signal
import socket
import time
from urllib.parse import urlsplit

import playwright.sync_api
import pytest
from playwright.sync_api import expect

from conftest import DATE, REPOSITORY
from serving import Serve

ARTICLE = "articles/ausweise/personalausweis.md"
PAGE = "duisburg/personalausweis/"
# Until a debug build of the program has built the site on a busy machine.
PATIENCE = 30_000


@pytest.fixture(scope="module")
def work(content, tmp_path_factory):
    folder = tmp_path_factory.mktemp("serve")
    shutil.copytree(content, folder / "content")
    shutil.copytree(REPOSITORY / "site", folder / "site", ignore=shutil.ignore_patterns("dist*"))
    return folder


@pytest.fixture(scope="module")
def serve(pytestconfig, work):
    running = Serve(
        pytestconfig.getoption("--auskunft"), work / "content", work / "site", "--port", "0", "--date", DATE
    )
    running.wait_until_ready()
    yield running
    running.process.kill()


@pytest.fixture
def edit(work, serve):
    """Changes a file of content or theme; at the end it is as it was, and served."""
    changed = {}
    builds = serve.builds()

    def edit(path, old, new):
        nonlocal builds
        file = work / path
        text = file.read_text("utf-8")
        changed.setdefault(file, text)
        assert old in text
        builds = serve.builds()
        file.write_text(text.replace(old, new, 1), "utf-8")

    def wait_for_build():
        serve.wait_for(lambda _: serve.builds() > builds)

    yield edit
    if not changed:
        return
    # A page shows what was changed a moment before the build is counted.
    wait_for_build()
    builds = serve.builds()
    for file, text in changed.items():
        file.write_text(text, "utf-8")
    wait_for_build()


@pytest.fixture
def served(browser, serve, edit):
    """A page of its own, closed before `edit` puts back what it shows: Chromium may never close one that is being reloaded."""
    context = browser.new_context(
        base_url=serve.address, locale="de-DE", timezone_id="Europe/Berlin", service_workers="block"
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    yield page
    page.goto("about:blank")
    context.close()


def connect(serve):
    return socket.create_connection(("127.0.0.1", urlsplit(serve.address).port), timeout=20)


def ask(serve, request):
    """Everything that comes back for the bytes of a request."""
    with connect(serve) as client:
        client.sendall(request)
        answer = b""
        while piece := client.recv(65536):
            answer += piece
    return answer


def wait_until(page, expression):
    """Waits for what is true in the page; the pages' policy forbids Playwright's own way."""
    deadline = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < deadline:
        try:
            if page.evaluate(expression):
                return
        except playwright.sync_api.Error:
            # The page is just being reloaded.
            pass
        time.sleep(0.05)
    raise AssertionError(f"never true: {expression}")


def status(serve, path="/"):
    connection = http.client.HTTPConnection("localhost", urlsplit(serve.address).port, timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


# MARK: In the browser


def test_page_reloads_where_it_is_read(served, edit):
    served.set_viewport_size({"width": 800, "height": 300})
    served.goto(PAGE)
    served.evaluate("window.unchanged = true")
    # Not the search: there the hits of what was typed come again, and push the page down.
    served.locator("main article a").first.focus()
    focused = served.evaluate("document.activeElement.href")
    served.evaluate("scrollTo({ top: 120, behavior: 'instant' })")
    edit(f"content/{ARTICLE}", "title: Personalausweis beantragen", "title: Personalausweis neu beantragen")
    expect(served.locator("h1")).to_contain_text("neu beantragen", timeout=PATIENCE)
    wait_until(served, "scrollY === 120")
    assert served.evaluate("document.activeElement.href") == focused
    assert served.evaluate("window.unchanged") is None


def test_another_page_stays(served, edit, serve):
    served.goto("bottrop/a-z/")
    served.evaluate("window.unchanged = true")
    builds = serve.builds()
    edit(f"content/{ARTICLE}", "## ", "Ein Satz, der nur in diesem Artikel steht.\n\n## ")
    serve.wait_for(lambda _: serve.builds() > builds)
    assert served.evaluate("window.unchanged") is True


def test_style_change_reloads(served, edit):
    served.goto(PAGE)
    edit("site/assets/site.css", "{", "{ outline-color: rgb(1, 2, 3); ")
    wait_until(
        served,
        "[...document.styleSheets].some((sheet) => "
        "[...sheet.cssRules].some((rule) => rule.cssText.includes('rgb(1, 2, 3)')))",
    )


def test_overlay_names_file_and_line_and_the_last_good_site_stays(served, edit, work):
    served.goto(PAGE)
    expect(served.locator("h1")).to_contain_text("Personalausweis beantragen", timeout=PATIENCE)
    edit(f"content/{ARTICLE}", "category: ", "categroy: ")
    overlay = served.locator("auskunft-overlay section")
    expect(overlay).to_be_visible(timeout=PATIENCE)
    place = f"{work}/content/{ARTICLE}:3:1"
    expect(overlay.locator("li.error").first).to_contain_text(place, timeout=PATIENCE)
    expect(overlay).to_contain_text("„categroy“", timeout=PATIENCE)
    expect(overlay).to_contain_text("Ist „category“ gemeint?", timeout=PATIENCE)
    expect(served.locator("h1")).to_contain_text("Personalausweis beantragen", timeout=PATIENCE)
    served.reload()
    expect(overlay).to_be_visible(timeout=PATIENCE)
    overlay.get_by_role("button").focus()
    served.keyboard.press("Escape")
    expect(overlay).to_be_hidden(timeout=PATIENCE)
    edit(f"content/{ARTICLE}", "categroy: ", "category: ")
    expect(served.locator("auskunft-overlay .badge.error")).to_have_count(0, timeout=PATIENCE)


def test_broken_template_is_shown_and_mended(served, edit):
    served.goto(PAGE)
    edit("site/templates/layout.mustache", "{{title}}", "{{#title}}")
    overlay = served.locator("auskunft-overlay section")
    expect(overlay.locator(".failure")).to_contain_text("templates/layout.mustache", timeout=PATIENCE)
    edit("site/templates/layout.mustache", "{{#title}}", "{{title}}")
    expect(overlay).to_be_hidden(timeout=PATIENCE)


def test_vanished_content_is_survived(served, work, serve):
    served.goto(PAGE)
    (work / "content").rename(work / "away")
    expect(served.locator("auskunft-overlay section")).to_be_visible(timeout=PATIENCE)
    assert status(serve, f"/{PAGE}") == 200
    (work / "away").rename(work / "content")
    expect(served.locator("auskunft-overlay section")).to_be_hidden(timeout=PATIENCE)


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
def test_bad_request_is_answered(serve, request_bytes, code):
    try:
        assert ask(serve, request_bytes).startswith(b"HTTP/1.1 " + code)
    except ConnectionResetError:
        # More was sent than the server reads of a request that it refuses.
        assert len(request_bytes) > 1_000_000
    assert status(serve) == 200


def test_half_requests_and_slow_readers_hinder_nobody(serve):
    clients = []
    for _ in range(60):
        half = connect(serve)
        half.sendall(b"GET / HTTP/1.1\r\nHo")
        slow = connect(serve)
        # Asked for again and again, never read.
        slow.sendall(b"GET /search/full.idx HTTP/1.1\r\nHost: localhost\r\n\r\n" * 50)
        clients += [half, slow]
    start = time.monotonic()
    assert [status(serve) for _ in range(20)] == [200] * 20
    print(f"20 pages beside 120 idle clients: {time.monotonic() - start:.2f} s")
    for client in clients:
        client.close()


def test_half_request_is_ended(serve):
    with connect(serve) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHo")
        assert client.recv(65536).startswith(b"HTTP/1.1 408")


def test_seventy_five_clients_at_once(serve):
    def session(_):
        connection = http.client.HTTPConnection("localhost", urlsplit(serve.address).port, timeout=60)
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


def test_requests_one_after_the_other_on_one_connection(serve):
    one = b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
    last = b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    assert ask(serve, one * 3 + last).count(b"HTTP/1.1 200 OK") == 4


# MARK: Start and end


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ends_cleanly(pytestconfig, work, number):
    running = Serve(pytestconfig.getoption("--auskunft"), work / "content", work / "site", "--port", "0")
    running.wait_until_ready()
    with connect(running) as client:
        client.sendall(b"GET /.auskunft/events?page=/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert b"text/event-stream" in client.recv(65536)
        assert running.stop(number) == 0


def test_ends_while_building(pytestconfig, work):
    running = Serve(pytestconfig.getoption("--auskunft"), work / "content", work / "site", "--port", "0")
    time.sleep(0.3)
    assert running.stop() == 0


def test_wrong_use_and_taken_port(pytestconfig, serve, work, tmp_path):
    binary = pytestconfig.getoption("--auskunft")
    assert Serve(binary, tmp_path / "nothing", work / "site").process.wait(10) == 2
    port = str(urlsplit(serve.address).port)
    assert Serve(binary, work / "content", work / "site", "--port", port).process.wait(10) == 3


def test_unix_socket(pytestconfig, work, tmp_path):
    path = tmp_path / "auskunft.sock"
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(path))
    left.close()
    running = Serve(pytestconfig.getoption("--auskunft"), work / "content", work / "site", "--socket", path)
    running.wait_until_ready()
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(str(path))
        client.sendall(b"GET / HTTP/1.0\r\nHost: auskunft.example\r\n\r\n")
        assert client.recv(65536).startswith(b"HTTP/1.1 200 OK")
    assert running.stop() == 0
    assert not path.exists()
