import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { place } from "../route.ts";
import { isStatic } from "../site/root.ts";
import { siteDay } from "../site/told.ts";
import { written } from "../time.ts";
import { words } from "../words.ts";
import { Brand } from "./brand.tsx";
import { Search } from "./search.tsx";
import { ThemeChoice } from "./theme.tsx";

const PAGES = [
  ["/table", words.nav.table],
  ["/map", words.nav.map],
  ["/graph", words.nav.graph],
  ["/review", words.nav.review],
] as const;

/** What stands around every page. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  const { path } = place.value;
  useSlash();
  return (
    <>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <header class="top">
        <a class="brand" href="/">
          <Brand />
        </a>
        {isStatic ? null : <PageLinks path={path} />}
        {path === "/" ? <div class="search" /> : <Search key={path} />}
        <ThemeChoice />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="foot">
        <span>{words.claim}</span>
        {siteDay.value === null ? null : <span> {words.site.asOf(written(siteDay.value))}</span>}
      </footer>
    </>
  );
}

/** Pages that a server alone can answer. */
function PageLinks({ path }: { readonly path: string }) {
  return (
    <nav class="pages" aria-label={words.nav.label}>
      {PAGES.map(([href, name]) => (
        <a key={href} href={href} aria-current={path === href ? "page" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

/** `/` leads to the search field, unless one is typing. */
function useSlash(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      document.querySelector<HTMLInputElement>("input[data-search]")?.focus();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}
