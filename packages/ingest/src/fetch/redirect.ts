import { FetchError } from "./answer.ts";
import type { Reply } from "./exchange.ts";

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** An address that can be fetched, without its fragment. Throws a `FetchError` for any other. */
export function webAddress(text: string, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(text, base);
  } catch {
    throw new FetchError("fetch.address", "is no address", 'an address begins with "https://"');
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new FetchError("fetch.scheme", "is no web address", "only http and https addresses are fetched");
  }
  if (url.username !== "" || url.password !== "") {
    throw new FetchError(
      "fetch.password",
      "holds a user name or password",
      "leave it out; it would be kept as a source",
    );
  }
  url.hash = "";
  return url;
}

/** Asks at one address after the other, until an answer leads no further. */
export async function followed(
  start: URL,
  most: number,
  ask: (url: URL) => Promise<Reply>,
): Promise<{ readonly url: URL; readonly reply: Reply }> {
  const seen = new Set<string>();
  for (let url = start; ; ) {
    if (seen.has(url.href)) throw new FetchError("fetch.loop", `redirects in a circle over ${url.href}`);
    if (seen.size > most) throw new FetchError("fetch.redirects", `redirects more than ${most} times`);
    seen.add(url.href);
    const reply = await ask(url).catch((error) => fail(url, start, error));
    if (!REDIRECTS.has(reply.status)) return { url, reply };
    const location = reply.header("location");
    if (location === null) throw new FetchError("fetch.status", `answers ${reply.status} without an address`);
    url = target(location, url);
  }
}

/** Headers come as Latin-1; servers that do not escape send UTF-8. */
function target(location: string, from: URL): URL {
  const written = Buffer.from(location, "latin1").toString("utf8");
  try {
    return webAddress(written, from);
  } catch (error) {
    throw error instanceof FetchError ? behind(written, error) : error;
  }
}

function fail(url: URL, start: URL, error: unknown): never {
  throw error instanceof FetchError && url !== start ? behind(url.href, error) : error;
}

/** Trouble at an address that another one redirects to. */
function behind(address: string, { code, message, hint, isPassing }: FetchError): FetchError {
  return new FetchError(code, `redirects to ${address.slice(0, 200)}, which ${message}`, hint, isPassing);
}
