"""The site, built once; a static host and a preview server for it; pages of a browser that are watched for errors."""

import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import playwright.sync_api
import pytest

import built_files
import static_host
from expectations import expect_none
from serving import Serve

REPOSITORY = Path(__file__).parents[2]
DATE = "2026-11-22"
PREFIX = "/wissen/"
BASE_URL = f"https://auskunft.example{PREFIX}"
# Where editors are led to, and what is missing is written down.
REPOSITORY_URL = "https://codeberg.org/musterstadt/wissen"
# One number for all offices, so that a test finds it in any page.
TRANSFER = "98 76 54"


def pytest_addoption(parser):
    parser.addoption("--auskunft", type=Path, help="path of the auskunft binary")


# MARK: The built site


@pytest.fixture(scope="session")
def content(tmp_path_factory):
    """The repository's content, to be published under PREFIX (404.html names it), with telling transfer numbers."""
    folder = tmp_path_factory.mktemp("input") / "content"
    shutil.copytree(REPOSITORY / "content", folder)
    replace(folder / "auskunft.yaml", r"(?m)^base-url:.*$", f"base-url: {BASE_URL}")
    with (folder / "auskunft.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"repository:\n  url: {REPOSITORY_URL}\n  issues: {REPOSITORY_URL}/issues/new\n")
    for office in folder.glob("offices/*/*.yaml"):
        replace(office, r"(?m)^transfer:.*$", f'transfer: "{TRANSFER}"')
    return folder


def replace(file, pattern, replacement):
    file.write_text(re.sub(pattern, replacement, file.read_text("utf-8")), "utf-8")


@pytest.fixture(scope="session")
def binary(pytestconfig):
    """The program to test."""
    path = pytestconfig.getoption("--auskunft")
    if path is None:
        pytest.skip("no binary to test: pytest --auskunft PATH, or Tests/Site/run PATH")
    return path.resolve()


@pytest.fixture(scope="session")
def build(binary, content, tmp_path_factory):
    def build(edition):
        output = tmp_path_factory.mktemp(edition) / "site"
        command = [binary, "build", "--content", content, "--theme", REPOSITORY / "site"]
        command += ["--output", output, "--date", DATE, "--edition", edition]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        if done.returncode != 0:
            pytest.exit(f"auskunft build ends with {done.returncode}:\n{done.stdout}{done.stderr}", returncode=1)
        return output

    return build


@pytest.fixture(scope="session")
def site(build):
    """The folder of the agents' edition."""
    return build("agents")


@pytest.fixture(scope="session")
def public_site(build):
    return build("public")


@pytest.fixture(scope="session", params=["agents", "public"])
def built(request, site, public_site):
    """The folder of each edition."""
    return {"agents": site, "public": public_site}[request.param]


@pytest.fixture(scope="session")
def pages(site):
    """Every HTML file of the agents' edition by its path."""
    return built_files.pages(site)


# MARK: The preview server


@pytest.fixture(scope="module")
def preview_folder(content, tmp_path_factory):
    """Content and theme that a test may change."""
    folder = tmp_path_factory.mktemp("preview")
    shutil.copytree(content, folder / "content")
    shutil.copytree(REPOSITORY / "site", folder / "site", ignore=shutil.ignore_patterns("dist*"))
    return folder


@pytest.fixture(scope="module")
def preview(binary, preview_folder):
    running = Serve(binary, preview_folder / "content", preview_folder / "site", "--port", "0", "--date", DATE)
    running.wait_until_ready()
    yield running
    running.process.kill()


# MARK: The browser


@pytest.fixture(scope="session")
def address(site):
    server = static_host.start(site, PREFIX)
    yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser():
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.exit("chromium is not on PATH; on Debian: apt-get install chromium", returncode=2)
    playwright.sync_api.expect.set_options(timeout=10_000)
    with playwright.sync_api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def problems():
    """What a watched page did that no page should do; a test that ends with any fails."""
    return []


@pytest.fixture
def new_page(browser, address, problems):
    """Opens a watched page; takes the options of a browser context."""
    contexts = []

    def new_page(**options):
        # A service worker would fetch the whole city behind every test's back; test_offline.py has one.
        usual = {"locale": "de-DE", "timezone_id": "Europe/Berlin", "service_workers": "block"}
        context = browser.new_context(base_url=address, **(usual | options))
        contexts.append(context)
        # Pages hide notices whose time is over.
        context.clock.set_fixed_time(f"{DATE}T10:00:00+01:00")
        context.set_default_timeout(15_000)
        page = context.new_page()
        watch(page, address, problems)
        return page

    yield new_page
    found = list(problems)
    for context in contexts:
        context.close()
    expect_none(found)


def watch(page, address, problems):
    def requested(request):
        if urlsplit(request.url).netloc != urlsplit(address).netloc:
            problems.append(f"request to another host: {request.url}")

    def failed(request):
        # Leaving a page ends the requests that it still waits for.
        if request.failure != "net::ERR_ABORTED":
            problems.append(f"request failed: {request.url}: {request.failure}")

    def answered(response):
        if response.status >= 400:
            problems.append(f"status {response.status}: {response.url}")

    def logged(message):
        # Of a page that names no icon, as a redirect, a browser asks for this one on its own.
        is_icon = message.location["url"].endswith("/favicon.ico")
        if message.type == "error" and not is_icon:
            problems.append(f"console of {page.url}: {message.text}")

    page.on("request", requested)
    page.on("requestfailed", failed)
    page.on("response", answered)
    page.on("console", logged)
    page.on("pageerror", lambda error: problems.append(f"script of {page.url}: {error}"))


@pytest.fixture
def page(new_page):
    return new_page()


@pytest.fixture
def page_without_javascript(new_page):
    return new_page(java_script_enabled=False)
