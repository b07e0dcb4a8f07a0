import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { place } from "../route.ts";
import { isStatic } from "../site/root.ts";
import { siteDay, siteTitle } from "../site/told.ts";
import { chooseTheme, theme } from "../theme.ts";
import { written } from "../time.ts";
import { words } from "../words.ts";
import { Search } from "./search.tsx";

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

/** The name with its sign. */
export function Brand() {
  return (
    <>
      <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" class="brand-field" />
        <path d="M7 23h6v-6h6v-6h6" class="brand-steps" />
      </svg>
      {siteTitle.value ?? words.name}
    </>
  );
}

/** Light, dark or as the system has it. */
export function ThemeChoice() {
  return (
    <label class="theme">
      <span class="visually-hidden">{words.theme.label}</span>
      <select value={theme.value} onChange={(event) => chooseTheme(event.currentTarget.value)}>
        <option value="system">{words.theme.system}</option>
        <option value="light">{words.theme.light}</option>
        <option value="dark">{words.theme.dark}</option>
      </select>
    </label>
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
