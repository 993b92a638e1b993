"""The handbook's nginx configuration in a real nginx, and 75 agents at once who search and open pages."""

import asyncio
import concurrent.futures
import gzip
import random
import re
import shutil
import socket
import ssl
import statistics
import subprocess
import time

import pytest

from conftest import REPOSITORY

AGENTS = 75
CALLS = 8
# What an agent asks for in all is bounded, and so is the time.
LIMIT = 120
SEARCH_FILES = ["/search/engine.wasm", "/search/first.idx", "/search/full.idx"]


def in_own_loop(work):
    """What a coroutine gives; in a thread of its own, since the browser's driver keeps a loop running in this one."""
    with concurrent.futures.ThreadPoolExecutor(1) as threads:
        return threads.submit(asyncio.run, work).result()


@pytest.fixture(scope="module")
def port(site, tmp_path_factory):
    for program in ["nginx", "openssl"]:
        if shutil.which(program) is None:
            pytest.exit(f"{program} is not on PATH; on Debian: apt-get install nginx-light openssl", returncode=2)
    folder = tmp_path_factory.mktemp("nginx")
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1"]
        + ["-subj", "/CN=auskunft.example", "-keyout", key, "-out", certificate],
        check=True,
        capture_output=True,
    )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = re.search(r"```nginx\n(.*?)```", (REPOSITORY / "site/handbook/hosting.md").read_text("utf-8"), re.DOTALL)[1]
    for written, here in [
        ("listen 443 ", f"listen 127.0.0.1:{port} "),
        ("/etc/ssl/certs/auskunft.pem", str(certificate)),
        ("/etc/ssl/private/auskunft.key", str(key)),
        ("/srv/auskunft/site/dist", str(site)),
    ]:
        assert written in server
        server = server.replace(written, here)
    temporary = "".join(
        f"{name}_temp_path {folder}/{name};\n" for name in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/error.log; worker_processes 2;\n"
        # Where the tests run as root, the worker would be someone who may not read root's temporary folders.
        + ("user root;\n" if shutil.os.geteuid() == 0 else "")
        + f"events {{ worker_connections 1024; }}\nhttp {{\naccess_log off;\n{temporary}{server}}}\n",
        "utf-8",
    )
    # Warnings of a start go to standard error, as does what keeps nginx from starting.
    tried = subprocess.run(
        ["nginx", "-t", "-q", "-p", folder, "-c", folder / "nginx.conf", "-e", "stderr"], capture_output=True, text=True
    )
    assert (tried.returncode, tried.stderr) == (0, "")
    with subprocess.Popen(["nginx", "-p", folder, "-c", folder / "nginx.conf"], stderr=subprocess.PIPE) as nginx:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                assert nginx.poll() is None, nginx.stderr.read().decode()
                time.sleep(0.1)
        yield port
        nginx.terminate()


class Agent:
    """A browser's connection, with what it has kept of earlier answers."""

    def __init__(self, port):
        self.port = port
        self.tags = {}

    async def open(self):
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port, ssl=context)

    async def get(self, path):
        """Status, fields and body."""
        kept = f"If-None-Match: {self.tags[path]}\r\n" if path in self.tags else ""
        self.writer.write(
            f"GET {path} HTTP/1.1\r\nHost: auskunft.example\r\nAccept-Encoding: gzip\r\n{kept}\r\n".encode()
        )
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        status = int(head[0].split()[1])
        fields = {}
        for line in head[1:-2]:
            name, value = line.split(": ", 1)
            fields[name.lower()] = value
        body = b""
        if status != 304 and fields.get("transfer-encoding") == "chunked":
            while size := int(await self.reader.readline(), 16):
                body += (await self.reader.readexactly(size + 2))[:-2]
            await self.reader.readline()
        elif status != 304:
            body = await self.reader.readexactly(int(fields["content-length"]))
        if fields.get("content-encoding") == "gzip":
            body = gzip.decompress(body)
        if status == 200 and "etag" in fields:
            self.tags[path] = fields["etag"]
        return status, fields, body

    async def close(self):
        self.writer.close()
        await self.writer.wait_closed()


