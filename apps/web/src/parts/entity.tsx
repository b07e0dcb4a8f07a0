import { type Names, pageOf } from "@dragoman/register";
import type { ComponentChildren } from "preact";
import { dyadPage, kindOf, nameOf } from "../names.ts";
import { words } from "../words.ts";

/** An entity's name as a link to its page. */
export function Entity({ id, names }: { readonly id: string; readonly names: Names }) {
  return (
    <a class="entity" dir="auto" href={pageOf(id)}>
      {nameOf(id, names)}
    </a>
  );
}

/** Several of them, with commas. */
export function Entities({ ids, names }: { readonly ids: readonly string[]; readonly names: Names }) {
  const parts: ComponentChildren[] = ids.flatMap((id, at) => [
    at === 0 ? "" : ", ",
    <Entity key={id} id={id} names={names} />,
  ]);
  return <>{parts}</>;
}

/** A link to the page of two states, where just two are among those named. */
export function PairLink({ ids }: { readonly ids: readonly string[] }) {
  const states = ids.filter((id) => kindOf(id) === "state");
  if (states.length !== 2) return null;
  return (
    <>
      {" · "}
      <a href={dyadPage(states[0]!, states[1]!)}>{words.search.dyad}</a>
    </>
  );
}
