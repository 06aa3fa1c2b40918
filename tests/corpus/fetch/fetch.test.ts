import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, test } from "vitest";
import { type Outcome, run } from "../../cli/run.ts";
import { wordFile } from "../../support/word-file.ts";
import { emptyFolder, filesOf } from "../folder.ts";
import { file, formOf, type Handler, hostOf, page, resolutionFile, withSite } from "./server.ts";

const site = withSite();
const address = (form: string, symbol = "A%2FRES%2F77%2F9999", language = "en"): string =>
  `documents.un.org /api/symbol/access?s=${symbol}&l=${language}&t=${form}`;

/** `travaux fetch` against the site, into a new corpus unless another is given. */
const fetch = (handler: Handler, words: readonly string[] = ["77/9999"], cwd = emptyFolder()): Promise<Outcome> => {
  site.serve(handler);
  return run(["fetch", ...words, "--corpus", "texts"], { cwd, network: site.network });
};

/** What a user is told of a text that cannot be had. */
const trouble = async (handler: Handler, words?: readonly string[]): Promise<string> => {
  const cwd = emptyFolder();
  const { code, out, err } = await fetch(handler, words, cwd);
  expect([code, out, err]).toEqual([2, "", expect.stringMatching(/^travaux: [^\n]+\n$/)]);
  expect(readdirSync(cwd)).toEqual([]);
  return err.slice("travaux: ".length, -1);
};

