import type { ComponentChildren } from "preact";
import { Brand } from "../parts/brand.tsx";
import { ThemeChoice } from "../parts/theme.tsx";
import { words } from "../words.ts";
import { engine } from "./engine.ts";
import { offline } from "./offline.ts";

/** What stands around the page; it is no page of a register, and has no search. */
export function ReadShell({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <header class="top">
        <span class="brand">
          <Brand />
        </span>
        <div class="search" />
        <ThemeChoice />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="foot">
        <span>{engine.value.state === "ready" ? words.read.offline[offline.value] : ""}</span>
      </footer>
    </>
  );
}
