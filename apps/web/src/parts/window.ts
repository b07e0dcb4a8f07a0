import { useEffect } from "preact/hooks";
import { siteTitle } from "../site/told.ts";
import { words } from "../words.ts";

/** Sets the title of the window. */
export function useTitle(title: string): void {
  useEffect(() => {
    const name = siteTitle.value ?? words.name;
    document.title = title === words.name ? name : `${title} · ${name}`;
  }, [title, siteTitle.value]);
}