describe("fetch", () => {
  it("gets a text into the corpus, with source, date and hash", async () => {
    const cwd = emptyFolder();
    const send = file(resolutionFile());
    expect(await fetch(send, ["77/9999"], cwd)).toEqual({ code: 0, out: "A/RES/77/9999 added to texts, from docx\n", err: "" });
    expect(site.asked).toEqual([address("docx")]);
    expect(filesOf(join(cwd, "texts"))).toEqual(["A_RES_77_9999.docx", "travaux.json"]);
    const [document] = JSON.parse(readFileSync(join(cwd, "texts", "travaux.json"), "utf8")).documents;
    expect(document).toMatchObject({
      symbol: "A/RES/77/9999",
      language: "en",
      title: "The exercise problem",
      source: "https://documents.un.org/api/symbol/access?s=A%2FRES%2F77%2F9999&l=en&t=docx, fetched on 2026-11-24",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await run(["verify", "--corpus", "texts"], { cwd })).out).toBe("1 text in texts, all sound\n");
    // What is here is not asked for again, unless the user says so.
    expect((await fetch(send, ["77/9999"], cwd)).out).toBe("A/RES/77/9999 is already in texts; --replace fetches it again\n");
    expect((await fetch(file(resolutionFile("77/9999", "Urges")), ["77/9999", "--replace"], cwd)).out).toBe(
      "A/RES/77/9999 replaced in texts, from docx\n",
    );
    expect(site.asked).toHaveLength(2);
  });

  it("asks for the language and the day it is told", async () => {
    const cwd = emptyFolder();
    const words = ["77/9999", "77/9999:es", "--language", "fr", "--date", "2020-02-29"];
    expect((await fetch(file(resolutionFile()), words, cwd)).out).toBe(
      "A/RES/77/9999:fr added to texts, from docx\nA/RES/77/9999:es added to texts, from docx\n",
    );
    expect(site.asked).toEqual([address("docx", undefined, "fr"), address("docx", undefined, "es")]);
    expect(readFileSync(join(cwd, "texts", "travaux.json"), "utf8")).toContain("fetched on 2020-02-29");
  });

  it("takes the next form where one is not there, is empty, or cannot be read", async () => {
    const forms: Readonly<Record<string, Handler>> = { docx: page(404, ""), doc: file(new Uint8Array()), pdf: file(resolutionFile()) };
    const byForm: Handler = (request, response) => forms[formOf(request)]?.(request, response);
    expect((await fetch(byForm)).out).toBe("A/RES/77/9999 added to texts, from pdf\n");
    expect(site.asked).toEqual([address("docx"), address("doc"), address("pdf")]);
    const broken: Handler = (request, response) =>
      file(formOf(request) === "docx" ? Buffer.from("PK\u0003\u0004 and no more") : resolutionFile())(request, response);
    expect((await fetch(broken)).out).toBe("A/RES/77/9999 added to texts, from doc\n");
  });

  it("writes symbols as the document system does", async () => {
    await fetch(page(404, ""), ["834 (1993)", "A/C.3/67/L.14/Rev.1"]);
    expect(site.asked.filter((text) => text.endsWith("t=docx"))).toEqual([
      address("docx", "S%2FRES%2F834(1993)"),
      address("docx", "A%2FC.3%2F67%2FL.14%2FRev.1"),
    ]);
  });

  it("goes on after a text that is not there, and shows its progress on a terminal only", async () => {
    const cwd = emptyFolder();
    const one: Handler = (request, response) => (request.url?.includes("9998") ? page(404, "") : file(resolutionFile()))(request, response);
    site.serve(one);
    const { code, out, err } = await run(["fetch", "77/9998", "77/9999", "--corpus", "texts"], {
      cwd,
      network: site.network,
      terminal: 80,
    });
    expect([code, out]).toEqual([2, "A/RES/77/9999 added to texts, from docx\n"]);
    expect(err).toContain("] 2/2 A/RES/77/9999: docx");
    expect(err).toContain(
      "travaux: documents.un.org has no A/RES/77/9998 in English. Check the symbol; old texts may not be there, or as images only.\n",
    );
  });

  it("follows the document system within its hosts, with every step checked", async () => {
    const hops: Handler = (request, response) => {
      if (hostOf(request) === "docs.un.org") file(resolutionFile())(request, response);
      else if (request.url === "/doc/file.docx") response.writeHead(307, { location: "https://docs.un.org/file.docx" }).end();
      else response.writeHead(302, { location: "/doc/file.docx" }).end();
    };
    expect((await fetch(hops)).code).toBe(0);
    expect(site.asked).toEqual([address("docx"), "documents.un.org /doc/file.docx", "docs.un.org /file.docx"]);
  });

  test.each([
    ["https://evil.example/a.docx", "The document system points to evil.example, which is not one of its hosts"],
    ["https://documents.un.org.evil.example/a.docx", "points to documents.un.org.evil.example, which is not one of its hosts"],
    ["https://documents.un.org:8443/a.docx", "points to documents.un.org:8443, which is not one of its hosts"],
    ["https://user@documents.un.org/a.docx", "points to documents.un.org, which is not one of its hosts"],
    ["http://documents.un.org/a.docx", "points to http://documents.un.org, which is not protected (HTTPS)"],
    ["//evil.example/a.docx", "points to evil.example, which is not one of its hosts"],
    ["file:///etc/passwd", "points to file://, which is not protected (HTTPS)"],
    ["https://[", "points to an address that is none (https://[)"],
    ["/", "documents.un.org sends from one address to the next without end (more than 5 times). Try again later."],
  ])("is not sent to %s", async (location, sentence) => {
    const told = await trouble((_, response) => response.writeHead(302, { location }).end());
    expect(told).toContain(sentence);
    expect(site.asked.every((text) => text.startsWith("documents.un.org "))).toBe(true);
  });
});

describe("fetch is patient with a server that fails for a while", () => {
  const failing = (times: number, status: number, headers: Readonly<Record<string, string>> = {}): Handler => {
    let left = times;
    return (request, response) => (left-- > 0 ? page(status, "", headers) : file(resolutionFile()))(request, response);
  };

  it.each([429, 500, 502, 503, 504])("HTTP %d", async (status) => {
    expect((await fetch(failing(2, status))).code).toBe(0);
    expect(site.asked).toEqual([address("docx"), "wait 1000", address("docx"), "wait 2000", address("docx")]);
  });

  it("waits as long as it is asked to, in seconds or until a time", async () => {
    await fetch(failing(1, 503, { "retry-after": "30" }));
    await fetch(failing(1, 503, { "retry-after": "Tue, 24 Nov 2026 10:00:45 GMT", date: "Tue, 24 Nov 2026 10:00:00 GMT" }));
    await fetch(failing(1, 503, { "retry-after": "soon" }));
    expect(site.asked.filter((text) => text.startsWith("wait"))).toEqual(["wait 30000", "wait 45000", "wait 1000"]);
  });

  it("but neither for ever nor for hours", async () => {
    expect(await trouble(failing(9, 429))).toBe(
      "Cannot fetch from documents.un.org: too many requests were made (HTTP 429), 4 times in a row. Try again later.",
    );
    expect(site.asked.filter((text) => text.startsWith("wait"))).toEqual(["wait 1000", "wait 2000", "wait 4000"]);
    expect(await trouble(failing(9, 503, { "retry-after": "7200" }))).toBe(
      "documents.un.org asks to wait 7,200 seconds before the next request. Try again then.",
    );
  });

  it("and does not go on to the next text where it has given up", async () => {
    await trouble(failing(99, 500), ["77/9999", "77/9998"]);
    expect(site.asked.filter((text) => text.includes("9998"))).toEqual([]);
  });

  it("whose connection breaks", async () => {
    let left = 1;
    const breaking: Handler = (request, response) => {
      if (left-- > 0) request.socket.destroy();
      else file(resolutionFile())(request, response);
    };
    expect((await fetch(breaking)).code).toBe(0);
    expect(site.asked).toEqual([address("docx"), "wait 1000", address("docx")]);
  });
});

