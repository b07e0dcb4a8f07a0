import { type ComponentProps, render } from "preact";
import "./style/index.css";
import { answerFrom } from "./api.ts";
import type { Frame } from "./embed/frame.tsx";
import { ArticlePage } from "./pages/article.tsx";
import { DyadPage } from "./pages/dyad.tsx";
import { FactPage } from "./pages/fact.tsx";
import { Missing } from "./pages/missing.tsx";
import { Results } from "./pages/results.tsx";
import { Start } from "./pages/start.tsx";
import { StatePage } from "./pages/state.tsx";
import { Later, type Load } from "./parts/later.tsx";
import { Shell } from "./parts/shell.tsx";
import { decoded, followLinks, leadOut, place } from "./route.ts";
import { rewriteLinks } from "./site/links.ts";
import { isStatic } from "./site/root.ts";
import { applyTheme } from "./theme.ts";

/** The page that an address means. */
function App() {
  return (
    <Shell>
      <Page />
    </Shell>
  );
}

/** Pages of many facts that are loaded when they are first wanted. */
const WHOLE: Readonly<Record<string, Load<object>>> = {
  "/table": async () => (await import("./pages/table.tsx")).TablePage,
  "/map": async () => (await import("./pages/map.tsx")).MapPage,
  "/graph": async () => (await import("./pages/graph.tsx")).GraphPage,
  "/review": async () => (await import("./pages/review.tsx")).ReviewPage,
  "/audit": async () => (await import("./pages/audit.tsx")).AuditPage,
};

/** Pages of one thing that are loaded when they are first wanted, by the first part of their address. */
const LATER: Readonly<Record<string, Load<{ readonly id: string }>>> = {
  person: async () => (await import("./pages/person.tsx")).PersonPage,
  organisation: async () => (await import("./pages/organisation.tsx")).OrganisationPage,
  instrument: async () => (await import("./pages/instrument.tsx")).InstrumentPage,
  project: async () => (await import("./pages/thing.tsx")).ProjectPage,
  gathering: async () => (await import("./pages/thing.tsx")).GatheringPage,
};

const loadFrame: Load<ComponentProps<typeof Frame>> = async () => (await import("./embed/frame.tsx")).Frame;

/** A page in the frame of another site. */
function Embed() {
  const { path, query } = place.value;
  return <Later load={loadFrame} props={{ parts: path.split("/").slice(2).map(decoded), query }} />;
}

function Page() {
  const { path } = place.value;
  const [kind = "", ...parts] = path.split("/").slice(1).map(decoded);
  if (path === "/") return <Start />;
  const whole = isStatic ? undefined : WHOLE[path];
  if (whole !== undefined) return <Later key={path} load={whole} props={{}} />;
  if (kind === "search" && parts.length === 0) return <Results key={location.search} />;
  if (parts.length === 0 || parts.some((part) => part === "")) return <Missing />;
  return parts.length === 1 ? pageOfOne(kind, parts[0]!, path) : pageOfTwo(kind, parts, path);
}

function pageOfOne(kind: string, id: string, path: string) {
  if (kind === "state") return <StatePage key={path} id={id} />;
  if (kind === "f") return <FactPage key={path} id={id} />;
  if (kind === "article") return <ArticlePage key={path} id={id} />;
  const load = LATER[kind];
  return load === undefined ? <Missing /> : <Later key={path} load={load} props={{ id }} />;
}

function pageOfTwo(kind: string, parts: readonly string[], path: string) {
  const [a, b] = parts as readonly [string, string];
  return kind === "dyad" && parts.length === 2 ? <DyadPage key={path} a={a} b={b} /> : <Missing />;
}

if (isStatic) {
  rewriteLinks();
  answerFrom(async (path) => (await import("./site/answer.ts")).siteAnswer(path));
}
const root = document.getElementById("app");
const isFramed = place.value.path.startsWith("/embed/");
applyTheme(isFramed ? place.value.query.get("theme") : null);
if (isFramed) leadOut();
else followLinks();
if (root !== null) render(isFramed ? <Embed /> : <App />, root);
