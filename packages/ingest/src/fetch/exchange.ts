import { Agent, type ClientRequest, type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps, Agent as SecureAgent } from "node:https";
import type { LookupFunction } from "node:net";
import { isUnpackingError } from "../archives/encoding.ts";
import { FetchError } from "./answer.ts";
import { readBody } from "./body.ts";
import type { Address } from "./guard.ts";

/** One question to a server. */
export interface Question {
  readonly url: URL;
  /** Checked addresses of its host, the only ones to connect to. */
  readonly addresses: readonly Address[];
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the decompressed body. */
  readonly limit: number;
  /** Tells to stop. */
  readonly signal: AbortSignal;
  /** What is sent; without it nothing is, and the document is asked for. */
  readonly sent?: Uint8Array;
}

/** One answer; the body is empty unless the status is 200 and nothing was sent. */
export interface Reply {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: Uint8Array;
}

// Connections are not kept: a kept one could have been made to an address that was checked for another question.
const plainAgent = new Agent({ keepAlive: false });
const secureAgent = new SecureAgent({ keepAlive: false });

/** Asks once. Follows no redirect. Throws a `FetchError` when there is no whole answer, whatever the cause. */
export async function exchange(question: Question): Promise<Reply> {
  let sent: ClientRequest | undefined;
  try {
    sent = send(question);
    const message = await answerTo(sent);
    const status = message.statusCode ?? 0;
    const body =
      status === 200 && question.sent === undefined ? await readBody(message, question.limit) : new Uint8Array();
    return { status, header: (name) => headerOf(message, name), body };
  } catch (error) {
    throw error instanceof FetchError ? error : broken(question.url, error);
  } finally {
    sent?.destroy();
  }
}

function send({ url, addresses, headers, signal, sent }: Question): ClientRequest {
  const secure = url.protocol === "https:";
  const method = sent === undefined ? "GET" : "POST";
  const options = { method, headers, signal, lookup: only(addresses), agent: secure ? secureAgent : plainAgent };
  return (secure ? overHttps : overHttp)(url, options).end(sent);
}

function answerTo(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once("response", resolve);
    request.on("error", reject);
    // An answer that wants to change the protocol ends without an error.
    request.once("close", () => reject(cutOff()));
  });
}

/** Names nothing but the checked addresses, so that a name that resolves otherwise a moment later changes nothing. */
function only(addresses: readonly Address[]): LookupFunction {
  return (_host, { all }, callback) => {
    if (all) callback(null, [...addresses]);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  };
}

function headerOf(message: IncomingMessage, name: string): string | null {
  const value = message.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

const cutOff = (): FetchError => new FetchError("fetch.cut", "cut its answer off", null, true);

function broken(url: URL, error: unknown): FetchError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = error instanceof Error ? error.message.split("\n")[0]! : String(error);
  if (/^(CERT|ERR_TLS|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED)/.test(code)) {
    return new FetchError("fetch.certificate", `has no valid certificate (${reason})`, "check the address");
  }
  if (isUnpackingError(error)) {
    return new FetchError("fetch.damaged", `answers with damaged compression (${reason})`);
  }
  if (code === "ECONNRESET") return cutOff();
  return new FetchError("fetch.failed", `cannot be reached at ${url.host} (${reason})`, null, true);
}
