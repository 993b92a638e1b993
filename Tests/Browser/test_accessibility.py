"""axe finds nothing to object to, in light and in dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from kinds import KINDS

# The size of targets is WCAG 2.2 AA, and axe leaves it out unless asked.
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe(new_page, kind, scheme):
    page = new_page(color_scheme=scheme, reduced_motion="reduce")
    page.goto(KINDS[kind])
    violations = [
        f"{rule['id']}: {' '.join(map(str, node['target']))}: {' '.join(node['failureSummary'].split())}"
        for rule in Axe().run(page, options=OPTIONS).response["violations"]
        for node in rule["nodes"]
    ]
    assert not violations, "\n".join(violations)
