"""The reader's own list in another order: by keyboard, mouse and finger."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browsing import Held, Watched
from tests.my_list.driving import expect_order, order, rows, said, take

pytestmark = pytest.mark.browser


def test_rows_are_ordered_by_keyboard_and_focus_stays(reader: Watched, ids: list[str]) -> None:
    page = reader.page
    take(page, reader.address, ids[:3])
    down = rows(page).nth(0).get_by_role("button", name="Omlaag")
    down.focus()
    page.keyboard.press("Enter")
    expect_order(page, [ids[1], ids[0], ids[2]])
    expect(rows(page).nth(1).get_by_role("button", name="Omlaag")).to_be_focused()
    expect(said(page)).to_contain_text("staat nu op plaats 2 van 3")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Dit staat al onderaan.")
    expect_order(page, [ids[1], ids[2], ids[0]])
    expect(rows(page).nth(2).get_by_role("button", name="Omlaag")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    expect_order(page, [ids[1], ids[0], ids[2]])
    page.reload()
    expect_order(page, [ids[1], ids[0], ids[2]])


def drag(page: Page, row: Locator, to: Locator, *, part: float) -> None:
    """Drag a row by its grip to a part (0 to 1) of the height of another, and hold it there."""
    row.scroll_into_view_if_needed()
    grip = row.locator(".kb-list-grip").bounding_box()
    target = to.bounding_box()
    assert grip
    assert target
    x = grip["x"] + grip["width"] / 2
    page.mouse.move(x, grip["y"] + grip["height"] / 2)
    page.mouse.down()
    page.mouse.move(x, target["y"] + target["height"] * part, steps=8)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_rows_are_ordered_by_dragging_and_escape_puts_them_back(reader: Watched, ids: list[str]) -> None:
    page = reader.page
    page.set_viewport_size({"width": 1280, "height": 1400})
    take(page, reader.address, ids[:3])
    drag(page, rows(page).nth(0), rows(page).nth(2), part=0.9)
    page.mouse.up()
    expect_order(page, [ids[1], ids[2], ids[0]])
    expect(said(page)).to_contain_text("staat nu op plaats 3 van 3")
    drag(page, rows(page).nth(2), rows(page).nth(0), part=0.1)
    expect_order(page, [ids[0], ids[1], ids[2]])
    page.keyboard.press("Escape")
    page.mouse.up()
    expect_order(page, [ids[1], ids[2], ids[0]])
    page.reload()
    expect_order(page, [ids[1], ids[2], ids[0]])


@pytest.mark.parametrize("keep", [True, False], ids=["dropped", "let be"])
def test_texts_that_come_during_a_drag_do_not_take_the_row_out_of_hand(
    reader: Watched, ids: list[str], keep: bool
) -> None:
    page = reader.page
    page.set_viewport_size({"width": 1280, "height": 1400})
    take(page, reader.address, ids[:3])
    texts = Held(page, "**/data/kaarten/*.json")
    page.reload()
    texts.wait()
    drag(page, rows(page).nth(0), rows(page).nth(2), part=0.9)
    with page.expect_event("requestfinished", lambda request: request.url.endswith(f"/{ids[2]}.json")):
        texts.end()
    for _ in range(3):
        page.evaluate("() => new Promise(done => requestAnimationFrame(done))")
    expect(rows(page)).to_have_count(3)
    expect(page.locator(".kb-list-dragged")).to_have_count(1)
    if not keep:
        page.keyboard.press("Escape")
    page.mouse.up()
    expect_order(page, [ids[1], ids[2], ids[0]] if keep else ids[:3])
    expect(rows(page).get_by_role("link")).to_have_count(3)


class Finger:
    """A finger on the screen, as the browser gets it from the hardware; Playwright itself can only tap."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.session = page.context.new_cdp_session(page)
        self.at = (0.0, 0.0)

    def down(self, on: Locator) -> None:
        box = on.bounding_box()
        assert box
        self.at = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self._send("touchStart", self.at)

    def move(self, y: float, *, steps: int = 10) -> None:
        x, start = self.at
        for step in range(1, steps + 1):
            self.at = (x, start + (y - start) * step / steps)
            self._send("touchMove", self.at)
            self.page.evaluate("() => new Promise(done => requestAnimationFrame(done))")

    def tap_with_another(self, on: Locator) -> None:
        """Touch something with a second finger and let it go, while this one stays."""
        box = on.bounding_box()
        assert box
        self._send("touchStart", self.at, (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2))
        self._send("touchMove", self.at)

    def up(self) -> None:
        self._send("touchEnd")

    def cancel(self) -> None:
        """Lose the touch, as when somebody calls."""
        self._send("touchCancel")

    def _send(self, what: str, *points: tuple[float, float]) -> None:
        touches = [{"x": x, "y": y} for x, y in points]
        self.session.send("Input.dispatchTouchEvent", {"type": what, "touchPoints": touches})


