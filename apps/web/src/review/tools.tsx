import type { ComponentChildren } from "preact";
import { words } from "../words.ts";
import type { PageAction } from "./keys.ts";
import { perform } from "./perform.ts";
import type { Session } from "./session.ts";

const SHOWN = ["accept", "reject", "edit", "merge", "split", "undo"] as const;

/** Buttons for what keys do with the fact that is shown. */
export function Tools({ session }: { readonly session: Session }) {
  return (
    <div class="tools">
      {SHOWN.map((action) => (
        <ActionButton key={action} session={session} action={action}>
          {words.review.labels[action]}
        </ActionButton>
      ))}
    </div>
  );
}

interface Props {
  readonly session: Session;
  readonly action: PageAction;
  readonly children: ComponentChildren;
}

/** A button that does what a key does, with the key. */
export function ActionButton({ session, action, children }: Props) {
  const [key] = session.keymap.value.keysOf(action);
  return (
    <button type="button" data-action={action} aria-keyshortcuts={key} onClick={() => perform(session, action)}>
      {children}
      {key === undefined ? null : (
        <>
          {" "}
          <span class="keycap" aria-hidden="true">
            {key}
          </span>
        </>
      )}
    </button>
  );
}
