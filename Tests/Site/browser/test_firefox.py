"""The agent's whole way in Firefox: a number is called, words are typed, a hit answers, the call is put through, cities are compared, and
all of it goes on without network."""

import json
import shutil
import socket
import time

import pytest
from marionette_driver.errors import MarionetteException
from marionette_driver.keys import Keys
from marionette_driver.marionette import Marionette

import static_host
from conftest import PREFIX
from test_offline import STATE

PATIENCE = 20


class Agent:
    """Types and looks, as somebody at a desk does."""

    def __init__(self, browser, root):
        self.browser, self.root = browser, root

    def open(self, path):
        self.browser.navigate(self.root + path)

    def type(self, keys):
        self.browser.get_active_element().send_keys(keys)

    def look(self, script):
        return self.browser.execute_script(f"return {script}", sandbox=None)

    def wait(self, script):
        """Until the script gives something that is so."""
        seen, end = None, time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                if seen := self.look(script):
                    return seen
            except MarionetteException:
                # The page is just changing.
                pass
            time.sleep(0.05)
        pytest.fail(f"never so: {script}; the page is {self.browser.get_url()}")

    def wait_for_text(self, selector, text):
        where, what = json.dumps(selector), json.dumps(text)
        # Numbers and their units are kept together by a blank of their own.
        return self.wait(f"document.querySelector({where})?.textContent.replaceAll('\u00a0', ' ').includes({what})")

    def wait_for_address(self, path):
        self.wait(f"location.href === {json.dumps(self.root + path)} && document.readyState === 'complete'")


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if program is None:
        pytest.exit("firefox-esr is not on PATH; on Debian: apt-get install firefox-esr", returncode=2)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    browser = Marionette(
        bin=program,
        headless=True,
        port=port,
        startup_timeout=120,
        gecko_log=str(tmp_path_factory.mktemp("firefox") / "log"),
        prefs={"intl.accept_languages": "de-DE, de", "browser.cache.disk.enable": False},
    )
    browser.start_session()
    browser.set_window_rect(width=1366, height=768)
    yield browser
    browser.quit()


@pytest.fixture(scope="module")
def host(site):
    server = static_host.start(site, PREFIX)
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def agent(firefox, host):
    return Agent(firefox, f"http://localhost:{host.server_port}{PREFIX}")


def test_the_called_number_opens_the_desk(agent):
    agent.open("anruf/?nummer=%2B4920417030")
    agent.wait_for_address("bottrop/")
    assert "Bottrop" in agent.look("document.querySelector('h1').textContent")


def test_what_is_typed_is_answered_by_the_first_hit(agent):
    agent.open("bottrop/")
    agent.type("hundesteuer")
    agent.wait_for_text("[role=option]", "120,00 €")
    agent.type(Keys.ENTER)
    agent.wait_for_address("bottrop/hundesteuer/")
    assert agent.look("document.querySelector('h1').textContent") == "Hundesteuer anmelden und abmelden"


def test_a_call_is_put_through_from_a_hit(agent):
    agent.open("bottrop/")
    agent.type("bürgerbüro")
    agent.wait_for_text("[role=option]", "Bürgerbüro")
    agent.type(f"{Keys.ARROW_DOWN}.d")
    agent.wait_for_text("dialog.transfer", "98 76 54")
    agent.type(Keys.ESCAPE)
    agent.wait("!document.querySelector('dialog[open]')")


def test_cities_are_compared_by_key(agent):
    agent.open("bottrop/hundesteuer/")
    agent.type(".v")
    agent.wait("location.pathname.includes('/vergleich/hundesteuer/')")
    agent.wait_for_text("table.comparison", "132,00 €")


def test_all_of_it_goes_on_without_network(agent, host, site):
    agent.open("bottrop/")
    version = json.loads((site / "version.json").read_text())["version"]
    agent.browser.timeout.script = PATIENCE
    end = time.monotonic() + 60
    while time.monotonic() < end:
        state = agent.browser.execute_async_script(
            f"const done = arguments[0]; ({STATE})().then(done, () => done({{}}));", sandbox=None
        )
        if state.get("version") == version:
            break
        agent.look("document.dispatchEvent(new Event('visibilitychange'))")
        time.sleep(0.2)
    else:
        pytest.fail(f"the service worker stays at {state}")
    host.shutdown()
    host.server_close()
    agent.open("bottrop/")
    agent.type("reisepass")
    agent.wait_for_text("[role=option]", "Reisepass")
    agent.type(Keys.ENTER)
    agent.wait("document.querySelector('h1')?.textContent.includes('Reisepass') && document.readyState === 'complete'")
    agent.type(f".sduisburg{Keys.ENTER}")
    agent.wait("location.pathname.includes('/duisburg/')")
