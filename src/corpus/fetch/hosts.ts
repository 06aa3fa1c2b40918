import { CorpusError } from "../corpus-error.ts";

/**
 * Whom a text may come from: the document system, its shorter addresses, and the hosts that its own answers have pointed to over
 * the years. Each is named in full, so that no other host of un.org, however it came to be, is among them.
 */
const hosts: ReadonlySet<string> = new Set([
  "documents.un.org",
  "docs.un.org",
  "undocs.org",
  "daccess-ods.un.org",
  "documents-dds-ny.un.org",
]);

/**
 * An address that may be asked, from what a server or this program gave for one.
 *
 * @param base the address it was given at
 * @throws CorpusError where it is not HTTPS at its usual port, or not one of the hosts
 */
export const allowedUrl = (text: string, base: URL | null): URL => {
  let url: URL;
  try {
    url = new URL(text, base ?? undefined);
  } catch {
    throw new CorpusError(`The document system points to an address that is none (${text.slice(0, 100)}). Nothing was fetched from there.`);
  }
  if (url.protocol !== "https:") {
    throw new CorpusError(
      `The document system points to ${url.protocol}//${url.host}, which is not protected (HTTPS). Nothing was fetched from there.`,
    );
  }
  if (!hosts.has(url.hostname) || url.port !== "" || url.username !== "" || url.password !== "") {
    throw new CorpusError(
      `The document system points to ${url.host}, which is not one of its hosts (${[...hosts].join(", ")}). Nothing was fetched from there.`,
    );
  }
  return url;
};
