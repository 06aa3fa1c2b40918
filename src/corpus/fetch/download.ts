import { CorpusError } from "../corpus-error.ts";
import { allowedUrl } from "./hosts.ts";
import { type Answer, type Limits, type Network, NetworkError } from "./network.ts";

/** Addresses that an answer may send us on to before there must be a file: the document system needs one or two. */
const redirects = 5;
/** Times a request is made before a server that fails is given up. */
const attempts = 4;
/** The first wait (ms); each later one is twice as long. */
const firstWait = 1000;
/** The longest wait that a server may ask for (seconds); beyond, the user is told to come back. */
const longestWait = 120;

const redirected: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const passing: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** The same address again may have better luck. */
const mayPass = ({ fault }: NetworkError): boolean => fault === "broken off" || fault === "too slow";

const sentences = {
  offline: "there is no way to it: this computer seems to be offline, or cannot look up its name. Check the connection and try again",
  unreachable: "it does not answer. Try again later",
  "not trusted":
    "its certificate is not one that can be trusted, so that what came might not be from the United Nations. A network that looks into connections does this; ask those who run it",
  "too slow": "it took too long. Try again later",
  "too big": "the file is larger than the limit for a text. If it really is a resolution, allow more with --max-size MB",
  "broken off": "the answer broke off again and again. Try again later",
} as const;

/** A problem with the network itself, or with all of a server: the next text would meet it too. */
export class Unavailable extends CorpusError {}

const unavailable = (host: string, error: NetworkError): CorpusError => {
  const message = `Cannot fetch from ${host}: ${sentences[error.fault]} (${error.message}).`;
  return error.fault === "too big" ? new CorpusError(message) : new Unavailable(message);
};

/** Seconds a server asks to wait: a number, or a date, which counts from the date of the answer itself. Null where it asks for nothing. */
const secondsAsked = ({ headers }: Answer): number | null => {
  const asked = headers["retry-after"]?.trim() ?? "";
  if (/^\d{1,9}$/.test(asked)) return Number(asked);
  const wait = (Date.parse(asked) - Date.parse(headers.date ?? "")) / 1000;
  return Number.isNaN(wait) ? null : Math.max(0, Math.ceil(wait));
};

/** An answer that is not a passing failure, for which it asks again a few times, waiting longer each time. */
const ask = async (url: URL, network: Network, limits: Limits, received: (bytes: number) => void): Promise<Answer> => {
  for (let attempt = 1; ; attempt++) {
    let wait = firstWait * 2 ** (attempt - 1);
    try {
      const answer = await network.get(url, limits, received);
      if (!passing.has(answer.status)) return answer;
      const asked = secondsAsked(answer);
      if (asked !== null && asked > longestWait) {
        throw new Unavailable(`${url.host} asks to wait ${asked.toLocaleString("en")} seconds before the next request. Try again then.`);
      }
      if (attempt === attempts) {
        const why = answer.status === 429 ? "too many requests were made" : "it has a fault of its own";
        throw new Unavailable(
          `Cannot fetch from ${url.host}: ${why} (HTTP ${answer.status}), ${attempts} times in a row. Try again later.`,
        );
      }
      wait = Math.max(wait, (asked ?? 0) * 1000);
    } catch (error) {
      if (!(error instanceof NetworkError)) throw error;
      if (!mayPass(error) || attempt === attempts) throw unavailable(url.host, error);
    }
    await network.sleep(wait);
  }
};

/**
 * What stands at an address, following where it is sent on as long as that leads to hosts of the document system over HTTPS.
 *
 * @throws CorpusError where it is sent elsewhere or round in a circle, or there is too much; Unavailable where no answer can be had
 */
export const download = async (start: string, network: Network, limits: Limits, received: (bytes: number) => void): Promise<Answer> => {
  let url = allowedUrl(start, null);
  for (let hop = 0; hop <= redirects; hop++) {
    const answer = await ask(url, network, limits, received);
    const { location } = answer.headers;
    if (!redirected.has(answer.status) || location === undefined) return answer;
    url = allowedUrl(location, url);
  }
  throw new CorpusError(`${url.host} sends from one address to the next without end (more than ${redirects} times). Try again later.`);
};
