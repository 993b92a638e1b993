"""The preview server in a browser: pages reload, and mistakes are shown over them."""

import json
import time

import playwright.sync_api
import pytest
from playwright.sync_api import expect

ARTICLE = "articles/ausweise/personalausweis.md"
PAGE = "duisburg/personalausweis/"
# Until a debug build of the program has built the site on a busy machine.
PATIENCE = 30_000


@pytest.fixture
def edit(preview_folder, preview):
    """Changes a file of content or theme; at the end it is as it was, and served."""
    changed = {}
    builds = preview.builds()

    def edit(path, old, new):
        nonlocal builds
        file = preview_folder / path
        text = file.read_text("utf-8")
        changed.setdefault(file, text)
        assert old in text
        builds = preview.builds()
        file.write_text(text.replace(old, new, 1), "utf-8")

    def wait_for_build():
        preview.wait_for(lambda _: preview.builds() > builds)

    yield edit
    if not changed:
        return
    # A page shows what was changed a moment before the build is counted.
    wait_for_build()
    builds = preview.builds()
    for file, text in changed.items():
        file.write_text(text, "utf-8")
    wait_for_build()


@pytest.fixture
def served(browser, preview, edit):
    """A page of its own, closed before `edit` puts back what it shows: Chromium may never close one that is being reloaded."""
    context = browser.new_context(
        base_url=preview.address, locale="de-DE", timezone_id="Europe/Berlin", service_workers="block"
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    yield page
    page.goto("about:blank")
    context.close()


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
    wait_until(served, f"document.activeElement.href === {json.dumps(focused)}")
    assert served.evaluate("window.unchanged") is None


def test_another_page_stays(served, edit, preview):
    served.goto("bottrop/a-z/")
    served.evaluate("window.unchanged = true")
    builds = preview.builds()
    edit(f"content/{ARTICLE}", "## ", "Ein Satz, der nur in diesem Artikel steht.\n\n## ")
    preview.wait_for(lambda _: preview.builds() > builds)
    assert served.evaluate("window.unchanged") is True


def test_style_change_reloads(served, edit):
    served.goto(PAGE)
    edit("site/assets/site.css", "{", "{ outline-color: rgb(1, 2, 3); ")
    wait_until(
        served,
        "[...document.styleSheets].some((sheet) => "
        "[...sheet.cssRules].some((rule) => rule.cssText.includes('rgb(1, 2, 3)')))",
    )


def test_overlay_names_file_and_line_and_the_last_good_site_stays(served, edit, preview_folder):
    served.goto(PAGE)
    expect(served.locator("h1")).to_contain_text("Personalausweis beantragen", timeout=PATIENCE)
    edit(f"content/{ARTICLE}", "category: ", "categroy: ")
    overlay = served.locator("auskunft-overlay section")
    expect(overlay).to_be_visible(timeout=PATIENCE)
    place = f"{preview_folder}/content/{ARTICLE}:3:1"
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


def test_vanished_content_is_survived(served, preview_folder, preview):
    served.goto(PAGE)
    (preview_folder / "content").rename(preview_folder / "away")
    expect(served.locator("auskunft-overlay section")).to_be_visible(timeout=PATIENCE)
    assert preview.status(f"/{PAGE}") == 200
    (preview_folder / "away").rename(preview_folder / "content")
    expect(served.locator("auskunft-overlay section")).to_be_hidden(timeout=PATIENCE)
