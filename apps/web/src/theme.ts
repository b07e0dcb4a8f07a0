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

/** Puts the choice on the page. */
export function applyTheme(): void {
  if (theme.value === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme.value);
}

function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? "system";
  } catch {
    return "system";
  }
}
