import type { Fact } from "@dragoman/model";
import { type Field, type FieldType, fieldType, isNeeded, listOf, type Names } from "@dragoman/register";
import { useId, useRef } from "preact/hooks";
import { nameOf } from "../names.ts";
import { type Choice, findEntities, Picker } from "../parts/picker.tsx";
import { wordFor, words } from "../words.ts";

interface Props {
  readonly fact: Fact;
  readonly field: Field;
  readonly text: string;
  readonly names: Names;
  /** Why the text cannot stand there, or null. */
  readonly problem: string | null;
  /** Takes another text, with names of entities in it. */
  readonly put: (text: string, names?: Names) => void;
}

/** What stands in a field, in an input of its type, with what is wrong. */
export function Input(props: Props) {
  const id = useId();
  const { fact, field, problem } = props;
  const type = fieldType(field, fact.kind);
  const isEntities = type === "entity" || type === "entities";
  return (
    <>
      {isEntities ? <Entities {...props} isOne={type === "entity"} /> : <Plain {...props} id={id} type={type} />}
      <p id={`${id}-problem`} class="problem" role={problem === null ? undefined : "alert"}>
        {problem}
      </p>
    </>
  );
}

function Plain({
  fact,
  field,
  text,
  problem,
  put,
  id,
  type,
}: Props & { readonly id: string; readonly type: FieldType }) {
  const told = { id, "aria-invalid": problem !== null, "aria-describedby": `${id}-problem` };
  return (
    <>
      <label htmlFor={id}>{words.review.fields[field]}</label>
      {type === "number" ? (
        <input
          type="number"
          min={1}
          max={99}
          value={text}
          onInput={(event) => put(event.currentTarget.value)}
          {...told}
        />
      ) : typeof type === "string" ? (
        <input
          type="text"
          list={undefined}
          value={text}
          placeholder={wordFor(words.review.examples, type)}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => put(event.currentTarget.value)}
          {...told}
        />
      ) : (
        <select value={text} onChange={(event) => put(event.currentTarget.value)} {...told}>
          {text === "" || !isNeeded(fact.kind, field) ? <option value="">{words.review.unknown}</option> : null}
          {(text === "" || type.includes(text) ? type : [text, ...type]).map((value) => (
            <option key={value} value={value}>
              {wordFor({ ...words.assertions, ...words.events }, value)}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

/** States that are offered before other entities. */
const STATES = 4;

/** Entities that can be taken out and added by their names. */
function Entities({ field, text, names, put, isOne }: Props & { readonly isOne: boolean }) {
  const ids = listOf(text);
  const label = words.review.fields[field];
  const found = useRef(new Map<string, string>());
  const keep = (next: readonly string[], known: Names = {}): void => put(next.join("; "), known);
  const find = async (wanted: string, signal: AbortSignal): Promise<readonly Choice[]> => {
    const choices = await findEntities(wanted, STATES, (kind) => kind !== "outlet", signal);
    for (const choice of choices) found.current.set(choice.id, choice.name);
    return choices;
  };
  return (
    <div class="entities-field">
      <span class="edit-label">{label}</span>
      <ul class="tokens">
        {ids.map((id) => (
          <li key={id}>
            <button
              type="button"
              class="token"
              aria-label={words.review.without(nameOf(id, names))}
              onClick={() => keep(ids.filter((other) => other !== id))}
            >
              {nameOf(id, names)} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <Picker
        label={words.review.add(label)}
        placeholder={words.review.name}
        find={find}
        pick={(id) =>
          keep(isOne ? [id] : [...ids.filter((other) => other !== id), id], { [id]: found.current.get(id) ?? id })
        }
      />
    </div>
  );
}
