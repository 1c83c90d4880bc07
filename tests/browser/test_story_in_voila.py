"""A story in a presented lesson: its end is not told before the room has come to it."""

from __future__ import annotations

from curriculum.lessons.catalogue import catalogue
from curriculum.words import words
from tests.support.checkout import content

FR = words("learner", "fr")


def test_what_follows_a_story_is_shown_once_it_has_ended_and_no_arrow_key_chooses(browser, workshop):
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.set_default_timeout(30_000)
    page.goto(workshop.door.as_uri())
    page.wait_for_url(f"{workshop.url}/**")
    name = catalogue(content()).notebook("distinctions", "fr").name
    page.goto(f"{workshop.url}/voila/render/notebooks/fr/{name}", wait_until="commit")
    story = page.locator("[data-activity=sandbags]")
    story.wait_for()
    debrief = page.locator("""[id="cell-id=after-school"] .celltag_debrief""")
    assert debrief.count() == 1
    story.get_by_role("button", name=FR["scenario-begin"]).click()
    while not story.locator(".path").count():
        assert not debrief.is_visible()
        story.locator("input").first.focus()
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
        assert story.locator("input").first.is_checked()
        story.locator("button.main").click()
    assert debrief.is_visible()
    page.context.close()
