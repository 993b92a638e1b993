"""publiccode.yml against the standard of that name, 0.5: its keys, what must be there, its lists of words, its lengths.

The standard has no schema that a machine reads. What is asked here follows its text (https://yml.publiccode.tools) and the
checks of the parser that the catalogues of the administrations use (italia/publiccode-parser-go).
"""

import datetime
import re

import pytest
import yaml

from conftest import REPOSITORY

STATUS = {"concept", "development", "beta", "stable", "obsolete"}
KINDS = {f"standalone/{kind}" for kind in ["mobile", "iot", "desktop", "web", "backend", "other"]}
KINDS |= {"addon", "library", "configurationFiles"}
# Of its lists those words that concern software like this one; the lists themselves are far longer.
CATEGORIES = {"call-center-management", "collaboration", "content-management", "customer-service-and-support", "help-desk"}
CATEGORIES |= {"digital-citizenship", "document-management", "knowledge-management", "website-builder", "other"}
SCOPES = {"emergency-services", "government", "local-authorities", "society", "welfare"}
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
ADDRESS = re.compile(r"https?://[^\s/]+/\S*")

MAINTENANCE = {"internal", "contract", "community", "none"}


class Problems(list):
    def unless(self, condition, text):
        if not condition:
            self.append(text)

    def keys(self, place, value, required, optional=()):
        """Whether `value` is a mapping with the keys it must have and none that the standard does not know."""
        if not isinstance(value, dict):
            self.append(f"{place}: no mapping")
            return {}
        self.extend(f"{place}: {key} is missing" for key in required if key not in value)
        self.extend(f"{place}: {key} is unknown" for key in value if key not in {*required, *optional})
        return value

    def one_of(self, place, value, words):
        self.unless(value in words, f"{place}: {value} is not in the standard's list")

    def some_of(self, place, values, words):
        self.unless(isinstance(values, list) and values, f"{place}: no list")
        for value in values or []:
            self.one_of(place, value, words)

    def address(self, place, value):
        self.unless(isinstance(value, str) and ADDRESS.fullmatch(value), f"{place}: {value} is no web address")

    def text(self, place, value, least=1, most=10_000):
        fits = isinstance(value, str) and least <= len(value.strip()) <= most
        self.unless(fits, f"{place}: no text of {least} to {most} characters")


def problems_of(document):
    found = Problems()
    required = ["publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description"]
    required += ["legal", "maintenance", "localisation"]
    optional = ["applicationSuite", "landingURL", "isBasedOn", "softwareVersion", "releaseDate", "logo", "categories"]
    optional += ["usedBy", "fundedBy", "roadmap", "organisation", "intendedAudience", "dependsOn"]
    found.keys("", document, required, optional)
    get = document.get

    found.one_of("publiccodeYmlVersion", get("publiccodeYmlVersion"), {"0.4", "0.5"})
    found.text("name", get("name"))
    for key in ["url", "landingURL", "roadmap"]:
        if key in document:
            found.address(key, get(key))
    found.unless(isinstance(get("platforms"), list) and get("platforms"), "platforms: no list")
    # Asked for until 0.4, so given for readers of that version.
    found.some_of("categories", get("categories"), CATEGORIES)
    found.one_of("developmentStatus", get("developmentStatus"), STATUS)
    found.one_of("softwareType", get("softwareType"), KINDS)

    audience = found.keys(
        "intendedAudience", get("intendedAudience", {}), [], ["scope", "countries", "unsupportedCountries"]
    )
    if "scope" in audience:
        found.some_of("intendedAudience/scope", audience["scope"], SCOPES)
    for country in audience.get("countries", []):
        found.unless(re.fullmatch("[A-Z]{2}", str(country)), f"intendedAudience/countries: {country}")

    descriptions = get("description") or {}
    found.unless(descriptions, "description: no language")
    for language, description in descriptions.items():
        place = f"description/{language}"
        found.unless(LANGUAGE.fullmatch(str(language)), f"{place}: no language by BCP 47")
        keys = ["localisedName", "documentation", "apiDocumentation", "screenshots", "videos", "awards"]
        description = found.keys(place, description, ["shortDescription", "longDescription", "features"], keys)
        found.text(f"{place}/shortDescription", description.get("shortDescription"), most=150)
        found.text(f"{place}/longDescription", description.get("longDescription"), least=150)
        features = description.get("features")
        found.unless(
            isinstance(features, list) and 1 <= len(features) <= 20 and all(isinstance(text, str) for text in features),
            f"{place}/features: no list of at most twenty texts",
        )
        for path in description.get("screenshots", []):
            is_picture = path.endswith((".png", ".jpg")) and (REPOSITORY / path).is_file()
            found.unless(is_picture, f"{place}/screenshots: {path} is no picture of this repository")
        for key in ["documentation", "apiDocumentation"]:
            if key in description:
                found.address(f"{place}/{key}", description[key])

    legal = found.keys("legal", get("legal"), ["license"], ["mainCopyrightOwner"])
    found.text("legal/license", legal.get("license"))

    maintenance = found.keys("maintenance", get("maintenance"), ["type"], ["contacts", "contractors"])
    kind = maintenance.get("type")
    found.one_of("maintenance/type", kind, MAINTENANCE)
    found.unless(
        kind not in {"internal", "community"} or maintenance.get("contacts"), f"maintenance/contacts: needed for {kind}"
    )
    has_contractors = bool(maintenance.get("contractors"))
    found.unless(has_contractors == (kind == "contract"), f"maintenance/contractors: only and always for {kind}")
    for contact in maintenance.get("contacts", []):
        contact = found.keys("maintenance/contacts", contact, ["name"], ["email", "phone", "affiliation"])
        found.text("maintenance/contacts/name", contact.get("name"))
        found.unless(
            re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", contact.get("email", "a@b.c")), "maintenance/contacts/email"
        )

    localisation = found.keys("localisation", get("localisation"), ["localisationReady", "availableLanguages"])
    found.unless(isinstance(localisation.get("localisationReady"), bool), "localisation/localisationReady: no truth value")
    languages = localisation.get("availableLanguages")
    found.unless(isinstance(languages, list) and languages, "localisation/availableLanguages: no list")
    for language in languages or []:
        found.unless(LANGUAGE.fullmatch(str(language)), f"localisation/availableLanguages: {language}")

    found.unless(("softwareVersion" in document) == ("releaseDate" in document), "a version and its day come together")
    if "releaseDate" in document:
        day = get("releaseDate")
        found.unless(isinstance(day, (str, datetime.date)), "releaseDate: no day")
        found.unless(re.fullmatch(r"\d{4}-\d\d-\d\d", str(day)), f"releaseDate: {day} is no day")
        # Reserved names stand for what is not decided; what is released has an address and a contact.
        found.unless(".example" not in yaml.safe_dump(document), "a release with an address under .example")
    return found


