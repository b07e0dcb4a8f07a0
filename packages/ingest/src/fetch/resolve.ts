import { isIP } from "node:net";
import { FetchError } from "./answer.ts";
import type { FetchEffects } from "./effects.ts";
import type { Address } from "./guard.ts";

/** The addresses of a URL's host, each of which is allowed; the connection must be made to one of them, not to the name. Throws the signal's reason once that tells to stop. */
export async function addressesOf(
  url: URL,
  isAllowed: (address: string) => boolean,
  lookup: FetchEffects["lookup"],
  signal: AbortSignal,
): Promise<readonly Address[]> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  const addresses = family === 0 ? await ask(host, lookup, signal) : [{ address: host, family: family as 4 | 6 }];
  const closed = addresses.find(({ address }) => !isAllowed(address));
  if (closed === undefined) return addresses;
  const message = family === 0 ? `leads to ${closed.address}, which is no public address` : "is no public address";
  throw new FetchError("fetch.private", message, 'take it with "--allow-private" if the server is yours');
}

async function ask(host: string, lookup: FetchEffects["lookup"], signal: AbortSignal): Promise<readonly Address[]> {
  let addresses: readonly Address[];
  try {
    addresses = await untilStopped(lookup(host), signal);
  } catch (error) {
    signal.throwIfAborted();
    const isPassing = error instanceof Error && "code" in error && error.code === "EAI_AGAIN";
    throw new FetchError("fetch.host", `the name ${host} cannot be resolved`, "check the address", isPassing);
  }
  if (addresses.length === 0)
    throw new FetchError("fetch.host", `the name ${host} has no address`, "check the address");
  return addresses;
}

/** The system's name service cannot be told to stop, but it need not be waited for. */
function untilStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