def test_rows_are_ordered_by_a_finger_on_the_grip_and_the_page_stays(touched: Watched, ids: list[str]) -> None:
    page = touched.page
    take(page, touched.address, ids[:3])
    page.set_viewport_size({"width": 360, "height": 1100})  # no edge of the screen nearby, where the page follows
    rows(page).nth(0).evaluate("row => scrollTo(0, row.getBoundingClientRect().top + scrollY - 120)")
    before = page.evaluate("scrollY")
    second = rows(page).nth(1).bounding_box()
    assert second
    finger = Finger(page)
    finger.down(rows(page).nth(0).locator(".kb-list-grip"))
    finger.move(second["y"] + second["height"] * 0.8)
    assert page.evaluate("scrollY") == before
    finger.up()
    expect_order(page, [ids[1], ids[0], ids[2]])
    expect(said(page)).to_contain_text("staat nu op plaats 2 van 3")
    page.reload()
    expect_order(page, [ids[1], ids[0], ids[2]])


def test_page_follows_a_finger_that_drags_to_its_edge(touched: Watched, ids: list[str]) -> None:
    page = touched.page
    take(page, touched.address, ids)
    rows(page).nth(0).evaluate("row => scrollTo(0, row.getBoundingClientRect().top + scrollY - 120)")
    before = page.evaluate("scrollY")
    finger = Finger(page)
    finger.down(rows(page).nth(0).locator(".kb-list-grip"))
    finger.move(630)
    page.wait_for_function("before => scrollY > before + 300", arg=before)
    finger.move(300)
    finger.up()
    assert order(page).index(ids[0]) >= 1
    assert sorted(order(page)) == sorted(ids)


def test_touch_that_is_lost_puts_the_row_back(touched: Watched, ids: list[str]) -> None:
    page = touched.page
    take(page, touched.address, ids[:3])
    page.set_viewport_size({"width": 360, "height": 1100})  # no edge of the screen nearby, where the page follows
    rows(page).nth(0).evaluate("row => scrollTo(0, row.getBoundingClientRect().top + scrollY - 120)")
    second = rows(page).nth(1).bounding_box()
    assert second
    finger = Finger(page)
    finger.down(rows(page).nth(0).locator(".kb-list-grip"))
    finger.move(second["y"] + second["height"] * 0.8)
    expect_order(page, [ids[1], ids[0], ids[2]])
    finger.cancel()
    expect(page.locator(".kb-list-dragged")).to_have_count(0)
    expect_order(page, ids[:3])


def test_second_finger_does_not_end_a_drag(touched: Watched, ids: list[str]) -> None:
    page = touched.page
    take(page, touched.address, ids[:3])
    page.set_viewport_size({"width": 360, "height": 1100})
    rows(page).nth(0).evaluate("row => scrollTo(0, row.getBoundingClientRect().top + scrollY - 120)")
    second = rows(page).nth(1).bounding_box()
    assert second
    finger = Finger(page)
    finger.down(rows(page).nth(0).locator(".kb-list-grip"))
    finger.move(140, steps=2)
    finger.tap_with_another(rows(page).nth(2).locator(".kb-list-grip"))
    expect(page.locator(".kb-list-dragged")).to_have_count(1)
    finger.move(second["y"] + second["height"] * 0.8)
    finger.up()
    expect_order(page, [ids[1], ids[0], ids[2]])


def test_finger_beside_the_grip_scrolls_the_page(touched: Watched, ids: list[str]) -> None:
    page = touched.page
    take(page, touched.address, ids)
    page.evaluate("scrollTo(0, 0)")
    finger = Finger(page)
    finger.down(rows(page).nth(0).locator(".kb-list-body > p").nth(1))
    finger.move(100)
    finger.up()
    page.wait_for_function("scrollY > 100")
    expect_order(page, ids)
