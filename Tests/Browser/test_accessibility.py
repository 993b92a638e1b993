"""axe finds nothing to object to, in light and in dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from expectations import expect_none
from kinds import KINDS

# The size of targets is WCAG 2.2 AA, and axe leaves it out unless asked.
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


@pytest.mark.parametrize("kind", KINDS)
def test_axe(new_page, kind):
    page = new_page(reduced_motion="reduce")
    page.goto(KINDS[kind])
    violations = []
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme)
        for rule in Axe().run(page, options=OPTIONS).response["violations"]:
            for node in rule["nodes"]:
                why = " ".join(node["failureSummary"].split())
                violations.append(f"{scheme}: {rule['id']}: {' '.join(map(str, node['target']))}: {why}")
    expect_none(violations)
