import { useEffect, useState } from "preact/hooks";
import { tokenHeader } from "./token.ts";

/** How many facts are new, others and gone since a page was made. */
export interface News {
  readonly new: number;
  readonly changed: number;
  readonly gone: number;
}

/** Milliseconds until a stream that broke off is asked for again; twice as long each time. */
const PAUSE = 2000;
const LONGEST_PAUSE = 60_000;

/** What became of facts since a transaction, as it happens while the window is looked at; null as long as nothing did. */
export function useNews(since: number | null): News | null {
  const [news, setNews] = useState<News | null>(null);
  useEffect(() => {
    setNews(null);
    if (since === null) return;
    let listening: AbortController | null = null;
    const follow = (): void => {
      listening?.abort();
      listening = null;
      if (document.visibilityState === "hidden") return;
      listening = new AbortController();
      void listen(`/v1/events?since=tx${since}`, listening.signal, setNews);
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      listening?.abort();
    };
  }, [since]);
  return news;
}

/** Follows a stream, and asks for it again when it breaks off; not when the server will not have it. */
async function listen(path: string, signal: AbortSignal, tell: (news: News | null) => void): Promise<void> {
  for (let pause = PAUSE; !signal.aborted; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    const headers = { accept: "text/event-stream", ...tokenHeader() };
    const response = await fetch(path, { headers, signal }).catch(() => null);
    if (response !== null && response.status !== 503 && !response.ok) return;
    if (response?.ok && response.body !== null) await read(response.body, tell).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function read(body: ReadableStream<Uint8Array>, tell: (news: News | null) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let held = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const parts = (held + decoder.decode(value, { stream: true })).split("\n\n");
    held = parts.pop() ?? "";
    for (const part of parts) {
      const data = /^event: register\ndata: (.*)$/m.exec(part)?.[1];
      if (data !== undefined) tell(newsIn(JSON.parse(data)));
    }
  }
}

function newsIn({ changes }: { readonly changes: News | null }): News | null {
  return changes !== null && changes.new + changes.changed + changes.gone > 0 ? changes : null;
}
