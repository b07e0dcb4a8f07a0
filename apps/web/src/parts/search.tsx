import { pageOf } from "@dragoman/register";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { ask } from "../api.ts";
import { type EntityAnswer, entitiesPath } from "../data.ts";
import { dyadPage, nameOf, pairNamed, statesNamed } from "../names.ts";
import { go, place } from "../route.ts";
import { wordFor, words } from "../words.ts";
import { Options } from "./options.tsx";

interface Option {
  readonly href: string;
  readonly text: string;
  readonly kind: string;
}

/** Milliseconds without a key before the register is asked. */
const PAUSE = 120;
const [STATES, OTHERS] = [4, 6];

/** The search field with what is found as one types: arrows choose, Enter goes there, Escape closes. `/` leads here from anywhere. */
export function Search({ big = false }: { readonly big?: boolean }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => (big ? "" : (place.value.query.get("q") ?? "")));
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const options = useOptions(text, isOpen);
  const active = chosen < options.length ? chosen : -1;
  const follow = (option: Option | undefined): void => {
    const wanted = text.trim();
    if (option === undefined && wanted === "") return;
    setOpen(false);
    setChosen(-1);
    go(option?.href ?? options.find(({ kind }) => kind === words.search.dyad)?.href ?? wordsPage(wanted));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && isOpen) {
      // The first one closes the list, the next one empties the field.
      event.preventDefault();
      setOpen(false);
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    setOpen(true);
    const turn = event.key === "ArrowDown" ? 1 : -1;
    const places = options.length + 1;
    setChosen(((active + 1 + turn + places) % places) - 1);
  };
  const shown = isOpen && options.length > 0;
  return (
    <search class={big ? "search big" : "search"}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          follow(options[active]);
        }}
      >
        <input
          ref={field}
          type="search"
          // biome-ignore lint/a11y/noRedundantRoles: a search field is no combobox unless it says so
          role="combobox"
          list={undefined}
          name="q"
          autocomplete="off"
          aria-label={words.search.label}
          placeholder={big ? words.search.placeholder : words.search.shortcut}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
          data-search={big ? "big" : "small"}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setOpen(true);
            setChosen(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
      </form>
      <Found id={id} options={options} active={active} hidden={!shown} follow={follow} />
    </search>
  );
}

interface FoundProps {
  readonly id: string;
  readonly options: readonly Option[];
  readonly active: number;
  readonly hidden: boolean;
  readonly follow: (option: Option | undefined) => void;
}

/** The options, and how many there are for those who do not see them. */
function Found({ id, options, active, hidden, follow }: FoundProps) {
  return (
    <>
      <div class="visually-hidden" role="status">
        {hidden ? "" : words.search.found(options.length)}
      </div>
      <Options
        id={id}
        label={words.search.label}
        offers={options.map(({ href, text, kind }) => ({ key: href, text, kind }))}
        active={active}
        hidden={hidden}
        take={(at) => follow(options[at])}
      />
    </>
  );
}

/** What the words may mean: two states, states at once, and after a pause what the register knows. */
function useOptions(text: string, isOpen: boolean): readonly Option[] {
  const wanted = text.trim();
  const [found, setFound] = useState<EntityAnswer | null>(null);
  useEffect(() => {
    if (!isOpen || wanted.length < 2) {
      setFound(null);
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      ask<EntityAnswer>(entitiesPath(wanted), controller.signal).then(setFound, () => {});
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted, isOpen]);
  if (wanted === "") return [];
  return optionsFor(wanted, found);
}

function optionsFor(wanted: string, found: EntityAnswer | null): readonly Option[] {
  const pair = wanted.includes(" ") || wanted.includes(",") ? pairNamed(wanted) : null;
  const entities = (found?.items ?? []).filter(({ id }) => !id.startsWith("outlet:")).slice(0, OTHERS);
  const known = new Map(entities.map(({ id, name }) => [id, name]));
  const ids = [...new Set([...statesNamed(wanted, STATES), ...known.keys()])];
  return [
    ...(pair === null
      ? []
      : [
          {
            href: dyadPage(...pair),
            text: words.dyad.title(nameOf(pair[0], {}), nameOf(pair[1], {})),
            kind: words.search.dyad,
          },
        ]),
    ...ids.map((id) => ({
      href: pageOf(id),
      text: nameOf(id, Object.fromEntries(known)),
      kind: wordFor(words.entityKinds, entities.find((entity) => entity.id === id)?.kind ?? "state"),
    })),
    { href: wordsPage(wanted), text: words.search.words(wanted), kind: words.search.articles },
  ];
}

function wordsPage(text: string): string {
  return `/search?q=${encodeURIComponent(text)}`;
}
