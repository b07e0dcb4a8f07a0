import { render } from "preact";
import "./style/index.css";
import { ArticlePage } from "./pages/article.tsx";
import { DyadPage } from "./pages/dyad.tsx";
import { FactPage } from "./pages/fact.tsx";
import { Missing } from "./pages/missing.tsx";
import { Results } from "./pages/results.tsx";
import { Start } from "./pages/start.tsx";
import { StatePage } from "./pages/state.tsx";
import { Later, type Load } from "./parts/later.tsx";
import { Shell } from "./parts/shell.tsx";
import { followLinks, place } from "./route.ts";
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
};

function Page() {
  const { path } = place.value;
  const [kind, first, second, ...rest] = path.split("/").slice(1).map(decoded);
  if (path === "/") return <Start />;
  const whole = WHOLE[path];
  if (whole !== undefined) return <Later key={path} load={whole} props={{}} />;
  if (rest.length > 0) return <Missing />;
  if (kind === "dyad" && first && second) return <DyadPage key={path} a={first} b={second} />;
  if (second !== undefined) return <Missing />;
  if (kind === "state" && first) return <StatePage key={path} id={first} />;
  if (kind === "f" && first) return <FactPage key={path} id={first} />;
  if (kind === "article" && first) return <ArticlePage key={path} id={first} />;
  return kind === "search" && first === undefined ? <Results key={location.search} /> : <Missing />;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

applyTheme();
followLinks();
const root = document.getElementById("app");
if (root !== null) render(<App />, root);
