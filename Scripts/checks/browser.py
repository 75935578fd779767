"""Headless Chromium with a page of newsgraph in it."""

import shutil

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait


class Browser:
    """A window of a given size; `page` loads a file and `errors` tells what went wrong in it."""

    def __init__(self, width=1280, height=800):
        options = webdriver.ChromeOptions()
        options.binary_location = find("chromium", "chromium-browser", "google-chrome")
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(find("chromedriver")))
        self.resize(width, height)

    def resize(self, width, height):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})

    def page(self, path):
        self.driver.get(path.resolve().as_uri())
        self.run("return new Promise(requestAnimationFrame)")

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def shown(self, selector):
        """The texts of the elements that can be seen."""
        return [element.text for element in self.all(selector) if element.is_displayed()]

    def press(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def click_at(self, x, y):
        """A click at a place of the window."""
        actions = ActionChains(self.driver)
        actions.w3c_actions.pointer_action.move_to_location(round(x), round(y))
        actions.w3c_actions.pointer_action.click()
        actions.perform()

    def drag(self, start, offset):
        pointer = (actions := ActionChains(self.driver)).w3c_actions.pointer_action
        pointer.move_to_location(round(start[0]), round(start[1]))
        pointer.pointer_down()
        pointer.move_to_location(round(start[0] + offset[0]), round(start[1] + offset[1]))
        pointer.pointer_up()
        actions.perform()

    def focused(self):
        return self.driver.switch_to.active_element

    def wait(self, condition):
        WebDriverWait(self.driver, 5).until(lambda _: condition())

    def errors(self):
        return [line["message"] for line in self.driver.get_log("browser")
                if line["level"] in ("SEVERE", "WARNING")]

    def requests(self):
        """Addresses that were asked for, the page's own file aside."""
        log = [line["message"] for line in self.driver.get_log("performance")]
        asked = [line for line in log if '"Network.requestWillBeSent"' in line]
        return [line for line in asked if '"url":"file://' not in line]

    def close(self):
        self.driver.quit()


def find(*names):
    for name in names:
        if path := shutil.which(name):
            return path
    raise SystemExit(f"{names[0]} is not installed (apt-get install chromium chromium-driver)")


__all__ = ["Browser", "Keys"]
