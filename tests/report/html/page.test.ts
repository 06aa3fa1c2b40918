import { createHash } from "node:crypto";
import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { element, escapeHtml, fragment } from "../../../src/report/html/element.ts";
import { htmlPage } from "../../../src/report/html/page.ts";

describe("elements", () => {
  test("text and attributes stay text", () => {
    expect(String(element("a", { href: `"><script>`, hidden: false, open: true }, "<b>&'\"", fragment(1, null, ["x"])))).toBe(
      '<a href="&quot;&gt;&lt;script&gt;" open>&lt;b&gt;&amp;&#39;&quot;1x</a>',
    );
  });

  test("any text comes back as itself and as one text node", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [only, ...others] = parseDocument(String(element("p", { title: text }, `.${text}`))).children;
        expect(others).toEqual([]);
        expect(only).toMatchObject({ name: "p", children: [{ type: "text" }] });
      }),
    );
  });

  test("acting characters are shown as pictures", () => expect(escapeHtml("a\u0000\u202eb")).toBe("a␀⟨U+202E⟩b"));

  test.each(["script", "style", "a b", "x><"])("%s is no element", (name) => expect(() => element(name, {})).toThrow("No element"));
});

describe("the page", () => {
  const page = htmlPage({ title: "</title><script>x", language: "en", styles: ["p{}"], scripts: ["void 0;"], body: ["<img src=x>"] });

  test("lets run what stands in it and nothing else", () => {
    const inside = (tag: string) => new RegExp(`<${tag}>([^]*)</${tag}>`).exec(page)?.[1] ?? "";
    for (const tag of ["style", "script"]) {
      expect(page).toContain(escapeHtml(`'sha256-${createHash("sha256").update(inside(tag)).digest("base64")}'`));
    }
    expect(page).toContain("default-src &#39;none&#39;");
    expect(page).not.toContain("unsafe-inline");
  });

  test("has its style sheet", () => expect(page).toContain("--paper:"));

  test("keeps its title and body text", () => {
    expect(page).toContain("<title>&lt;/title&gt;&lt;script&gt;x</title>");
    expect(page).toContain("<body>&lt;img src=x&gt;</body>");
  });

  test("takes no script that ends itself", () =>
    expect(() => htmlPage({ title: "", language: "en", styles: [], scripts: ["'</script>'"], body: [] })).toThrow("would end it"));
});
