"""The page Mijn lijst for everybody: axe in light and dark, small and large."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browsing import LOOKS, violations
from tests.my_list.driving import METHOD, PAGE, take

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("scheme", "width", "rules"), LOOKS)
def test_page_has_no_accessibility_problems(
    browser: Browser, address: str, scheme: str, width: int, rules: str, ids: list[str]
) -> None:
    context = browser.new_context(
        color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": 800}  # type: ignore[arg-type]
    )  # fmt: skip
    page = context.new_page()
    page.goto(address + PAGE)
    assert violations(page, rules) == ""
    take(page, address, ids)
    page.get_by_role("button", name="Schrijf een notitie").first.click()
    page.get_by_label("Eigen regel of stap").fill("Een heellangwoordzonderspatiesdatnergensafgebrokenkanworden")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Weghalen").nth(2).click()
    assert violations(page, rules) == ""
    page.goto(f"{address}{PAGE}#lijst=deze-is-er-niet,<b>,{METHOD}")
    expect(page.get_by_role("button", name="Vervang mijn lijst")).to_be_visible()
    assert violations(page, rules) == ""
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
