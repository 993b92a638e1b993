"""After one visit search and articles go on without network; a new build takes the place of the old one at once."""

import functools
import json
import os
import re
import shutil
import time

import pytest
from playwright.sync_api import expect

import static_host
from conftest import PREFIX


@pytest.fixture
def encodes_copies():
    return False


@pytest.fixture
def host(site, tmp_path, encodes_copies):
    """A copy of the site on a host of its own, so that a test may change and stop it."""
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    server = static_host.start(folder, PREFIX, encodes_copies)
    server.folder = folder
    server.root = f"http://127.0.0.1:{server.server_port}{PREFIX}"
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser, host):
    context = browser.new_context(base_url=host.root, locale="de-DE", timezone_id="Europe/Berlin")
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


# What the service worker has noted: the version that it has taken on, and what it refused; nothing at first.
STATE = """async () => {
    for (const name of await caches.keys()) {
        if (!name.endsWith(" state")) continue;
        const state = await (await caches.open(name)).match(name.split(" ")[1] + "state");
        if (state) return state.json();
    }
    return {};
}"""


def kept_version(page):
    return page.evaluate(STATE).get("version")


def look_until(page, is_so):
    """Has the service worker look for a new build until its state is so; bounded, since it keeps what it has where something is wrong."""
    for _ in range(150):
        state = page.evaluate(STATE)
        if is_so(state):
            return
        # As if the tab were looked at again, which is when a page asks; the first time it may still be loading.
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        page.wait_for_timeout(200)
    pytest.fail(f"the service worker stays at {state}")


def wait_for(page, version):
    look_until(page, lambda state: state.get("version") == version)


def version(host):
    return json.loads((host.folder / "version.json").read_text())["version"]


def visit(page, host):
    page.goto("bottrop/")
    wait_for(page, version(host))


def make_too_large(host):
    """As the build writes it where the cities' pages are many."""
    file = host.folder / "offline/shared.json"
    shared = json.loads(file.read_text())
    del shared["cities"]
    file.write_text(json.dumps(shared))


def test_another_city_goes_on_after_a_visit_to_one(page, host):
    visit(page, host)
    page.context.set_offline(True)
    page.goto("bottrop/personalausweis/")
    page.keyboard.type(".sduisburg")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{host.root}duisburg/personalausweis/")
    page.wait_for_load_state()
    page.keyboard.type("hundesteuer")
    expect(page.get_by_role("option").first).to_contain_text("132,00 €")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hundesteuer anmelden und abmelden")


@pytest.mark.parametrize("encodes_copies", [False, True])
def test_search_and_articles_go_on_without_network(page, host):
    visit(page, host)
    page.context.set_offline(True)
    host.shutdown()
    host.server_close()
    page.goto("bottrop/")
    page.keyboard.type("hundesteuer")
    expect(page.get_by_role("option").first).to_contain_text("120,00 €")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{host.root}bottrop/hundesteuer/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hundesteuer anmelden und abmelden")
    page.wait_for_load_state()
    # The look of the page and the engine are kept as well.
    assert page.evaluate("getComputedStyle(document.querySelector('.bar')).backgroundColor") == "rgb(20, 83, 45)"
    page.keyboard.type(".v")
    expect(page.get_by_role("columnheader", name="Duisburg")).to_be_visible()
    # It says how old the content is.
    page.goto("bottrop/personalausweis/")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("[data-edition]")).to_have_text(re.compile(r"Ohne Netz\. Inhalt von .*\d\d:\d\d"))


def test_a_page_that_was_not_kept_says_so(page, host):
    make_too_large(host)
    visit(page, host)
    page.context.set_offline(True)
    page.goto("duisburg/hundesteuer/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ohne Netz")
    page.get_by_role("main").get_by_role("link", name="Bottrop").click()
    expect(page).to_have_url(f"{host.root}bottrop/")


