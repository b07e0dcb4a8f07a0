import { useEffect, useId, useState } from "preact/hooks";
import { ask } from "../api.ts";
import { type EntityAnswer, entitiesPath } from "../data.ts";
import { kindOf, nameOf, statesNamed } from "../names.ts";
import { wordFor, words } from "../words.ts";
import { Options } from "./options.tsx";

/** Something that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** What the words may mean, the likeliest first. */
  readonly find: (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;
  readonly pick: (id: string) => void;
}

/** What failed offers nothing. */
const ignore = (): void => {};
/** Milliseconds without a key before it is looked for. */
const PAUSE = 90;

/** A field that offers what its words may mean: arrows choose, Enter takes, Escape closes. */
export function Picker({ label, placeholder, find, pick }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const choices = useChoices(text, find);
  const take = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    setText("");
    pick(choice.id);
  };
  /** Before anything is offered, what would be offered first. */
  const takeBest = (): void => {
    const choice = choices[chosen] ?? choices[0];
    if (choice !== undefined) take(choice);
    else if (text.trim() !== "") find(text.trim(), new AbortController().signal).then(([first]) => take(first), ignore);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const turn = { ArrowDown: 1, ArrowUp: choices.length - 1 }[event.key];
    if (event.key === "Escape") setText("");
    if (event.key === "Enter") takeBest();
    if (turn === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (turn !== undefined && choices.length > 0) setChosen((chosen + turn) % choices.length);
  };
  const isOpen = choices.length > 0;
  return (
    <div class="picker">
      <span aria-hidden="true">{label}</span>
      <input
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: a search field is no combobox unless it says so
        role="combobox"
        list={undefined}
        autocomplete="off"
        aria-label={label}
        placeholder={placeholder}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${chosen}` : undefined}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setText("")}
      />
      <Options
        id={id}
        label={label}
        offers={choices.map((choice) => ({
          key: choice.id,
          text: choice.name,
          kind: wordFor(words.entityKinds, kindOf(choice.id)),
        }))}
        active={chosen}
        hidden={!isOpen}
        take={(at) => take(choices[at])}
      />
    </div>
  );
}

function useChoices(text: string, find: Props["find"]): readonly Choice[] {
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === "") {
      setChoices([]);
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      find(wanted, controller.signal).then((found) => {
        if (!controller.signal.aborted) setChoices(found);
      }, ignore);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted]);
  return wanted === "" ? [] : choices;
}

const MOST = 7;

/** States by the beginning of their name, then what the register knows of these kinds. */
export function findParties(text: string, kinds: readonly string[], signal: AbortSignal): Promise<readonly Choice[]> {
  return findEntities(text, MOST, (kind) => kinds.includes(kind), signal);
}

/** States by the beginning of their name, at most so many, then what the register and its tables know of kinds that are meant. */
export async function findEntities(
  text: string,
  most: number,
  isMeant: (kind: string) => boolean,
  signal: AbortSignal,
): Promise<readonly Choice[]> {
  const states = statesNamed(text, most).map((id) => ({ id, name: nameOf(id, {}) }));
  const { items } = await ask<EntityAnswer>(entitiesPath(text), signal).catch(() => ({ items: [] }));
  const others = items
    .filter(({ id }) => isMeant(kindOf(id)) && !states.some((state) => state.id === id))
    .map(({ id, name }) => ({ id, name: nameOf(id, { [id]: name }) }));
  return [...states, ...others].slice(0, MOST);
}
