import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { align } from "../../../src/align/align.ts";
import { compare } from "../../../src/compare/compare.ts";
import { html } from "../../../src/report/html.ts";
import { resolveReportOptions } from "../../../src/report/index.ts";
import { exercise } from "../../support/exercise.ts";

const program = process.env.CHROMIUM ?? "/usr/bin/chromium";
const skipped = existsSync(program) ? "" : ` (skipped: no browser at ${program}; install chromium or set CHROMIUM)`;
/** Pictures of the pages, for people to look at. */
const pictures = "node_modules/.cache/travaux-html";

describe.skipIf(skipped !== "")(`in a browser${skipped}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "travaux-html-"));
  const address = pathToFileURL(join(folder, "report.html")).href;
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    writeFileSync(join(folder, "report.html"), html(exercise, resolveReportOptions()));
    // The sandbox does not start where tests run as root.
    browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens the page, and fails on any error and on any request but for the page itself. */
  async function withPage(options: BrowserContextOptions, use: (page: Page) => Promise<void>, fragment = ""): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on("console", (message) => troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("request", (request) => request.url().split("#")[0] === address || troubles.push(request.url()));
    await page.goto(address + fragment);
    await use(page);
    await context.close();
    expect(troubles).toEqual([]);
  }
  const shown = (page: Page) => page.locator(".change:not([hidden])").count();

  test.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["narrow", { viewport: { width: 400, height: 800 } }],
  ] as const)("axe finds nothing, and nothing is wider than the window: %s", async (name, options) => {
    await withPage(options, async (page) => {
      await page.screenshot({ path: join(pictures, `${name}.png`) });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    });
  });

  test("filters and search leave what they say, and clear again", async () => {
    await withPage({}, async (page) => {
      const all = await shown(page);
      await page.click(".filters > summary");
      await page.check('input[value="added"]');
      expect(await shown(page)).toBe(exercise.summary.added);
      expect(await page.textContent("#shown")).toBe(`${exercise.summary.added} of ${all} shown`);
      await page.check('input[value="removed"]');
      expect(await shown(page)).toBe(exercise.summary.added + exercise.summary.removed);
      await page.click("#clear");
      expect(await shown(page)).toBe(all);
      const words = exercise.to.paragraphs[0]?.text.slice(0, 25) ?? "";
      await page.fill("#search", words.toUpperCase());
      await page.locator("#shown:not(:empty)").waitFor();
      const found = await page.locator(".change:not([hidden])").allTextContents();
      expect(found.length).toBeGreaterThan(0);
      for (const text of found) expect(text).toContain(words);
    });
  });

  test("keys go from change to change, and can be turned off", async () => {
    await withPage({}, async (page) => {
      const current = () => page.locator(".change.current h4 .numbers").allTextContents();
      await page.keyboard.press("j");
      const [first] = await current();
      await page.keyboard.press("n");
      expect(await current()).not.toEqual([first]);
      await page.keyboard.press("k");
      expect(await current()).toEqual([first]);
      await page.keyboard.press("v");
      expect(await page.isChecked("#view-sides")).toBe(true);
      await page.keyboard.press("?");
      expect(await page.isVisible("#help")).toBe(true);
      await page.uncheck("#keys");
      await page.click("#close-help");
      await page.keyboard.press("v");
      expect(await page.isChecked("#view-sides")).toBe(true);
      await page.check("#view-inline");
    });
  });

  test("a link to an unchanged paragraph unfolds it, and a ribbon leads to its text", async () => {
    const same = exercise.changes.find((change) => change.kind === "linked" && change.status === "unchanged" && !change.moved);
    if (same?.kind !== "linked") throw new Error("The exercise has no unchanged paragraph.");
    await withPage(
      {},
      async (page) => {
        expect(await page.isVisible(`[id="new-${same.to[0]}"]`)).toBe(true);
        await page.locator(".picture a.s-removed").first().focus();
        await page.keyboard.press("Enter");
        expect(page.url()).toContain("#old-");
      },
      `#new-${same.to[0]}`,
    );
  });

  test("without scripts everything can be read, in either view", async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      expect(await page.isVisible("#search")).toBe(false);
      await page.check("#view-sides");
      const change = page.locator(".change.s-reworded").first();
      await change.scrollIntoViewIfNeeded();
      await change.locator(".side").first().waitFor({ state: "visible" });
      await change.locator(".inline").waitFor({ state: "hidden" });
    });
  });

  test("a text that tries to act stays text, and the page lets nothing act", async () => {
    const attack = `<img src=x onerror="window.acted=1"><script>window.acted=1</script></script><svg onload="window.acted=1">`;
    const paragraphs = exercise.to.paragraphs.map((paragraph) => ({ ...paragraph, text: `${paragraph.text} ${attack}` }));
    const to = { ...exercise.to, paragraphs, masthead: { ...exercise.to.masthead, title: attack } };
    writeFileSync(join(folder, "report.html"), html(compare(exercise.from, to, align(exercise.from, to)), resolveReportOptions()));
    try {
      await withPage({}, async (page) => {
        expect(await page.evaluate("window.acted")).toBeUndefined();
        expect(await page.locator("img, svg[onload]").count()).toBe(0);
        expect(await page.locator(".change").first().textContent()).toContain(attack);
      });
    } finally {
      writeFileSync(join(folder, "report.html"), html(exercise, resolveReportOptions()));
    }
  });

  test("it prints", async () => {
    await withPage({}, async (page) => {
      const pdf = await page.pdf({ path: join(pictures, "print.pdf"), format: "A4" });
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    });
  });
});
