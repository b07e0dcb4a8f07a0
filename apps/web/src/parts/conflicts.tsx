import type { Fact } from "@dragoman/model";
import type { Names } from "@dragoman/register";
import { nameOf } from "../names.ts";
import { written } from "../time.ts";
import { wordFor, words } from "../words.ts";
import { Section } from "./section.tsx";

/** Values of a fact that cannot all be right; nothing where there are none. */
export function Conflicts({ fact: { conflicts }, names }: { readonly fact: Fact; readonly names: Names }) {
  if (conflicts.length === 0) return null;
  const shown = (field: string, value: string): string => {
    if (field === "from" || field === "to") return written(value);
    return field === "subject" ? nameOf(value, names) : wordFor(words.assertions, value);
  };
  return (
    <Section id="conflicts" title={words.fact.conflicts}>
      {conflicts.map(({ field, values }) => (
        <table key={field}>
          <caption>{words.fact.conflictFields[field]}</caption>
          <tbody>
            {values.map(({ value, statements }) => (
              <tr key={value}>
                <th scope="row">{shown(field, value)}</th>
                <td class="number">{words.fact.rows(statements.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Section>
  );
}
