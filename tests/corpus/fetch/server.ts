import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";
import { afterAll, afterEach, beforeAll } from "vitest";
import { getOverHttps } from "../../../src/corpus/fetch/https.ts";
import type { Limits, Network } from "../../../src/corpus/fetch/network.ts";
import { p, wordFile } from "../../support/word-file.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A document system of our own. */
export interface Site {
  /** What it answers from now on. */
  serve: (handler: Handler) => void;
  /** Addresses that were asked for, and waits between (`wait 1000`), since the test began. */
  readonly asked: string[];
  /** The way to it: all names lead there, and its certificate is trusted. */
  readonly network: Network;
  /** The same for a user who does not trust its certificate. */
  readonly untrusting: Network;
}

/** Starts a server over TLS before the tests of a file and stops it after them. Its limits are short, so that tests are. */
export const withSite = (names: readonly string[] = ["documents.un.org", "docs.un.org", "undocs.org"]): Site => {
  let handler: Handler = (_, response) => response.writeHead(500).end();
  let server: Server | null = null;
  let ca = "";
  const asked: string[] = [];
  beforeAll(async () => {
    const altNames = names.map((value) => ({ type: 2 as const, value }));
    const made = await generate([{ name: "commonName", value: "A test's own authority" }], {
      keyType: "ec",
      extensions: [
        { name: "basicConstraints", cA: true },
        { name: "subjectAltName", altNames },
      ],
    });
    ca = made.cert;
    const started = createServer({ key: made.private, cert: made.cert }, (request, response) => {
      asked.push(`${hostOf(request)} ${request.url}`);
      handler(request, response);
    });
    server = started;
    await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });
  afterEach(() => {
    asked.length = 0;
  });
  const portOf = (address: AddressInfo | string | null | undefined): number =>
    typeof address === "object" && address !== null ? address.port : 0;
  const networkWith = (trusting: boolean): Network => ({
    get: (url, limits, received) => {
      const short: Limits = { ...limits, answerMs: 400, idleMs: 400, totalMs: 1500 };
      return getOverHttps(url, short, received, {
        ...(trusting ? { ca } : {}),
        port: portOf(server?.address()),
        lookup: (_host, options, done) => (options.all ? done(null, [{ address: "127.0.0.1", family: 4 }]) : done(null, "127.0.0.1", 4)),
      });
    },
    sleep: async (ms) => {
      asked.push(`wait ${ms}`);
    },
  });
  return {
    serve: (given) => {
      handler = given;
    },
    asked,
    network: networkWith(true),
    untrusting: networkWith(false),
  };
};

/** An exercise text in Word under the number of a resolution. */
export const resolutionFile = (symbol = "77/9999", word = "Requests"): Uint8Array =>
  wordFile({
    body: [
      "Exercise text",
      `A/RES/${symbol}`,
      "Resolution adopted by the General Assembly",
      `${symbol}. The exercise problem`,
      "The General Assembly,",
      "Recalling its earlier exercises,",
      `1. ${word} States to exercise daily;`,
      "2. Decides to consider the question again at its fourth session.",
    ]
      .map((text) => p(text))
      .join(""),
  });

/** Answers with a file. */
export const file =
  (bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_, response) =>
    response.writeHead(200, { "content-type": "application/octet-stream", ...headers }).end(bytes);

export const page =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_, response) =>
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);

/** Which form of a text a request is for. */
export const formOf = ({ url }: IncomingMessage): string => new URL(url ?? "", "https://x").searchParams.get("t") ?? "";

/** The name a request was made to, without the port that the test's server happens to have. */
export const hostOf = ({ headers }: IncomingMessage): string => (headers.host ?? "").replace(/:\d+$/, "");
