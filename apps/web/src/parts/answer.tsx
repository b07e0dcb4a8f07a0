import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { Fault, Loaded } from "../api.ts";
import { Missing } from "../pages/missing.tsx";
import { keepToken } from "../token.ts";
import { words } from "../words.ts";
import { useTitle } from "./window.ts";

interface Props<T> {
  readonly of: Loaded<T>;
  readonly children: (data: T) => ComponentChildren;
}

/** Shows an answer; until it is here, that it is on its way; when it failed, why. */
export function Answer<T>({ of, children }: Props<T>) {
  if (of.state === "failed")
    return of.fault.status === 404 || of.fault.status === 400 ? (
      <Missing fault={of.fault} />
    ) : (
      <Failure fault={of.fault} />
    );
  if (of.data !== null) return <div aria-busy={of.state === "loading"}>{children(of.data)}</div>;
  return <Waiting />;
}

/** Something is on its way. */
export function Waiting() {
  return (
    <div class="waiting" role="status">
      <span class="visually-hidden">{words.loading}</span>
      <div class="bone wide" />
      <div class="bone" />
      <div class="bone tall" />
    </div>
  );
}

/** What went wrong, and a way to try again. */
export function Failure({ fault }: { readonly fault: Fault }) {
  useTitle(words.faults.title);
  return (
    <div class="notice failed" role="alert">
      <h1>{words.faults.title}</h1>
      <p>{fault.message}</p>
      {fault.status === 401 ? (
        <TokenForm />
      ) : (
        <button type="button" onClick={() => location.reload()}>
          {words.faults.again}
        </button>
      )}
    </div>
  );
}

function TokenForm() {
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      class="tools"
      onSubmit={(event) => {
        event.preventDefault();
        keepToken(field.current?.value.trim() ?? "");
        location.reload();
      }}
    >
      <label>
        {words.faults.token} <input ref={field} type="password" autocomplete="current-password" required={true} />
      </label>{" "}
      <button type="submit">{words.faults.enter}</button>
    </form>
  );
}