def answers(port, paths):
    async def ask():
        agent = Agent(port)
        await agent.open()
        found = [await agent.get(path) for path in paths]
        await agent.close()
        return found

    return in_own_loop(ask())


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/", 200, "text/html; charset=utf-8"),
        ("/duisburg/", 200, "text/html; charset=utf-8"),
        ("/search/engine.wasm", 200, "application/wasm"),
        ("/search/first.idx", 200, "application/octet-stream"),
        ("/assets/site.js", 200, "text/javascript; charset=utf-8"),
        ("/assets/site.css", 200, "text/css; charset=utf-8"),
        ("/assets/icon.svg", 200, "image/svg+xml"),
        ("/feed.xml", 200, "application/atom+xml"),
        ("/duisburg/feed.xml", 200, "application/atom+xml"),
        ("/opensearch.xml", 200, "application/opensearchdescription+xml"),
        ("/sitemap.xml", 200, "application/xml"),
        ("/llms.txt", 200, "text/plain; charset=utf-8"),
        ("/duisburg/personalausweis/index.md", 200, "text/markdown; charset=utf-8"),
        ("/api/v1/cpsv-ap.jsonld", 200, "application/ld+json"),
        ("/api/v1/duisburg/articles.json", 200, "application/json"),
        ("/nichts/", 404, "text/html; charset=utf-8"),
        ("/.auskunft", 404, "text/html; charset=utf-8"),
    ],
)
def test_answers(port, site, path, status, kind):
    (found,) = answers(port, [path])
    assert (found[0], found[1]["content-type"]) == (status, kind)
    assert found[1]["cache-control"] == "no-cache"
    assert "'wasm-unsafe-eval'" in found[1]["content-security-policy"]
    assert found[1]["x-content-type-options"] == "nosniff"
    file = site / (path.removeprefix("/") + "index.html" if path.endswith("/") else path.removeprefix("/"))
    assert found[2] == (file if status == 200 else site / "404.html").read_bytes()


def test_folder_redirect_names_no_host(port):
    (found,) = answers(port, ["/duisburg"])
    assert (found[0], found[1]["location"]) == (301, "/duisburg/")


def test_texts_are_compressed(port):
    paths = ["/duisburg/", "/duisburg/feed.xml", "/duisburg/personalausweis/index.md", "/opensearch.xml", "/sitemap.xml"]
    paths += ["/llms.txt", "/api/v1/cpsv-ap.jsonld", "/api/v1/duisburg/articles.json", "/assets/site.css", "/assets/site.js"]
    found = answers(port, paths)
    sent = {path: fields.get("content-encoding") for path, (_, fields, _) in zip(paths, found, strict=True)}
    assert sent == dict.fromkeys(paths, "gzip")


def test_every_type_is_known(site):
    """Each kind of file of the example's site stands in the configuration, or is data by its nature."""
    server = (REPOSITORY / "site/handbook/hosting.md").read_text("utf-8")
    known = set(re.search(r"    types \{(.*?)\n    \}", server, re.DOTALL)[1].replace(";", " ").split())
    kinds = {file.suffix[1:] for file in site.rglob("*") if file.is_file() and not file.name.startswith(".")}
    assert kinds - known <= {"idx", "gz", "br"}


def test_copies_are_sent_as_they_lie(port, site):
    found = answers(port, SEARCH_FILES * 2)
    for path, (status, fields, _) in zip(SEARCH_FILES, found, strict=False):
        assert (status, fields["content-encoding"]) == (200, "gzip")
        assert int(fields["content-length"]) == (site / f"{path[1:]}.gz").stat().st_size
    assert [status for status, _, _ in found[3:]] == [304] * 3


def test_seventy_five_agents(port, site, capsys):
    """Figures for the reader of the log; that every answer is right is what is asserted."""
    cities = ["duisburg", "bottrop", "dinslaken"]
    articles = {
        city: sorted(page.parent.name for page in (site / city).glob("*/index.html") if page.parent.name != "a-z")
        for city in cities
    }
    times = {"first load": [], "search files again": [], "article": [], "JSON": []}
    wrong = []

    async def timed(kind, agent, path, expected):
        start = time.perf_counter()
        status, _, _ = await agent.get(path)
        times[kind].append((time.perf_counter() - start) * 1000)
        if status not in expected:
            wrong.append((path, status))

    async def work(number):
        chance = random.Random(number)
        agent = Agent(port)
        await agent.open()
        for path in ["/duisburg/", "/assets/site.css", "/assets/site.js", *SEARCH_FILES]:
            await timed("first load", agent, path, {200})
        for _ in range(CALLS):
            city = chance.choice(cities)
            await timed("article", agent, f"/{city}/", {200, 304})
            for path in SEARCH_FILES:
                await timed("search files again", agent, path, {304})
            article = chance.choice(articles[city])
            await timed("article", agent, f"/{city}/{article}/", {200, 304})
            await timed("JSON", agent, f"/api/v1/{city}/articles.json", {200, 304})
            await asyncio.sleep(chance.uniform(0, 0.2))
        await agent.close()

    async def everyone():
        await asyncio.wait_for(asyncio.gather(*(work(number) for number in range(AGENTS))), LIMIT)

    start = time.perf_counter()
    in_own_loop(everyone())
    with capsys.disabled():
        count = sum(map(len, times.values()))
        print(f"\n{AGENTS} agents at nginx: {count} requests in {time.perf_counter() - start:.1f} s")
        for kind, found in times.items():
            cuts = statistics.quantiles(found, n=100)
            print(f"  {kind}: median {cuts[49]:.1f} ms, 95 % {cuts[94]:.1f} ms, 99 % {cuts[98]:.1f} ms")
    assert not wrong
