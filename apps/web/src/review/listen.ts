import { useEffect } from "preact/hooks";
import { keyOf } from "./keys.ts";
import { perform } from "./perform.ts";
import type { Session } from "./session.ts";

/** Has keys do what the keymap says, unless somebody is typing, something is asked, or the key means a button or link. */
export function useKeys(session: Session): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || session.dialog.value !== null || isTyping(event)) return;
      const key = keyOf(event);
      const action = key === null ? null : session.keymap.value.action(key);
      if (action === null) return;
      event.preventDefault();
      event.stopPropagation();
      perform(session, action);
    };
    // Before the search field of every page hears of its own key.
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, [session]);
}

function isTyping({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("input:not([type=checkbox]), textarea, select, form.edit") !== null) return true;
  return (key === "Enter" || key === " ") && target.closest("button, a, summary, input, label") !== null;
}
