"""Every page is HTML as the standard's parser wants it."""

from concurrent.futures import ProcessPoolExecutor

import html5lib
from html5lib.constants import E

from expectations import expect_none


def parse_errors(file):
    parser = html5lib.HTMLParser()
    parser.parse(file.read_text("utf-8"))
    return [f"{file}:{line}:{column}: {E[code] % data}" for (line, column), code, data in parser.errors]


def test_no_page_has_a_parse_error(site):
    files = sorted(site.rglob("*.html"))
    with ProcessPoolExecutor() as pool:
        errors = [error for found in pool.map(parse_errors, files, chunksize=16) for error in found]
    expect_none(errors)
