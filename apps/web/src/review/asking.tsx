import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { go, place } from "../route.ts";
import { wordFor } from "../words.ts";

interface AskingProps {
  /** The page whose address keeps what is asked for. */
  readonly path: string;
  readonly label: string;
  /** What the address keeps besides the fields. */
  readonly held?: Readonly<Record<string, string>>;
  /** Whether keys are the page's own again once it is asked, and after Escape. */
  readonly leaves?: true;
  readonly children: (apply: () => void) => ComponentChildren;
}

/** A form whose fields choose what a page shows. */
export function Asking({ path, label, held = {}, leaves, children }: AskingProps) {
  const form = useRef<HTMLFormElement>(null);
  const apply = (): void => {
    if (form.current === null) return;
    const asked = new URLSearchParams(held);
    for (const [name, given] of new FormData(form.current)) {
      if (typeof given === "string" && given.trim() !== "") asked.append(name, given.trim());
    }
    const text = asked.toString();
    go(`${path}${text === "" ? "" : `?${text}`}`);
    if (leaves && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  return (
    <search aria-label={label}>
      <form
        ref={form}
        class="review-filter"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
        onKeyDown={(event) => {
          if (leaves && event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
        }}
      >
        {children(apply)}
      </form>
    </search>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly table: Readonly<Record<string, string>>;
  /** What stands for no choice. */
  readonly none: string;
  readonly apply: () => void;
}

/** One of its fields: a value of a list, or several that the address names. */
export function Choice({ name, label, values, table, none, apply }: ChoiceProps) {
  const chosen = place.value.query.getAll(name).join(", ");
  return (
    <label>
      {label}{" "}
      <select name={name} value={chosen} onChange={apply}>
        <option value="">{none}</option>
        {(chosen === "" || values.includes(chosen) ? values : [chosen, ...values]).map((value) => (
          <option key={value} value={value}>
            {table[value] ??
              value
                .split(/,\s*/)
                .map((one) => wordFor(table, one))
                .join(", ")}
          </option>
        ))}
      </select>
    </label>
  );
}
