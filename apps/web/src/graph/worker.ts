import { type News, type Order, runner } from "./runner.ts";

/** What of a worker's own scope is needed here. */
interface Scope {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(news: News): void;
}

const scope = globalThis as unknown as Scope;
const run = runner((news) => scope.postMessage(news), 0);
scope.onmessage = ({ data }) => run(data);
