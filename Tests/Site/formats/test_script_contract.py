"""What the scripts look for in a page is written down in the handbook, and built pages have it."""

import re

import pytest
import yaml

from conftest import REPOSITORY
from expectations import expect_none

PAGE = REPOSITORY / "site/handbook/scripts.md"
SCRIPTS = sorted(file for file in (REPOSITORY / "site/assets").glob("*.js"))
# A class in a selector, behind a tag or not.
CLASS = re.compile(r"(?:^|[\s(>,])(?:a|li|ul|dl|button|section)?\.([a-z][a-z-]*)")
FILE = re.compile(r"[\w/-]*\.(?:js|json|html|wasm|idx|gz)")


def kebab(name):
    return re.sub(r"[A-Z]", lambda letter: "-" + letter[0].lower(), name)


def literals(script):
    """The texts in quotes, without those of imports."""
    code = re.sub(r"(?m)^\s*(?://|/?\*).*$|^import [^;]*;", "", script)
    code = re.sub(r"\$\{[^}]*\}", "", code)
    return [text for text in re.findall(r"\"((?:[^\"\\\n]|\\.)*)\"|'([^'\n]*)'|`([^`]*)`", code) for text in text if text]


def looked_for(script):
    """Names in selectors, and data attributes that are read."""
    names = {f"data-{kebab(name)}" for name in re.findall(r"\.dataset\.(\w+)", script)}
    names |= {f".{name}" for name in re.findall(r"classList\.contains\(\"([\w-]+)\"\)", script)}
    names |= {f"#{name}" for name in re.findall(r"getElementById\(\"([\w-]+)\"\)", script)}
    for text in literals(script):
        if FILE.fullmatch(text):
            continue
        names |= {f".{name}" for name in CLASS.findall(text)}
        names |= set(re.findall(r"\[(data-[a-z-]+)", text))
    return names


def made(script):
    """Names of elements that a script makes, and classes that it sets."""
    names = {f".{name}" for name in re.findall(r"classList\.(?:add|toggle)\(\"([\w-]+)\"", script)}
    for texts in re.findall(r"class: ([^,}]*)", script):
        names |= {f".{name}" for text in re.findall(r"\"([^\"]*)\"", texts) for name in text.split()}
    return names | {f"#{name}" for name in re.findall(r"\bid: \"([\w-]+)\"", script)}


def table(heading):
    """The rows below a heading of the handbook's page: names and the second column."""
    section = PAGE.read_text("utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("| `")]
    return [(re.findall(r"`([^`]+)`", row[0]), row[1].strip()) for row in rows]


@pytest.fixture(scope="module")
def scripts():
    return {file.name: file.read_text("utf-8") for file in SCRIPTS}


def test_every_name_that_is_looked_for_is_written_down(scripts):
    written = {name for heading in ["In the pages", "Made by the scripts"] for names, _ in table(heading) for name in names}
    expect_none(
        [f"{file}: {name}" for file, script in scripts.items() for name in sorted(looked_for(script) - written)]
    )


def test_every_name_that_is_written_down_is_looked_for(scripts):
    found = set().union(*map(looked_for, scripts.values()))
    expect_none([name for names, _ in table("In the pages") for name in names if name not in found])


def test_what_scripts_make_is_written_down(scripts):
    written = {name for names, _ in table("Made by the scripts") for name in names}
    in_pages = {name for names, _ in table("In the pages") for name in names}
    found = set().union(*map(made, scripts.values()))
    expect_none(sorted(found - written - in_pages))
    expect_none(sorted(written - found))


def carried(page):
    """The names that a page carries."""
    names = set()
    for element in page.elements:
        names |= {f".{name}" for name in element.attributes.get("class", "").split()}
        names |= {name for name in element.attributes if name.startswith("data-")}
        if "id" in element.attributes:
            names.add(f"#{element.attributes['id']}")
    return names


def test_pages_carry_what_is_written_down(pages):
    by_page = {path: names for path, page in pages.items() if "data-root" in (names := carried(page))}
    assert len(by_page) > 100
    anywhere = set().union(*by_page.values())
    rows = [(name, where) for names, where in table("In the pages") for name in names]
    expect_none([f"{name}: on no page" for name, _ in rows if name not in anywhere])
    everywhere = {name for name, where in rows if where == "every page"}
    assert len(everywhere) > 5
    expect_none([f"{path}: {name}" for path, names in by_page.items() for name in sorted(everywhere - names)])


def test_scripts_and_theme_agree_on_the_texts(scripts):
    # A key is given as it is, by a condition, or with the name of an action.
    calls = [call for script in scripts.values() for call in re.findall(r"\btext\((?=(.*))", script)]
    used = {key for call in calls for key in re.findall(r"\"([a-z][a-z-]*)\"", re.split(r"[{;]|element\(", call)[0])}
    actions = re.findall(r"(?m)^  (\w+): \"", scripts["key-settings.js"].partition("STANDARD = {")[2].partition("}")[0])
    assert len(used) > 30 and "search" in actions
    used |= {f"key-{action}" for action in actions}
    for language in ["de", "en"]:
        texts = yaml.safe_load((REPOSITORY / f"site/texts/{language}.yaml").read_text("utf-8"))
        given = {key.removeprefix("script-") for key in texts if key.startswith("script-")}
        expect_none([f"{language}: no text {key}" for key in sorted(used - given)])
        expect_none([f"{language}: nobody says {key}" for key in sorted(given - used)])
