import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../cli/run.ts";
import { newer, older } from "../../cli/texts.ts";

const program = process.env.CHROMIUM ?? "/usr/bin/chromium";
const skipped = existsSync(program) ? "" : ` (skipped: no browser at ${program}; install chromium or set CHROMIUM)`;
/** Pictures of the pages, for people to look at. */
const pictures = "node_modules/.cache/travaux-html";

describe.skipIf(skipped !== "")(`the page of a series in a browser${skipped}`, () => {
  let browser: Browser;
  const cwd = mkdtempSync(join(tmpdir(), "travaux-series-"));
  const address = pathToFileURL(join(cwd, "series.html")).href;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    const attack = "\\<img src=x onerror=alert(1)> ";
    const versions = [
      older,
      newer.replace("EXERCISE/7", "EXERCISE/8"),
      newer.replace("EXERCISE/7", "EXERCISE/9").replace("*Noting* the", `*Noting* ${attack}the`),
    ];
    for (const [index, text] of versions.entries()) writeFileSync(join(cwd, `${index}.md`), text);
    await run(["log", "--texts", "0.md", "1.md", "2.md", "--output", "series.html"], { cwd });
    // The sandbox does not start where tests run as root.
    browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(cwd, { recursive: true });
  });

  test.each([
    ["light", { colorScheme: "light", viewport: { width: 1280, height: 900 } }],
    ["dark", { colorScheme: "dark", viewport: { width: 1280, height: 900 } }],
    ["narrow", { viewport: { width: 400, height: 800 } }],
  ] as const)("axe finds nothing, nothing leaves the page, every clause opens by the keyboard: %s", async (name, options) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on("console", (message) => troubles.push(message.text()));
    page.on("request", (request) => request.url() === address || troubles.push(request.url()));
    await page.goto(address);
    const summary = page.locator("#clause-1 summary").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("#clause-1 details[open]").count()).toBe(1);
    expect(await page.locator("img").count()).toBe(0);
    await page.screenshot({ path: join(pictures, `series-${name}.png`) });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))).toEqual([]);
    await context.close();
    expect(troubles).toEqual([]);
  });
});