describe("fetch tells in a sentence", () => {
  const cannot = "Cannot fetch from documents.un.org: ";

  it("of a body that is shorter than it says", async () => {
    const bytes = resolutionFile();
    const short: Handler = (_, response) => {
      response.writeHead(200, { "content-length": String(bytes.length + 10) });
      response.write(bytes, () => response.socket?.end());
    };
    expect(await trouble(short)).toContain(`${cannot}the answer broke off again and again. Try again later (`);
  });

  it("of a body that is longer than it says", async () => {
    const bytes = resolutionFile();
    const long: Handler = (request, response) => {
      request.socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${bytes.length - 50}\r\n\r\n`);
      request.socket.end(bytes);
      void response;
    };
    // What is too much is no answer, or, where it came apart from the rest, the file is one that breaks off.
    expect(await trouble(long)).toMatch(/the answer broke off|A\/RES\/77\/9999 \(docx\)/);
  });

  it("of a body without end, and of one that unpacks to too much", async () => {
    const endless: Handler = (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(Buffer.alloc(256 * 1024)), 1);
      response.on("close", () => clearInterval(timer));
    };
    const sentence = `${cannot}the file is larger than the limit for a text. If it really is a resolution, allow more with --max-size MB (more than 1048576 bytes).`;
    expect(await trouble(endless, ["77/9999", "--max-size", "1"])).toBe(sentence);
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    expect(await trouble(file(bomb, { "content-encoding": "gzip" }), ["77/9999", "--max-size", "1"])).toBe(sentence);
    expect(await trouble(file(new Uint8Array(10), { "content-length": "99999999" }), ["77/9999", "--max-size", "1"])).toBe(sentence);
  });

  it("of a body that comes packed, which is unpacked", async () => {
    expect((await fetch(file(gzipSync(resolutionFile()), { "content-encoding": "gzip" }))).code).toBe(0);
    expect(await trouble(file(Buffer.from("no gzip"), { "content-encoding": "gzip" }))).toContain(`${cannot}the answer broke off`);
    expect(await trouble(file(resolutionFile(), { "content-encoding": "x-own" }))).toContain('packed as "x-own"');
  });

  it("of a server that does not answer, pauses, or drips", async () => {
    expect(await trouble(() => undefined)).toBe(`${cannot}it took too long. Try again later (no answer within 0.4 seconds).`);
    const pausing: Handler = (_, response) => {
      response.writeHead(200);
      response.write("PK");
    };
    expect(await trouble(pausing)).toBe(`${cannot}it took too long. Try again later (nothing came within 0.4 seconds).`);
    const dripping: Handler = (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("P"), 100);
      response.on("close", () => clearInterval(timer));
    };
    expect(await trouble(dripping)).toBe(`${cannot}it took too long. Try again later (it did not end within 1.5 seconds).`);
  });

  it.each([
    ["HTTP 403", page(403, "Forbidden")],
    ["a challenge of Amazon's", page(202, "", { "x-amzn-waf-action": "challenge" })],
    ["a challenge of Cloudflare's", page(200, "<!DOCTYPE html><title>Just a moment...</title>")],
    ["a page of a firewall", page(200, "<html><body>Request Rejected. Please enable JavaScript.</body></html>")],
  ])("that nobody is let in: %s", async (_, handler) => {
    expect(await trouble(handler)).toMatch(
      /^documents\.un\.org lets no program in at the moment \(HTTP \d{3}\)\. Save the text with a browser, then: travaux add FILE$/,
    );
  });

  it.each([
    ["HTTP 404", page(404, "<html>Not Found</html>")],
    ["an answer of no bytes", file(new Uint8Array())],
    ["the document system's own page", page(200, "<html><body>There is no document matching your request.</body></html>")],
  ])("that there is no such text: %s", async (_, handler) => {
    expect(await trouble(handler)).toBe(
      "documents.un.org has no A/RES/77/9999 in English. Check the symbol; old texts may not be there, or as images only.",
    );
  });

  it("that what came is no file of a text", async () => {
    const expected = "for A/RES/77/9999, where a Word or PDF file was expected. Look at https://docs.un.org/A/RES/77/9999";
    expect(await trouble(page(200, "<!doctype html><title>Error</title><p>Something went wrong."))).toBe(
      `documents.un.org gave a web page ${expected}`,
    );
    // A page does not become a file by its name.
    expect(await trouble(file(Buffer.from("<html><p>Error</p></html>"), { "content-type": "application/pdf" }))).toBe(
      `documents.un.org gave a web page ${expected}`,
    );
    expect(await trouble(file(Buffer.from('{"error":"none"}')))).toBe(
      `documents.un.org gave a file that is neither Word nor PDF ${expected}`,
    );
    expect(await trouble(file(Buffer.from("\u00FFWPC", "latin1")))).toBe(`documents.un.org gave a WordPerfect file ${expected}`);
  });

  it("that what came is no resolution, or another one", async () => {
    const other = wordFile({ body: "<w:p><w:r><w:t>An exercise text that is a letter.</w:t></w:r></w:p>" });
    expect(await trouble(file(other))).toBe("documents.un.org has A/RES/77/9999, but it does not read as a resolution; it was not added.");
    expect(await trouble(file(resolutionFile("77/9998")))).toBe("documents.un.org gave A/RES/77/9998 for A/RES/77/9999; it was not added.");
    expect(await trouble(file(resolutionFile()), ["EXERCISE/7"])).toBe(
      "EXERCISE/7 is an exercise text, not a document of the United Nations.",
    );
    expect(site.asked.filter((text) => text.includes("EXERCISE"))).toEqual([]);
  });

  it("that the server is not who it says", async () => {
    site.serve(file(resolutionFile()));
    const { code, err } = await run(["fetch", "77/9999", "--corpus", "texts"], { cwd: emptyFolder(), network: site.untrusting });
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^travaux: Cannot fetch from documents\.un\.org: its certificate is not one that can be trusted/),
    ]);
    expect(site.asked).toEqual([]);
  });

  it("that there is no network", async () => {
    const { NetworkError } = await import("../../../src/corpus/fetch/network.ts");
    const network = { ...site.network, get: () => Promise.reject(new NetworkError("offline", "getaddrinfo ENOTFOUND documents.un.org")) };
    const { code, err } = await run(["fetch", "77/9999", "77/9998", "--corpus", "texts"], { cwd: emptyFolder(), network });
    expect([code, err]).toEqual([
      2,
      "travaux: Cannot fetch from documents.un.org: there is no way to it: this computer seems to be offline, or cannot look up its name. Check the connection and try again (getaddrinfo ENOTFOUND documents.un.org).\n",
    ]);
    expect(site.asked).toEqual([]);
  });
});

describe("fetch, as words of a command line", () => {
  it.each([
    [["fetch", "seven"], 'travaux: "seven" is no symbol; expected one such as 67/193, A/RES/76/188:fr or S/RES/834 (1993).\n'],
    [["fetch", "77/1", "--date", "tomorrow"], /Expected a day such as 2026-11-24\./],
    [["fetch", "77/1", "--language", "de"], /Allowed choices are en, fr, es, ru, ar, zh\./],
    [["fetch"], /missing required argument/],
  ])("%j", async (words, told) => {
    const { code, out, err } = await run(words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toEqual(typeof told === "string" ? told : expect.stringMatching(told));
  });
});
