import { useEffect, useRef } from "preact/hooks";
import type { Net } from "./net.ts";
import { type News, type Order, runner } from "./runner.ts";

/** Takes orders for a layout. */
export interface Runner {
  readonly send: (order: Order) => void;
}

/** Milliseconds in which the page does other things, where it lays out by itself. */
const PAUSE = 30;

/** Lays a net out while it is shown: in a worker, else in slices of time. `tell` gets places as they come. */
export function useLayout(net: Net, tell: (news: News) => void): Runner {
  const current = useRef<Runner>({ send: () => {} });
  const told = useRef(tell);
  told.current = tell;
  useEffect(() => {
    let isOver = false;
    const hear = (news: News): void => {
      if (!isOver) told.current(news);
    };
    const worker = startWorker(hear);
    const send = worker === null ? runner(hear, PAUSE) : (order: Order) => worker.postMessage(order);
    current.current = { send };
    send({ links: net.links });
    return () => {
      isOver = true;
      worker?.terminate();
    };
  }, [net]);
  return { send: (order) => current.current.send(order) };
}

function startWorker(hear: (news: News) => void): Worker | null {
  try {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<News>) => hear(data);
    return worker;
  } catch {
    return null;
  }
}