def document():
    return yaml.safe_load((REPOSITORY / "publiccode.yml").read_text("utf-8"))


def test_the_file_keeps_to_the_standard():
    assert problems_of(document()) == []


def test_the_licence_is_the_same_everywhere():
    licence = document()["legal"]["license"]
    assert f"SPDX-License-Identifier: {licence}" in (REPOSITORY / "LICENSE").read_text("utf-8")
    assert f"// SPDX-License-Identifier: {licence}" in (REPOSITORY / "Package.swift").read_text("utf-8").split("\n")[:3]
    assert licence in (REPOSITORY / "README.md").read_text("utf-8")


def set_at(path, value):
    def change(document):
        *folders, key = path.split("/")
        for folder in folders:
            document = document[folder]
        if value is None:
            del document[key]
        else:
            document[key] = value

    return change


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (set_at("name", None), "name is missing"),
        (set_at("licence", "EUPL-1.2"), "licence is unknown"),
        (set_at("publiccodeYmlVersion", 0.5), "publiccodeYmlVersion"),
        (set_at("url", "auskunft.git"), "url"),
        (set_at("developmentStatus", "ready"), "developmentStatus"),
        (set_at("softwareType", "website"), "softwareType"),
        (set_at("categories", ["knowledge"]), "categories"),
        (set_at("intendedAudience/scope", ["cities"]), "intendedAudience/scope"),
        (set_at("intendedAudience/countries", ["de"]), "intendedAudience/countries"),
        (set_at("description", {}), "no language"),
        (set_at("description/de/shortDescription", "a" * 151), "shortDescription"),
        (set_at("description/en/longDescription", "short"), "longDescription"),
        (set_at("description/en/features", None), "features is missing"),
        (set_at("description/de/screenshots", ["site/pictures/none.png"]), "screenshots"),
        (set_at("maintenance/type", "volunteers"), "maintenance/type"),
        (set_at("maintenance/contacts", None), "maintenance/contacts"),
        (set_at("maintenance/type", "contract"), "maintenance/contractors"),
        (set_at("localisation/localisationReady", "yes"), "localisationReady"),
        (set_at("softwareVersion", "1.0.0"), "come together"),
        (set_at("releaseDate", "1. Mai"), "releaseDate"),
    ],
)
def test_a_mistake_is_found(change, named):
    """A check that finds nothing in a good file shows little: each of these files has one mistake more."""
    changed = document()
    change(changed)
    assert any(named in problem for problem in problems_of(changed)), problems_of(changed)
