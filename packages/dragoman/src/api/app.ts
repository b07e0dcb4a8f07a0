import { version } from "@dragoman/reader";
import { getConnInfo } from "@hono/node-server/conninfo";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { compress } from "hono/compress";
import type { Effects } from "../effects.ts";
import { type Env, identified, onlyFor } from "./access.ts";
import { act, LARGEST, tooLarge } from "./act.ts";
import { Answers } from "./answer.ts";
import { atMost } from "./body.ts";
import type { Desk } from "./desk.ts";
import { enter, enterAction, enterFeed, enterLive, enterOthers } from "./document.ts";
import { framedBy } from "./embed.ts";
import { exporterOf, exportFacts } from "./export.ts";
import { answerFeed, FEEDS } from "./feeds/routes.ts";
import { readerFile, webFile } from "./files.ts";
import { headers, ownHost, sameSite } from "./guard.ts";
import type { Live } from "./live/live.ts";
import { addLive, LIVE } from "./live/routes.ts";
import { Metrics } from "./metrics.ts";
import { answerAnew, lastingAnswer } from "./page.ts";
import { Problem, toProblem } from "./problem.ts";
import { Buckets, limited, type Rate } from "./rate.ts";
import { sentArticle, smallBody } from "./read.ts";
import { exportGold } from "./review/gold.ts";
import type { Action, Route } from "./route.ts";
import { actActions } from "./routes/acts.ts";
import { articleRoutes } from "./routes/articles.ts";
import { entityRoutes } from "./routes/entities.ts";
import { exploreRoutes } from "./routes/explore.ts";
import { factRoutes } from "./routes/facts.ts";
import { headRoute } from "./routes/head.ts";
import { hookActions, hookRoutes } from "./routes/hooks.ts";
import { pageRoutes } from "./routes/pages.ts";
import { partyRoutes } from "./routes/parties.ts";
import { quotationsRoute } from "./routes/quotations.ts";
import { reviewRoutes } from "./routes/review.ts";
import { ruleRoute } from "./routes/rules.ts";
import { searchRoute } from "./routes/search.ts";
import { timeRoutes } from "./routes/times.ts";
import { trailRoute } from "./routes/trail.ts";

/** How a server answers, and to whom. */
export interface AppOptions {
  /** The address it listens at; `null` for one that is known by names of its own. */
  readonly host: string | null;
  /** What all may show to `/v1` and `/metrics` who only look, beside the tokens of the register; null: none. */
  readonly token: string | null;
  readonly rate: Rate;
  /** Folder of the built web app, or null. */
  readonly web: string | null;
  /** Folder of the page that reads texts by itself, or null. */
  readonly reader: string | null;
  /** The address under which others reach the server, where it is not the one that they ask: links in feeds lead there. */
  readonly site: string | null;
  /** What goes on beside the answers. */
  readonly live: Live;
  /** Sites that may show the pages under `/embed/` in a frame; `*`: all. None when absent. */
  readonly embed?: readonly string[];
  readonly effects: Pick<Effects, "clock" | "now" | "stderr" | "look" | "readFile" | "userName">;
}

/** Routes that answer with JSON from the register. */
export const ROUTES: readonly Route[] = [
  headRoute,
  ...factRoutes,
  ...exploreRoutes,
  ...partyRoutes,
  ...timeRoutes,
  ...entityRoutes,
  ...pageRoutes,
  quotationsRoute,
  ...articleRoutes,
  ruleRoute,
  searchRoute,
  ...hookRoutes,
  ...reviewRoutes,
  trailRoute,
];

/** Routes that change something. */
export const ACTIONS: readonly Action[] = [...actActions, ...hookActions];

/** Reading a text or writing an export is more work than a page. */
const COSTLY = 10;

