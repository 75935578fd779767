"""What a page of newsgraph must do. Each check is a function that fails by an assertion."""

import json
import pathlib
import subprocess
import tempfile
import traceback

from browser import Browser, Keys

HOSTILE = """<script>window.hacked = 1</script> & </script> tariff row grows

LISBON - Prime Minister Ada "<img src=x onerror=window.hacked=2>" Byron accused Bo Lind of fraud. \
Bo Lind, the chairman of <svg onload=alert(1)> Acme Corporation, denied that he met Ada Byron. \
Ada Byron said that the minister of justice, Cy Marsh, met Bo Lind in Porto on Monday.
"""


def run(program, graphs):
    """Writes the pages, runs all checks and prints what failed; the number of failures."""
    with tempfile.TemporaryDirectory() as folder:
        pages = write_pages(program, graphs, pathlib.Path(folder))
        browser = Browser()
        failures = 0
        for check in CHECKS:
            try:
                check(browser, pages)
                print(f"ok      {check.__doc__}")
            except Exception:
                failures += 1
                print(f"FAILED  {check.__doc__}\n{traceback.format_exc(limit=-2)}")
        browser.close()
    return min(failures, 1)


def write_pages(program, graphs, folder):
    hostile = folder / "hostile.jsonl"
    article = {"text": HOSTILE, "title": "</script><script>window.hacked = 3</script>",
               "outlet": "<b onmouseover=alert(1)>Gazette</b>", "url": "javascript:alert(1)",
               "date": "2026-03-02"}
    hostile.write_text(json.dumps(article) + "\n", encoding="utf-8")
    story = [graphs / "harbour-contract-gazette.txt", graphs / "harbour-contract-bulletin.txt"]
    inputs = {"story": story, "diff": [*story, "--diff"], "hostile": [hostile, "--any-language"]}
    for name, paths in inputs.items():
        subprocess.run([program, "view", *paths, "-o", folder / f"{name}.html"], check=True)
    return {name: folder / f"{name}.html" for name in inputs}


def loads(browser, pages):
    """the page opens from disk without an error, and asks the network for nothing"""
    browser.page(pages["story"])
    assert browser.errors() == []
    assert browser.requests() == []
    assert browser.run("return performance.getEntriesByType('resource').length") == 0
    assert len(browser.all(".symbols > g")) > 5
    assert len(browser.all("#entities [role=option]")) >= len(browser.all(".symbols > g"))


def labels(browser, pages):
    """no two names overlap at rest, at two sizes of the window"""
    for width, height in [(1280, 800), (390, 844)]:
        browser.resize(width, height)
        browser.page(pages["story"])
        boxes = browser.run("""
            return [...document.querySelectorAll('.labels > g:not(.gone), .tags > g:not(.gone)')]
              .map((g) => g.getBoundingClientRect())
              .map((b) => [b.left + 1, b.top + 2, b.right - 1, b.bottom - 2]);""")
        assert len(boxes) > 5
        for i, a in enumerate(boxes):
            for b in boxes[i + 1:]:
                assert not (a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]), (a, b)
        assert browser.run("return document.documentElement.scrollWidth") == width
    browser.resize(1280, 800)


def searches(browser, pages):
    """search finds an entity by a part of any name, and Enter shows it"""
    browser.page(pages["story"])
    browser.one("#search").send_keys("valadares")
    names = browser.shown("#entities [role=option] span")
    assert "Helena Valadares" in names
    assert all("Valadares" in name for name in names), names
    browser.press(Keys.ENTER)
    assert browser.shown("#details h2") == [names[0]]
    browser.press(Keys.ESCAPE)
    assert browser.shown("#details h2") == []


def clicks(browser, pages):
    """a click on a symbol lists relations; a click on one shows its sentence with marks"""
    browser.page(pages["story"])
    browser.click_at(*center(browser, "Helena Valadares"))
    assert browser.shown("#details h2") == ["Helena Valadares"]
    relations = browser.all("#details .relations button")
    assert len(relations) > 1
    relations[0].click()
    assert len(browser.shown("#details blockquote")) >= 1
    assert browser.all("#details mark.subject") and browser.all("#details mark.object")
    assert browser.shown("#details cite")
    assert browser.shown("#details .says")


def clicks_line(browser, pages):
    """a click on a line shows its relation"""
    browser.page(pages["story"])
    x, y, words = browser.run("""
        const claim = claims.find((one) => one.tagNode && !one.mark);
        const point = pointOn(claim.curve, 0.25);
        const frame = document.getElementById('frame').getBoundingClientRect();
        return [point.x * view.scale + view.x + frame.left,
          point.y * view.scale + view.y + frame.top, claim.words];""")
    browser.click_at(x, y)
    assert browser.shown("#details h2 em") == [words]


