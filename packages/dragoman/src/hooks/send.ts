import { createRequire } from "node:module";
import type { Posted, PostOptions, Refused } from "@dragoman/ingest";
import type { Hook } from "./hook.ts";
import { signed } from "./sign.ts";

const { version } = createRequire(import.meta.url)("../../package.json") as { readonly version: string };

/** Milliseconds that a receiver has to answer. */
const TIMEOUT = 10_000;

/** Sends a body once, as `post` of @dragoman/ingest does. */
export type Post = (address: string, options: PostOptions) => Promise<Posted | Refused>;

/** What came of a sending. */
export interface Outcome {
  /** Status of the answer; null when there was none. */
  readonly status: number | null;
  /** Why it was no success, or null. */
  readonly reason: string | null;
}

/** Sends a message once; any status of 200 to 299 is a success. `now`: ISO 8601. */
export async function sendOnce(
  { url, secret, allowPrivate }: Hook,
  { id, body, now }: { readonly id: string; readonly body: string; readonly now: string },
  post: Post,
  signal?: AbortSignal,
): Promise<Outcome> {
  const headers = signed({ id, body, time: Math.floor(Date.parse(now) / 1000) }, secret);
  const answer = await post(url, {
    headers: { ...headers, "user-agent": `dragoman/${version}` },
    body: Buffer.from(body),
    timeout: TIMEOUT,
    ...(allowPrivate ? { isAllowed: () => true } : {}),
    ...(signal === undefined ? {} : { signal }),
  });
  if ("code" in answer) return { status: null, reason: answer.message };
  const { status } = answer;
  return { status, reason: status >= 200 && status < 300 ? null : `it answers with status ${status}` };
}
