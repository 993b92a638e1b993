import pytest


def expect_none(found):
    """Fails with what was found, one a line."""
    __tracebackhide__ = True
    if found:
        shown = list(found)[:25]
        more = [f"… and {len(found) - len(shown)} more"] if len(found) > len(shown) else []
        pytest.fail("\n".join([*shown, *more]), pytrace=False)
