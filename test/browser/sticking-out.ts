import type { Page } from 'playwright-core';

const height = 844;

/** What of a page sticks out of windows of these widths, in pixels. */
export async function tooWide(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    found.push(...(await page.evaluate(whatSticksOut)).map((one) => `at ${width} px ${one}`));
  }
  return found;
}

/** What makes the page scroll sideways, innermost first; nothing when it doesn't. */
function whatSticksOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const isContained = (element: Element | null): boolean =>
    element !== null && (['auto', 'hidden', 'scroll'].includes(getComputedStyle(element).overflowX) || isContained(element.parentElement));
  const out = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 1 && (right > clientWidth + 1 || left < -1) && !isContained(element.parentElement);
  });
  const names = out.map((element) => element.outerHTML.slice(0, 120)).toReversed();
  return [`is ${scrollWidth} px wide`, ...names.slice(0, 2)];
}
