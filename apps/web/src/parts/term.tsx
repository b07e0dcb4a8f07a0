import type { Holder } from "@dragoman/model";
import type { Names } from "@dragoman/register";
import { written } from "../time.ts";
import { words } from "../words.ts";
import { Entity } from "./entity.tsx";

interface TermTableProps {
  readonly terms: readonly Holder[];
  /** The other side of a term: who holds the office, or whose office it is. */
  readonly who: (term: Holder) => string;
  readonly names: Names;
}

/** Terms of office in the reference tables. */
export function TermTable({ terms, who, names }: TermTableProps) {
  return (
    <table>
      <tbody>
        {terms.map((term) => (
          <tr key={`${who(term)} ${term.title} ${term.since}`}>
            <th scope="row">{term.title}</th>
            <td>
              <Entity id={who(term)} names={names} />
            </td>
            <td>
              <TermWords {...term} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Since when, until when, and until which day the tables attest it. */
function TermWords({ since, until, attestedUntil }: Pick<Holder, "since" | "until" | "attestedUntil">) {
  return (
    <>
      {since === null ? words.unknown : words.time.since(written(since))}
      {until === null ? null : ` – ${written(until)}`}
      {until !== null || attestedUntil === null ? null : (
        <span class="quiet"> {words.state.attested(written(attestedUntil))}</span>
      )}
    </>
  );
}
