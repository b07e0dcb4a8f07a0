import type { Fact } from "@dragoman/model";
import { type Field, fieldText } from "@dragoman/register";
import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../words.ts";
import { edit } from "./acting.ts";
import { changedIn, problemIn, textsOf } from "./field.ts";
import { Input } from "./input.tsx";
import type { Session } from "./session.ts";

/** Corrects a fact field by field: the present texts are filled in, only what is changed is sent. */
export function EditForm({ session, fact }: { readonly session: Session; readonly fact: Fact }) {
  const form = useRef<HTMLFormElement>(null);
  const [texts, setTexts] = useState(() => textsOf(fact));
  const [reason, setReason] = useState("");
  const [isChecked, setChecked] = useState(false);
  const changes = changedIn(fact, texts);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  const put = (field: Field, text: string): void => setTexts(new Map(texts).set(field, text));
  const leave = (): void => {
    session.isEditing.value = false;
    session.note(words.review.leftAlone);
  };
  const save = (): void => {
    setChecked(true);
    const wrong = [...texts.keys()].find((field) => problemIn(fact, texts, field) !== null);
    if (wrong !== undefined)
      form.current?.querySelector<HTMLElement>(`[data-field="${wrong}"] :is(input, select)`)?.focus();
    else if (changes.size === 0) session.note(words.review.nothingChanged);
    else edit(session, changes, reason.trim() === "" ? null : reason.trim());
  };
  return (
    <form
      ref={form}
      class="edit"
      aria-label={words.review.editing}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) leave();
        if (event.ctrlKey && event.key === "s") {
          event.preventDefault();
          save();
        }
      }}
    >
      {[...texts].map(([field, text]) => {
        const problem = isChecked || text !== fieldText(fact, field) ? problemIn(fact, texts, field) : null;
        const isChanged = changes.has(field);
        return (
          <div key={field} class={isChanged ? "edit-field changed" : "edit-field"} data-field={field}>
            <Input
              fact={fact}
              field={field}
              text={text}
              names={session.names.value}
              problem={problem}
              put={(next, names) => {
                session.learn(names ?? {});
                put(field, next);
              }}
            />
          </div>
        );
      })}
      <label class="edit-field">
        <span>{words.review.reason}</span>
        <input type="text" value={reason} maxLength={1000} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <p class="edit-keys">
        <button type="submit">
          {words.review.save}{" "}
          <span class="keycap" aria-hidden="true">
            ctrl-s
          </span>
        </button>
        <button type="button" onClick={leave}>
          {words.review.leave}{" "}
          <span class="keycap" aria-hidden="true">
            esc
          </span>
        </button>
        <span class="quiet">{words.review.changed(changes.size)}</span>
      </p>
    </form>
  );
}
