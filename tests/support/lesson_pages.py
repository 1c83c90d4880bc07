"""What a reader does on a lesson's page in a browser, and what axe-core says of a page."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe


def judged(page) -> str:
    """Answer the first question of the page; return the verdict that the reader sees."""
    article = page.locator("[data-place=set] article").first
    article.wait_for()
    return answered(article)


def answered(article) -> str:
    """Answer a question in some way; return the verdict that the reader sees."""
    names = article.locator("input[type=radio]").evaluate_all("inputs => [...new Set(inputs.map(input => input.name))]")
    for name in names:
        article.locator(f"input[type=radio][name='{name}']").first.check()
    boxes = article.locator("input[type=checkbox]")
    if not names and boxes.count():
        boxes.first.check()
    article.locator("button.main").first.click()
    article.locator(".verdict").wait_for()
    return article.locator(".verdict").text_content()


def judged_before(page) -> str:
    """Return the verdict that stands on the page after a reload."""
    verdict = page.locator("article .verdict").first
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
    page.locator("[data-place=bar] button").first.wait_for()
    context.close()
    return {url: size for url, size in weights.items() if url.startswith("http")}
