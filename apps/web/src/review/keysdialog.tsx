import { useState } from "preact/hooks";
import { words } from "../words.ts";
import { Modal } from "./dialog.tsx";
import { ACTIONS, keepKeys, keptKeys, keymapWith, keyOf, type OwnKeys, type PageAction } from "./keys.ts";
import type { Session } from "./session.ts";

/** Gives actions other keys; two actions on one key are shown and cannot be kept. */
export function KeysDialog({ session, close }: { readonly session: Session; readonly close: () => void }) {
  const [own, setOwn] = useState<OwnKeys>(keptKeys);
  const [listening, setListening] = useState<PageAction | null>(null);
  const { keymap, conflicts } = keymapWith(own);
  const keep = (): void => {
    keepKeys(own);
    session.keymap.value = keymap;
    session.note(words.review.keysKept, "done");
  };
  const hear = (event: KeyboardEvent, action: PageAction): void => {
    if (listening !== action) return;
    const key = keyOf(event);
    if (key === null || key === "tab") return;
    event.preventDefault();
    event.stopPropagation();
    setListening(null);
    if (key !== "escape") setOwn({ ...own, [action]: [key] });
  };
  return (
    <Modal
      title={words.review.keysTitle}
      yes={words.review.keysKeep}
      isBlocked={conflicts.length > 0}
      onYes={keep}
      onClose={close}
    >
      <p class="note">{words.review.keysNote}</p>
      <p class="problem clash" role="alert">
        {conflicts
          .map(({ key, actions: [a, b] }) => words.review.keyConflict(key, words.review.does[a], words.review.does[b]))
          .join(" ")}
      </p>
      <table class="keys-table">
        <tbody>
          {ACTIONS.map((action) => {
            const isWrong = conflicts.some(({ actions }) => actions.includes(action));
            return (
              <tr key={action} class={isWrong ? "wrong" : undefined}>
                <th scope="row" id={`key-${action}`}>
                  {words.review.does[action]}
                </th>
                <td>
                  <button
                    type="button"
                    data-key-of={action}
                    aria-describedby={`key-${action}`}
                    onClick={() => setListening(action)}
                    onBlur={() => setListening(null)}
                    onKeyDown={(event) => hear(event, action)}
                  >
                    {listening === action
                      ? words.review.press
                      : keymap.keysOf(action).map((key) => <kbd key={key}>{key}</kbd>)}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        <button type="button" onClick={() => setOwn({})}>
          {words.review.keysUsual}
        </button>
      </p>
    </Modal>
  );
}
