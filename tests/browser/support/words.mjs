// What a thing calls itself: its label, or its text where that is its name.
export function words_of(locator) {
    return locator.evaluate((element) => element.getAttribute("aria-label") ?? element.textContent);
}
