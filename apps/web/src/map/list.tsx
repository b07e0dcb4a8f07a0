import type { Names } from "@dragoman/register";
import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { dyadPage, nameOf } from "../names.ts";
import { words } from "../words.ts";

/** A line of the list beside the map. */
export interface Line {
  readonly party: string;
  readonly cells: readonly ComponentChildren[];
}

interface Props {
  readonly own: string;
  readonly heads: readonly string[];
  readonly lines: readonly Line[];
  readonly names: Names;
  readonly pointed: Signal<string | null>;
}

/** What the map shows, as a table; a line that is pointed at or focused is pointed at on the map. */
export function PartyList({ own, heads, lines, names, pointed }: Props) {
  return (
    <div class="map-list">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.map.partner}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ party, cells }) => {
            const point = (): void => {
              pointed.value = party;
            };
            return (
              <tr
                key={party}
                class={pointed.value === party ? "pointed" : ""}
                onMouseEnter={point}
                onFocusCapture={point}
              >
                <th scope="row">
                  <a class="entity" href={dyadPage(own, party)}>
                    {nameOf(party, names)}
                  </a>
                </th>
                {cells.map((cell, at) => (
                  <td key={heads[at]}>{cell}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
