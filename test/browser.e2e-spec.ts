import { describe, expect, it } from '@jest/globals';

import { hasBrowser, openBrowser } from './harness/browser.js';

(hasBrowser ? describe : describe.skip)('the browser of the tests', () => {
  it('draws a page, with text in a font, and runs its script', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 320, height: 200 } });
      await page.setContent('<h1>Coverage</h1><script>document.title = "41 of " + 7 * 8</script>');
      expect(await page.title()).toBe('41 of 56');
      const width = await page.locator('h1').evaluate((heading) => {
        const range = document.createRange();
        range.selectNodeContents(heading);
        return range.getBoundingClientRect().width;
      });
      expect(width).toBeGreaterThan(100);
      expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    } finally {
      await browser.close();
    }
  }, 120_000);
});
