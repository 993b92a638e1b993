"""What comes out of the printer: a sheet that a citizen may be handed."""

import pytest

from conftest import TRANSFER

INTERNAL = ["Nachfragen", "Nur für Agenten", "Zuständig nach Name oder Adresse", "Durchstellen", "Verantwortlich", TRANSFER]


@pytest.mark.parametrize("path", ["duisburg/unterhaltsvorschuss/", "bottrop/personalausweis/"])
def test_a_printed_article_has_nothing_internal(new_page, path):
    page = new_page()
    page.goto(path)
    shown = page.locator("main").inner_text()
    assert "Nachfragen" in shown and TRANSFER in shown
    page.emulate_media(media="print")
    printed = page.locator("main").inner_text()
    assert [words for words in INTERNAL if words in printed] == []
    assert page.locator(".answer").inner_text() in printed
