import type { ComponentChildren } from "preact";
import type { Fault, Loaded } from "../api.ts";
import { Missing } from "../pages/missing.tsx";
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
      <button type="button" onClick={() => location.reload()}>
        {words.faults.again}
      </button>
    </div>
  );
}
