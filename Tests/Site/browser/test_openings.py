"""Whether an office is open, at chosen instants of a fixed clock, in whatever time zone the browser is."""

import pytest
from playwright.sync_api import expect

# Bürgerbüro Bottrop: Mon and Tue 7:30–16:00, Wed 7:30–12:30, Thu 7:30–18:00, Fri 7:30–12:30, Sat 9:30–12:00; closed on
# 2026-12-09, 2026-12-24, 2026-12-30 to 2027-01-02 and 2027-02-08; 2026-12-28 and 29 have hours of their own. North Rhine-Westphalia.
INSTANTS = {
    # A Wednesday, from before it opens until after.
    "2026-11-25T06:00:00+01:00": "geschlossen, öffnet heute 7:30 Uhr",
    "2026-11-25T07:29:59+01:00": "geschlossen, öffnet heute 7:30 Uhr",
    "2026-11-25T07:30:00+01:00": "jetzt geöffnet bis 12:30 Uhr",
    "2026-11-25T12:29:59+01:00": "jetzt geöffnet bis 12:30 Uhr",
    "2026-11-25T12:30:00+01:00": "geschlossen, öffnet morgen 7:30 Uhr",
    # Midnight belongs to the day that begins.
    "2026-11-25T23:59:59+01:00": "geschlossen, öffnet morgen 7:30 Uhr",
    "2026-11-26T00:00:00+01:00": "geschlossen, öffnet heute 7:30 Uhr",
    "2026-11-26T17:59:00+01:00": "jetzt geöffnet bis 18:00 Uhr",
    # Over a weekend.
    "2026-11-28T12:00:00+01:00": "geschlossen, öffnet Montag 7:30 Uhr",
    "2026-11-29T12:00:00+01:00": "geschlossen, öffnet morgen 7:30 Uhr",
    # Closed for a day, then on Christmas Eve, over the holidays and into the new year.
    "2026-12-08T20:00:00+01:00": "geschlossen, öffnet Donnerstag 7:30 Uhr",
    "2026-12-09T10:00:00+01:00": "geschlossen, öffnet morgen 7:30 Uhr (Fortbildung der Stadtverwaltung)",
    "2026-12-23T13:00:00+01:00": "geschlossen, öffnet Montag 9:30 Uhr",
    # Hours of their own.
    "2026-12-28T09:30:00+01:00": "jetzt geöffnet bis 11:30 Uhr (Notdienst, nur dringende Reisedokumente)",
    "2026-12-29T12:00:00+01:00": "geschlossen, öffnet Montag 7:30 Uhr (Notdienst, nur dringende Reisedokumente)",
    "2026-12-25T09:00:00+01:00": "1. Weihnachtstag: geschlossen, öffnet Montag 9:30 Uhr",
    "2026-12-31T23:30:00+01:00": "geschlossen, öffnet Montag 7:30 Uhr",
    # Holidays that move with Easter, and one that only some states have.
    "2027-03-26T10:00:00+01:00": "Karfreitag: geschlossen, öffnet morgen 9:30 Uhr",
    "2027-05-27T10:00:00+02:00": "Fronleichnam: geschlossen, öffnet morgen 7:30 Uhr",
    # Summer time begins on 28 March 2027 at 2:00 and ends on 31 October 2027 at 3:00.
    "2027-03-30T05:29:00Z": "geschlossen, öffnet heute 7:30 Uhr",
    "2027-03-30T05:30:00Z": "jetzt geöffnet bis 16:00 Uhr",
    "2027-03-25T06:30:00Z": "jetzt geöffnet bis 18:00 Uhr",
    "2027-10-30T07:30:00Z": "jetzt geöffnet bis 12:00 Uhr",
    "2027-11-02T06:30:00Z": "jetzt geöffnet bis 16:00 Uhr",
    "2027-11-02T06:29:59Z": "geschlossen, öffnet heute 7:30 Uhr",
    # 1 November is a Monday and a holiday.
    "2027-10-31T22:59:59Z": "geschlossen, öffnet Dienstag 7:30 Uhr",
}


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/Los_Angeles", "Pacific/Auckland"])
def test_open_now(new_page, zone):
    page = new_page(timezone_id=zone)
    page.goto("bottrop/stelle/bottrop-buergerbuero/")
    status = page.locator("main .open-now").first
    for instant, words in INSTANTS.items():
        page.clock.set_fixed_time(instant)
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        expect(status, instant).to_have_text(words)


def test_it_changes_while_the_page_stays_open(new_page):
    page = new_page()
    page.clock.install(time="2026-11-25T12:28:30+01:00")
    page.goto("bottrop/personalausweis/")
    status = page.locator(".offices .open-now").first
    expect(status).to_have_text("jetzt geöffnet bis 12:30 Uhr")
    page.clock.run_for(120_000)
    expect(status).to_have_text("geschlossen, öffnet morgen 7:30 Uhr")


def test_open_offices_come_first(new_page):
    page = new_page()
    page.clock.set_fixed_time("2026-11-25T16:00:00+01:00")
    page.goto("bottrop/")
    words = page.locator(".office-list .open-now").all_text_contents()
    open_now = [word.startswith("jetzt geöffnet") for word in words]
    assert any(open_now) and not all(open_now)
    assert open_now == sorted(open_now, reverse=True)
