import { signal } from "@preact/signals";

const KEY = "dragoman.theme";

/** `system`, `light` or `dark`. */
export const theme = signal(kept());

/** Shows the pages light or dark, or as the system has it, now and next time. */
export function chooseTheme(choice: string): void {
  theme.value = choice;
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // A browser that keeps nothing still shows what was chosen.
  }
  applyTheme();
}

/** Puts the choice on the page; one that is given counts for this page alone. */
export function applyTheme(given: string | null = null): void {
  const chosen = given === "light" || given === "dark" ? given : theme.value;
  if (chosen === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", chosen);
}

function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? "system";
  } catch {
    return "system";
  }
}
