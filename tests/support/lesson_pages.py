"""What a reader does on a lesson's page in a browser, and what axe-core says of a page."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe

# The question of the screen that a phone shows; what is for practice stands folded below it.
ASKED_HERE = ".screen.shown > [data-place=question]"


def judged(page) -> str:
    """Go to the first question of a phone page and answer it; return the verdict that the reader sees."""
    page.locator("#foot .main").wait_for()
    show(page, page.locator("[data-kind=question]").first.get_attribute("id"))
    return judged_here(page)


def judged_here(page) -> str:
    """Answer the question on the screen; return the verdict that the reader sees."""
    screen = page.locator(ASKED_HERE)
    choose(screen)
    page.locator("#foot .main").click()
    return screen.locator(".verdict").text_content()


def show(page, screen: str) -> None:
    """Go to a screen of a phone page, as a link in the list of screens does."""
    page.evaluate("(screen) => { location.hash = screen; }", screen)
    page.locator(f"#{screen}.shown").wait_for()


def answered(article) -> str:
    """Answer a question of a notebook in some way; return the verdict that the reader sees."""
    choose(article)
    article.locator("button.main").first.click()
    article.locator(".verdict").wait_for()
    return article.locator(".verdict").text_content()


def choose(article) -> int:
    """Answer a question in some way without checking it; return how many taps that took."""
    taps = 0
    while article.locator(".card.now button").count():
        article.locator(".card.now button").first.click()
        taps += 1
    for step in article.locator(".step").all():
        step.click()
        taps += 1
    if taps:
        return taps
    names = article.locator("input[type=radio]").evaluate_all("inputs => [...new Set(inputs.map(input => input.name))]")
    first = article.locator(f"input[type=radio][name='{names[0]}']" if names else "input[type=checkbox]").first
    first.check()
    return 1


def judged_before(page) -> str:
    """Return the verdict that stands on the screen after a reload."""
    verdict = page.locator(f"{ASKED_HERE} .verdict")
    verdict.wait_for()
    return verdict.text_content()


def faults(page) -> list[str]:
    """Return what axe-core finds, one line a fault."""
    violations = Axe().run(page).response["violations"]
    return [f"{violation['id']}: {node['html'][:120]}" for violation in violations for node in violation["nodes"]]


def first_visit(browser, url: str) -> dict[str, int]:
    """Open a page with an empty cache until nothing more comes; return the bytes of each address that was fetched."""
    context = browser.new_context()
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    addresses: dict[str, str] = {}
    weights: dict[str, int] = {}
    network.on(
        "Network.requestWillBeSent", lambda event: addresses.update({event["requestId"]: event["request"]["url"]})
    )
    network.on(
        "Network.loadingFinished",
        lambda event: weights.update({addresses[event["requestId"]]: int(event["encodedDataLength"])}),
    )
    page.goto(url, wait_until="networkidle")
    page.locator("#foot .main").wait_for()
    context.close()
    return {url: size for url, size in weights.items() if url.startswith("http")}
