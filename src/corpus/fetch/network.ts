/** How much a request may take. */
export interface Limits {
  /** Of the body, as it comes and unpacked. */
  readonly maxBytes: number;
  /** Until the answer begins, between two pieces of it, and in all (ms). */
  readonly answerMs: number;
  readonly idleMs: number;
  readonly totalMs: number;
}

/** What a server said. Header names are in small letters; a header that came several times is joined by commas. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Why there is no answer: no way to the network or the server, a server that is not the one it should be, too long, too much,
 * or an answer that broke off.
 */
export type NetworkFault = "offline" | "unreachable" | "not trusted" | "too slow" | "too big" | "broken off";

/** A request that got no whole answer. */
export class NetworkError extends Error {
  override readonly name = "NetworkError";
  readonly fault: NetworkFault;

  constructor(fault: NetworkFault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

/** The only way to the network there is in travaux, so that a test can give another. */
export interface Network {
  /**
   * Asks for one address and follows nothing.
   *
   * @param received told how many bytes of the body have come
   * @throws NetworkError
   */
  readonly get: (url: URL, limits: Limits, received: (bytes: number) => void) => Promise<Answer>;
  /** Waits (ms). */
  readonly sleep: (ms: number) => Promise<void>;
}