/** The whole server but for its listening. */
export function makeApp(desk: Desk, options: AppOptions): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>();
  app.onError((error, c) => answerProblem(error, c, options));
  app.notFound((c) => answerProblem(missing(c.req.path), c, options));
  const metrics = new Metrics();
  guard(app, desk, metrics, options);
  addPages(app, desk, options);
  addActions(app, desk, options);
  addFeeds(app, desk, options);
  addLive(app, desk, options.live, limited(new Buckets(options.rate, options.effects.now), COSTLY, addressOf));
  enterLive(app.openAPIRegistry);
  for (const [path, allow] of Object.entries(LIVE)) app.all(placeOf(path), onlyBy(allow));
  for (const [path, methods] of methodsByPath()) app.all(placeOf(path), onlyBy(methods.join(", ")));
  addOthers(app, desk, metrics, options);
  for (const path of ["/v1/*", "/health/*", "/metrics/*"]) {
    app.all(path, (c) => {
      throw missing(c.req.path);
    });
  }
  app.get("/read", (c) => c.redirect(`/read/${new URL(c.req.url).search}`));
  app.get("/read/*", (c) => readerFile(c, options.reader, options.effects));
  app.get("*", (c) => webFile(c, options.web, options.effects));
  return app;
}

function guard(app: OpenAPIHono<Env>, desk: Desk, metrics: Metrics, options: AppOptions): void {
  const { host, token, embed = [], effects } = options;
  const patterns = new Set(
    [...ROUTES, ...ACTIONS]
      .map(({ path }) => path)
      .concat(
        OTHERS,
        FEEDS.map(({ path }) => path),
        Object.keys(LIVE),
      ),
  );
  app.use(metrics.timed(effects.now, (path) => patternOf(path, patterns)));
  if (embed.length > 0) app.use(framedBy(embed));
  app.use(headers);
  if (host !== null) app.use(ownHost(host));
  app.use(sameSite);
  const identify = identified(desk, { token, isPrivate: host !== null, effects });
  for (const path of ["/v1", "/v1/*", "/metrics"]) app.use(path, identify);
  app.use(compress());
}

const OTHERS = [
  "/v1/export/gold",
  "/v1/export/{form}",
  "/v1/read",
  "/v1/me",
  "/v1/openapi.json",
  "/health",
  "/metrics",
];

function patternOf(path: string, patterns: ReadonlySet<string>): string {
  if (patterns.has(path)) return path;
  const parts = path.split("/");
  const fits = (pattern: string): boolean => {
    const own = pattern.split("/");
    return own.length === parts.length && own.every((part, i) => part.startsWith("{") || part === parts[i]);
  };
  return [...patterns].find(fits) ?? (path.startsWith("/v1") ? "unknown" : "web");
}

function addPages(app: OpenAPIHono<Env>, desk: Desk, { rate, effects }: AppOptions): void {
  const [buckets, kept] = [new Buckets(rate, effects.now), { answers: new Answers(), salt: effects.clock() }];
  for (const route of ROUTES) {
    // What only admins see may change without a transaction.
    const isLasting = route.role !== "admin";
    app.get(placeOf(route.path), limited(buckets, route.cost, addressOf), onlyFor(route.role), (c) =>
      isLasting ? lastingAnswer(c, route, desk, kept) : answerAnew(c, route, desk),
    );
    enter(app.openAPIRegistry, route);
  }
}

function addActions(app: OpenAPIHono<Env>, desk: Desk, { rate, effects }: AppOptions): void {
  const buckets = new Buckets(rate, effects.now);
  for (const action of ACTIONS) {
    const limits = [limited(buckets, action.cost, addressOf), onlyFor(action.role), atMost(LARGEST, tooLarge)] as const;
    app.on(action.method, placeOf(action.path), ...limits, (c) => act(c, action, desk));
    enterAction(app.openAPIRegistry, action);
  }
}

