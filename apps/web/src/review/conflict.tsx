import type { Fact } from "@dragoman/model";
import { type Difference, differencesOf, type Field, fields, fieldText } from "@dragoman/register";
import { words } from "../words.ts";
import { Modal } from "./dialog.tsx";
import { textOf } from "./field.ts";
import type { Conflict, Session } from "./session.ts";

interface Props {
  readonly session: Session;
  readonly conflict: Conflict;
  readonly close: () => void;
}

/** What was seen, what it is now and what was wished, side by side: mine can be kept, or theirs be taken. */
export function Comparison({ session, conflict, close }: Props) {
  const { shown, now, wish, changes, insist } = conflict;
  const take = (): void => {
    close();
    session.isEditing.value = false;
    session.put(shown.id, now);
    session.note(now === null ? words.review.gone : words.review.took);
  };
  if (now === null) {
    return (
      <Modal title={words.review.goneTitle} no={words.review.takeTheirs} onClose={take}>
        <p>{words.review.goneNote}</p>
      </Modal>
    );
  }
  return (
    <Modal
      title={words.review.conflictTitle}
      yes={words.review.keepMine}
      no={words.review.takeTheirs}
      isWide={true}
      onYes={insist}
      onClose={take}
    >
      <p class="note">{words.review.conflictNote(wish)}</p>
      <Table shown={shown} now={now} changes={changes} session={session} />
      <p class="note">{words.review.grounds(shown.statements.length, now.statements.length)}</p>
    </Modal>
  );
}

function Table({
  shown,
  now,
  changes,
  session,
}: {
  readonly shown: Fact;
  readonly now: Fact;
  readonly changes: ReadonlyMap<string, string>;
  readonly session: Session;
}) {
  const names = session.names.value;
  return (
    <table class="comparison">
      <thead>
        <tr>
          <th scope="col">{words.review.field}</th>
          <th scope="col">{words.review.wasSeen}</th>
          <th scope="col">{words.review.isNow}</th>
          <th scope="col">{words.review.mine}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(shown, now, changes).map(({ field, before, after }) => {
          const mine = changes.get(field);
          return (
            <tr key={field}>
              <th scope="row">{words.review.fields[field]}</th>
              <td>{textOf(field, before, names)}</td>
              <td class={before === after ? undefined : "differs"}>{textOf(field, after, names)}</td>
              <td>{mine === undefined ? "" : <strong>{textOf(field, mine, names)}</strong>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Fields that differ, and those that were to be changed. */
function rowsOf(shown: Fact, now: Fact, changes: ReadonlyMap<string, string>): readonly Difference[] {
  const differing = differencesOf(shown, now);
  const others = fields.filter((field) => changes.has(field) && !differing.some((one) => one.field === field));
  const text = (fact: Fact, field: Field): string => fieldText(fact, field);
  return [...differing, ...others.map((field) => ({ field, before: text(shown, field), after: text(now, field) }))];
}
