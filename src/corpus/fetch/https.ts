import type { IncomingMessage } from "node:http";
import { Agent, type RequestOptions, request } from "node:https";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { version } from "../../model/version.ts";
import { codeOf } from "../system-error.ts";
import { type Answer, type Limits, NetworkError, type NetworkFault } from "./network.ts";

/** What a test adds to reach a server of its own: whom to trust and where to connect. A user's run adds nothing. */
export type Reach = Pick<RequestOptions, "ca" | "lookup" | "port">;

const faults: Readonly<Record<string, NetworkFault>> = {
  ENOTFOUND: "offline",
  EAI_AGAIN: "offline",
  ENETUNREACH: "offline",
  ENETDOWN: "offline",
  EHOSTUNREACH: "unreachable",
  ECONNREFUSED: "unreachable",
  ETIMEDOUT: "too slow",
  EPROTO: "not trusted",
};

const faultOf = (error: unknown): NetworkError => {
  if (error instanceof NetworkError) return error;
  const code = codeOf(error) ?? "";
  const certificate = /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/.test(code);
  return new NetworkError(
    faults[code] ?? (certificate ? "not trusted" : "broken off"),
    error instanceof Error ? error.message : String(error),
  );
};

/** The body as it was before it was packed for the way. We ask for none of that, but a server may do it all the same. */
const unpacked = (response: IncomingMessage): Readable => {
  const packing = response.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (packing === "identity" || packing === "") return response;
  const unpack =
    packing === "gzip" || packing === "x-gzip"
      ? createGunzip()
      : packing === "deflate"
        ? createInflate()
        : packing === "br"
          ? createBrotliDecompress()
          : null;
  if (unpack === null) throw new NetworkError("broken off", `the answer is packed as "${packing}"`);
  response.on("error", (error) => unpack.destroy(error));
  return response.pipe(unpack);
};

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]));

const tooBig = (limits: Limits): NetworkError => new NetworkError("too big", `more than ${limits.maxBytes} bytes`);

const bodyOf = async (
  response: IncomingMessage,
  limits: Limits,
  alive: () => void,
  received: (bytes: number) => void,
): Promise<Uint8Array> => {
  if (Number(response.headers["content-length"] ?? 0) > limits.maxBytes) throw tooBig(limits);
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Counted after unpacking: a few kilobytes can unpack to gigabytes.
  for await (const chunk of unpacked(response)) {
    alive();
    const bytes: Uint8Array = chunk;
    length += bytes.length;
    if (length > limits.maxBytes) throw tooBig(limits);
    received(length);
    chunks.push(bytes);
  }
  if (!response.complete) throw new NetworkError("broken off", "the answer is shorter than it says");
  return Buffer.concat(chunks, length);
};

/**
 * Asks for one address over HTTPS and follows nothing. Node's `fetch` was the other choice: but it takes a certificate authority
 * and an address to connect to, without which no test could see the real thing, only by installing the library it is made of,
 * and it unpacks a body before it can be counted.
 *
 * @throws NetworkError
 */
export const getOverHttps = async (url: URL, limits: Limits, received: (bytes: number) => void, reach: Reach = {}): Promise<Answer> => {
  const agent = new Agent({ keepAlive: false });
  const headers = { accept: "*/*", "accept-encoding": "identity", "user-agent": `travaux/${version}` };
  const asked = request(url, { ...reach, agent, headers });
  const stop = (what: string, ms: number): void => {
    asked.destroy(new NetworkError("too slow", `${what} within ${ms / 1000} seconds`));
  };
  const total = setTimeout(() => stop("it did not end", limits.totalMs), limits.totalMs);
  let pause = setTimeout(() => stop("no answer", limits.answerMs), limits.answerMs);
  const alive = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => stop("nothing came", limits.idleMs), limits.idleMs);
  };
  try {
    const failed = new Promise<never>((_, reject) => asked.on("error", reject));
    failed.catch(() => undefined);
    const response = await Promise.race([new Promise<IncomingMessage>((resolve) => asked.on("response", resolve).end()), failed]);
    alive();
    response.on("error", () => undefined);
    const body = await Promise.race([bodyOf(response, limits, alive, received), failed]);
    return { status: response.statusCode ?? 0, headers: headersOf(response), body };
  } catch (error) {
    throw faultOf(error);
  } finally {
    clearTimeout(total);
    clearTimeout(pause);
    asked.destroy();
    agent.destroy();
  }
};