def new_build(host, changes, new="fedcba9876543210"):
    """Writes what another build would have written."""
    import hashlib

    lists = {file: json.loads(file.read_text()) for file in host.folder.glob("offline/*.json")}
    for path, change in changes.items():
        file = host.folder / path
        file.write_text(change(file.read_text("utf-8")), "utf-8")
        digest = hashlib.sha256(file.read_bytes()).hexdigest()[:32]
        for content in lists.values():
            if path in content["files"]:
                content["files"][path] = digest
    for file, content in lists.items():
        file.write_text(json.dumps(content | {"version": new}))
    (host.folder / "version.json").write_text(json.dumps({"version": new}))
    return new


def replaced(old, new, text):
    assert old in text
    return text.replace(old, new)


def wrote(file, days_ago):
    then = time.time() - days_ago * 86400
    os.utime(file, (then, then))


def test_a_new_build_is_taken_as_a_whole(page, host):
    visit(page, host)
    page.goto("bottrop/hundesteuer/")
    change = functools.partial(replaced, "120,00", "777,00")
    new = new_build(host, {"bottrop/hundesteuer/index.html": change})
    wait_for(page, new)
    # The open page stays as it is and says that there is something new.
    expect(page.locator(".fact-fees")).to_contain_text("120,00 €")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.get_by_role("status").filter(has_text="Neuer Inhalt")).to_be_visible()
    page.keyboard.type(".r")
    expect(page.locator(".fact-fees")).to_contain_text("777,00 €")
    page.context.set_offline(True)
    page.reload()
    expect(page.locator(".fact-fees")).to_contain_text("777,00 €")


def test_a_half_written_build_is_not_taken(page, host):
    """One file is still that of the old build: what is kept stays whole."""
    visit(page, host)
    old = version(host)
    kept = (host.folder / "bottrop/personalausweis/index.html").read_text("utf-8")
    new_build(
        host,
        {
            "bottrop/hundesteuer/index.html": functools.partial(replaced, "120,00", "777,00"),
            "bottrop/personalausweis/index.html": functools.partial(replaced, "46,00", "888,00"),
        },
    )
    (host.folder / "bottrop/personalausweis/index.html").write_text(kept, "utf-8")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_timeout(1500)
    assert kept_version(page) == old
    page.context.set_offline(True)
    page.goto("bottrop/hundesteuer/")
    expect(page.locator(".fact-fees")).to_contain_text("120,00 €")


def test_a_build_that_the_host_never_gives_whole_is_read_from_the_network(page, host):
    # Browsers think a file that has not changed for long good for long.
    changed = host.folder / "bottrop/hundesteuer/index.html"
    wrote(changed, days_ago=60)
    visit(page, host)
    old = version(host)
    stuck = host.folder / "bottrop/personalausweis/index.html"
    kept = stuck.read_bytes()
    new_build(
        host,
        {
            "bottrop/hundesteuer/index.html": functools.partial(replaced, "120,00", "777,00"),
            "bottrop/personalausweis/index.html": functools.partial(replaced, "46,00", "888,00"),
        },
    )
    whole = stuck.read_bytes()
    stuck.write_bytes(kept)
    wrote(changed, days_ago=30)
    page.goto("bottrop/reisepass/")
    look_until(page, lambda state: state.get("refused", {}).get("times", 0) >= 3)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert kept_version(page) == old
    # It announces itself, and is shown when asked for.
    expect(page.get_by_role("status").filter(has_text="Neuer Inhalt")).to_be_visible()
    page.goto("bottrop/hundesteuer/")
    expect(page.locator(".fact-fees")).to_contain_text("777,00 €")
    # Without network there is what was kept whole.
    page.context.set_offline(True)
    page.goto("bottrop/hundesteuer/")
    expect(page.locator(".fact-fees")).to_contain_text("120,00 €")
    page.context.set_offline(False)
    stuck.write_bytes(whole)
    wait_for(page, version(host))


def test_pages_opened_without_network_say_so(page, host):
    make_too_large(host)
    visit(page, host)
    page.context.set_offline(True)
    page.goto("bottrop/personalausweis/")
    expect(page.locator("[data-edition]")).to_contain_text("Ohne Netz.")
    # Of the cities only those are offered that were kept.
    page.goto("duisburg/hundesteuer/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ohne Netz")
    expect(page.get_by_role("main").get_by_role("link")).to_have_text(["Bottrop"])
