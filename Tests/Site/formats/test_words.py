"""Whatever editors wrote is what readers get: each word of the content's articles is in every output that carries texts."""

import html
import re
import subprocess
from collections import defaultdict

import pytest

from conftest import DATE
from expectations import expect_none
from json_documents import read

# What is written and not shown: comments, addresses of links, label definitions, placeholders, ids before a link's text, fences,
# scopes, tags, kinds of call-outs, footnote labels.
UNSEEN = [
    r"(?s)<!--.*?-->",
    r"\]\([^)\n]*\)",
    r"(?m)^\s*\[[^\]\n]*\]:.*$",
    r"\{\{[^}]*\}\}",
    r"\[\[[^\]|\n]*(\\?\||\]\])",
    r"(?m)^[ >]*(```|~~~).*$",
    r"(?m)^[ >]*:::.*$",
    r"<[^>\n]*>",
    r"\[![A-Z]+\]",
    r"\[\^[^\]]*\]",
]
HEADING = re.compile(r"^#+ ")


def written_words(body):
    """Words of four letters and more, each with its line."""
    for pattern in UNSEEN:
        body = re.sub(pattern, lambda match: re.sub(r"[^\n]", " ", match.group()), body)
    for line in re.sub(r"\\([^\w\s])", r" \1", body).split("\n"):
        for word in re.findall(r"[^\W\d_]{4,}", html.unescape(line)):
            yield word, line


def articles(content):
    """Path, id and body of every text; a city's own file has the id of the article."""
    for file in sorted((content / "articles").rglob("*.md")):
        text = file.read_text("utf-8")
        head = re.match(r"(?s)---\n.*?\n---\n", text)
        yield file.relative_to(content), file.name.split(".")[0], text[head.end() :] if head else text


@pytest.fixture(scope="module")
def outputs(site, pages):
    """By id, what every city's outputs of an article say."""
    said = defaultdict(lambda: defaultdict(str))
    for path, page in pages.items():
        parts = path.split("/")
        if len(parts) == 3 and parts[2] == "index.html":
            # A line may be broken inside a word, where hyphens are.
            said[parts[1]]["page"] += page.text + page.text.replace("\u00ad", "")
    for file in site.glob("*/*/index.md"):
        said[file.parent.name]["Markdown"] += file.read_text("utf-8").replace("\\", "")
    for file in site.glob("api/v1/*/articles/*.json"):
        article = read(file)
        said[file.stem]["text"] += article.get("bodyText", "") + " " + str(article.get("agentsText", ""))
    return said


@pytest.mark.parametrize("output", ["page", "Markdown", "text"])
def test_every_word_of_an_article_is_there(content, outputs, output):
    lost, count = [], 0
    for path, article, body in articles(content):
        for word, _ in written_words(body):
            count += 1
            if word not in outputs[article][output]:
                lost.append(f"{path}: {word}")
    assert count > 5_000
    expect_none(lost)


def test_every_word_of_a_text_is_in_the_exchange_format(binary, content, tmp_path):
    command = [binary, "export", "xzufi", "--content", content, "--output", tmp_path / "xzufi", "--date", DATE]
    command += ["--language", "de"]
    said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    messages = [file.read_text("utf-8") for file in (tmp_path / "xzufi").rglob("*.xml")]
    text = html.unescape(html.unescape(" ".join(messages)))
    # What a city does not offer is no service of it; the export says so.
    left_out = set(re.findall(r"[\w-]+", " ".join(re.findall(r"nicht angeboten, fehlt: (.*)", said.stdout + said.stderr))))
    assert left_out
    lost = []
    for path, article, body in articles(content):
        for word, line in written_words(body):
            # A heading that the format has a module for is that module's.
            if word not in text and article not in left_out and not HEADING.match(line):
                lost.append(f"{path}: {word}")
    expect_none(lost)
