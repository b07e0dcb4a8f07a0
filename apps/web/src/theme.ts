import { signal } from "@preact/signals";
import { keep, kept } from "./kept.ts";

const KEY = "dragoman.theme";

/** `system`, `light` or `dark`. */
export const theme = signal(kept(KEY) ?? "system");

/** Shows the pages light or dark, or as the system has it, now and next time. */
export function chooseTheme(choice: string): void {
  theme.value = choice;
  keep(KEY, choice);
  applyTheme();
}

/** Puts the choice on the page; one that is given counts for this page alone. */
export function applyTheme(given: string | null = null): void {
  const chosen = given === "light" || given === "dark" ? given : theme.value;
  if (chosen === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", chosen);
}
