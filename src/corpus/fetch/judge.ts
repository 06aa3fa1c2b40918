import type { Answer } from "./network.ts";

/** What an answer of the document system amounts to. */
export type Verdict =
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  /** The text is not there in this form. */
  | { readonly kind: "absent" }
  /** The server wants a person with a browser, or lets nobody in. */
  | { readonly kind: "blocked" }
  /** Something else than a file that was asked for: a web page, an older word processor's file. */
  | { readonly kind: "other"; readonly what: string };

/** How the files begin that the document system has resolutions in: Word's two forms and PDF, one character a byte. */
const signatures = ["PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0", "%PDF-"];
const wordPerfect = "\u00FFWPC";

/** Words of the pages that firewalls put before a site; "gokuProps" is of the challenge that the UN's own library shows. */
const challenge =
  /captcha|gokuProps|challenge|just a moment|access (?:is )?denied|request (?:was )?(?:rejected|blocked)|enable javascript|unusual traffic/i;
/** The document system's own words for a symbol it does not know. */
const absent = /no document matching|not found|does not exist/i;

const latin = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

const isPage = (type: string, start: string): boolean =>
  /^text\/html|^application\/xhtml/i.test(type) || /^\s*<(?:!doctype html|html|head|body)/i.test(start);

/** Judges an answer by what it is, not by what it says it is: a page with status 200 is no file. */
export const judge = ({ status, headers, body }: Answer): Verdict => {
  if (headers["x-amzn-waf-action"] !== undefined || headers["cf-mitigated"] !== undefined) return { kind: "blocked" };
  if (status === 401 || status === 403 || status === 407 || status === 451) return { kind: "blocked" };
  if (status !== 200) return status === 202 ? { kind: "blocked" } : { kind: "absent" };
  // A text that is announced but not out yet has an answer of no bytes.
  if (body.length === 0) return { kind: "absent" };
  const start = latin(body, 16);
  if (signatures.some((signature) => start.startsWith(signature))) return { kind: "file", bytes: body };
  if (start.startsWith(wordPerfect)) return { kind: "other", what: "a WordPerfect file" };
  if (!isPage(headers["content-type"] ?? "", start)) return { kind: "other", what: "a file that is neither Word nor PDF" };
  const page = latin(body, 32 * 1024);
  if (challenge.test(page)) return { kind: "blocked" };
  return absent.test(page) ? { kind: "absent" } : { kind: "other", what: "a web page" };
};
