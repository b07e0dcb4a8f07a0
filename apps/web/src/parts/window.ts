import { useEffect } from "preact/hooks";
import { words } from "../words.ts";

/** Sets the title of the window. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === words.name ? title : `${title} · ${words.name}`;
  }, [title]);
}