def drags(browser, pages):
    """a symbol can be dragged, the picture moved and zoomed"""
    browser.page(pages["story"])
    before = center(browser, "Helena Valadares")
    browser.drag(before, (60, 40))
    after = center(browser, "Helena Valadares")
    assert abs(after[0] - before[0] - 60) < 3 and abs(after[1] - before[1] - 40) < 3
    assert not browser.shown("#details h2")
    scale = browser.run("return view.scale")
    browser.one("#closer").click()
    assert browser.run("return view.scale") > scale


def filters(browser, pages):
    """a kind, a status or a relation that is not wanted is not shown"""
    browser.page(pages["story"])
    total = len(browser.shown("#entities [role=option]"))
    browser.one("input[name=kind][value=person]").find_element("xpath", "..").click()
    assert len(browser.shown("#entities [role=option]")) < total
    assert " of " in browser.one("#summary").text
    browser.run("document.querySelector('#filters details').open = true")
    browser.one("#filters button[type=reset]").click()
    browser.wait(lambda: len(browser.shown("#entities [role=option]")) == total)
    browser.run("document.querySelector('select[name=predicate]').value = 'meets';"
                "document.getElementById('filters').dispatchEvent(new Event('input'))")
    assert browser.run("return claims.every((c) => c.isVisible === (c.predicate === 'meets'))")


def keys(browser, pages):
    """keys alone reach entities, their relations and the proof, and Escape leads back"""
    browser.page(pages["story"])
    browser.one("#search").click()
    browser.press(Keys.ARROW_DOWN)
    browser.press(Keys.ARROW_DOWN)
    option = browser.focused()
    assert option.get_attribute("role") == "option"
    name = option.find_element("css selector", "span").text
    browser.press(Keys.ENTER)
    assert browser.shown("#details h2") == [name]
    assert option.get_attribute("aria-selected") == "true"
    assert browser.focused().get_attribute("id") == "details"
    browser.press(Keys.TAB, Keys.TAB, Keys.ENTER)
    assert browser.all("#details blockquote"), "Tab leads to the first relation"
    browser.press(Keys.ESCAPE)
    assert not browser.shown("#details h2")
    browser.one("#entities-tab").send_keys(Keys.ARROW_RIGHT)
    assert len(browser.shown("#relations [role=option]")) > 5


def named(browser, pages):
    """every control has a name for screen readers"""
    browser.page(pages["story"])
    nameless = browser.run("""
        return [...document.querySelectorAll('button, input, select, [role=img], [role=listbox]')]
          .filter((one) => !one.closest('[hidden]'))
          .filter((one) => !(one.textContent.trim() || one.getAttribute('aria-label') ||
            one.getAttribute('aria-labelledby') || one.closest('label')?.textContent.trim()))
          .map((one) => one.outerHTML);""")
    assert nameless == [], nameless


def compares(browser, pages):
    """a comparison tells what only one of two graphs says"""
    browser.page(pages["diff"])
    assert browser.errors() == []
    sides = browser.run("return [...new Set(claims.map((claim) => claim.side))].sort()")
    assert "a" in sides and "b" in sides, sides
    assert any("only" in text for text in browser.shown("fieldset.wide label"))
    browser.one("input[name=side][value=a]").find_element("xpath", "..").click()
    assert browser.run("return claims.every((c) => c.isVisible === (c.side !== 'a'))")


def hostile(browser, pages):
    """an article with markup in it runs no script, and shows as it was written"""
    browser.page(pages["hostile"])
    assert browser.one("#title").text == "</script><script>window.hacked = 3</script>"
    assert browser.run("return claims.some((c) => c.evidence.some((e) => e.quote.includes('<')))")
    for option in browser.run("return [...entities, ...claims].map((one) => one.option)"):
        browser.run("arguments[0].click()", option)
    browser.run("document.body.insertAdjacentHTML('beforeend',"
                " '<img src=x onerror=\"window.hacked = 4\">')")
    browser.run("const s = document.createElement('script'); s.textContent = 'window.hacked = 5';"
                "document.body.append(s)")
    assert browser.run("return window.hacked") is None
    assert not browser.all("#details a, #details img, #details script, #details b b")


def center(browser, name):
    """Where an entity's symbol stands in the window."""
    return browser.run("""
        const entity = entities.find((one) => one.name === arguments[0]);
        const box = entity.shape.getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2];""", name)


CHECKS = [loads, labels, searches, clicks, clicks_line, drags, filters, keys, named, compares,
          hostile]
