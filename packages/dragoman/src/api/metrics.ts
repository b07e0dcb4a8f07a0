import type { Head } from "@dragoman/register";
import type { MiddlewareHandler } from "hono";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What monitoring sees of the server. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly seconds: Histogram<"route" | "status">;
  private readonly figures: Gauge<"of">;
  private readonly failures: Counter;

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.seconds = new Histogram({
      name: "dragoman_http_seconds",
      help: "Seconds until an answer was ready, by route and status",
      labelNames: ["route", "status"],
      buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.5, 2, 10],
      registers,
    });
    this.figures = new Gauge({
      name: "dragoman_register",
      help: "Figures of the register: articles, statements, facts, stale groups, last transaction",
      labelNames: ["of"],
      registers,
    });
    this.failures = new Counter({ name: "dragoman_failures_total", help: "Requests that failed", registers });
  }

  /** Times every answer; `routeOf` gives the pattern, so that ids make no label. */
  timed(now: () => number, routeOf: (path: string) => string): MiddlewareHandler {
    return async (c, next) => {
      const start = now();
      await next();
      const status = String(c.res.status);
      this.seconds.observe({ route: routeOf(c.req.path), status }, (now() - start) / 1000);
      if (c.res.status >= 500) this.failures.inc();
    };
  }

  /** In Prometheus' form of text. */
  async text(head: Head): Promise<string> {
    for (const [of, figure] of Object.entries(head)) this.figures.set({ of }, figure);
    return this.registry.metrics();
  }

  get type(): string {
    return this.registry.contentType;
  }
}
