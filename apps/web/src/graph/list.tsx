import type { Names, Tie } from "@dragoman/register";
import { useEffect, useState } from "preact/hooks";
import { dyadPage, nameOf } from "../names.ts";
import { Entity } from "../parts/entity.tsx";
import { words } from "../words.ts";

const PAGE = 100;

/** The ties of a graph as a table. */
export function TieTable({ ties, names }: { readonly ties: readonly Tie[]; readonly names: Names }) {
  const [shown, setShown] = useState(PAGE);
  useEffect(() => setShown(PAGE), [ties]);
  const left = ties.length - shown;
  return (
    <>
      <table class="ties">
        <thead>
          <tr>
            <th scope="col">{words.graph.one}</th>
            <th scope="col">{words.graph.other}</th>
            <th scope="col">{words.graph.kind}</th>
            <th scope="col" class="number">
              {words.graph.facts}
            </th>
          </tr>
        </thead>
        <tbody>
          {ties.slice(0, shown).map(({ a, b, kind, level, count }) => (
            <tr key={`${kind} ${a} ${b}`}>
              <td>
                <Entity id={a} names={names} />
              </td>
              <td>
                <Entity id={b} names={names} />
              </td>
              <td>
                <a
                  href={dyadPage(a, b)}
                  aria-label={`${words.dyad.title(nameOf(a, names), nameOf(b, names))}: ${level ?? words.graph.kinds[kind]}`}
                >
                  {level ?? words.graph.kinds[kind]}
                </a>
              </td>
              <td class="number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left <= 0 ? null : (
        <button type="button" onClick={() => setShown(shown + PAGE)}>
          {words.graph.next(Math.min(PAGE, left))}
        </button>
      )}
    </>
  );
}