function addFeeds(app: OpenAPIHono<Env>, desk: Desk, { rate, site, effects }: AppOptions): void {
  const costly = limited(new Buckets(rate, effects.now), COSTLY, addressOf);
  for (const feed of FEEDS) {
    app.get(feed.path, costly, (c) => answerFeed(c, feed, desk, site));
    app.all(feed.path, onlyBy("GET, HEAD"));
    enterFeed(app.openAPIRegistry, feed);
  }
}

/** What may be done at each path. */
function methodsByPath(): ReadonlyMap<string, readonly string[]> {
  const methods = new Map<string, string[]>(ROUTES.map(({ path }) => [path, ["GET", "HEAD"]]));
  for (const { path, method } of ACTIONS) methods.set(path, [...(methods.get(path) ?? []), method]);
  return methods;
}

/** A path as Hono writes it. */
function placeOf(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}

function addOthers(app: OpenAPIHono<Env>, desk: Desk, metrics: Metrics, { rate, effects }: AppOptions): void {
  const costly = limited(new Buckets(rate, effects.now), COSTLY, addressOf);
  app.get("/v1/export/gold", costly, async (c) => {
    await desk.fresh();
    return exportGold(c, desk);
  });
  app.get("/v1/export/:form", costly, async (c) => {
    const exporter = exporterOf(c.req.param("form"));
    return exportFacts(c, exporter, desk);
  });
  app.all("/v1/export/:form", onlyBy("GET, HEAD"));
  app.post("/v1/read", costly, smallBody, async (c) => json(c, await desk.readings.read(await sentArticle(c))));
  app.all("/v1/read", onlyBy("POST"));
  enterOthers(app.openAPIRegistry);
  let document: string | null = null;
  app.get("/v1/openapi.json", (c) => {
    document ??= JSON.stringify(app.getOpenAPI31Document(DOCUMENT));
    return json(c, document, { "Cache-Control": "no-cache" });
  });
  app.all("/v1/openapi.json", onlyBy("GET, HEAD"));
  app.get("/v1/me", (c) => json(c, JSON.stringify(c.get("who")), { "Cache-Control": "no-store" }));
  app.all("/v1/me", onlyBy("GET, HEAD"));
  app.get("/health", async (c) => c.json({ status: "ok", tx: (await desk.view.head()).tx }));
  app.all("/health", onlyBy("GET, HEAD"));
  app.get("/metrics", async (c) =>
    c.body(await metrics.text(await desk.view.head()), 200, { "Content-Type": metrics.type }),
  );
  app.all("/metrics", onlyBy("GET, HEAD"));
}

const DOCUMENT = {
  openapi: "3.1.0",
  info: {
    title: "Dragoman",
    version,
    description: "What a register holds of relations between states: facts, the words they rest on, and their history",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  },
};

function json(c: Context, body: string, more: Readonly<Record<string, string>> = {}): Response {
  return c.body(body, 200, { "Content-Type": "application/json", ...more });
}

function onlyBy(allow: string): (c: Context) => never {
  return (c) => {
    throw new Problem(405, "method", `${c.req.method.slice(0, 20)} does nothing here`, { headers: { Allow: allow } });
  };
}

function missing(path: string): Problem {
  const detail = `there is nothing at ${path.slice(0, 200)}`;
  return new Problem(404, "route.unknown", detail, { hint: "/v1/openapi.json lists what there is" });
}

/** Whoever asks, when it is known. */
function addressOf(env: unknown): string {
  const hasSocket = typeof env === "object" && env !== null && "incoming" in env;
  return hasSocket ? (getConnInfo({ env } as Context).remote.address ?? "unknown") : "unknown";
}

async function answerProblem(error: Error, c: Context, { effects }: AppOptions): Promise<Response> {
  const known = toProblem(error);
  if (known === null) await effects.stderr.write(`dragoman: ${c.req.method} ${c.req.path}: ${error.stack ?? error}\n`);
  const problem =
    known ?? new Problem(500, "failed", "the server failed at this", { hint: "what it printed tells why" });
  return c.body(JSON.stringify(problem.body), problem.status as 400, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    ...problem.headers,
  });
}
