/** What is offered. */
export interface Offer {
  readonly key: string;
  readonly text: string;
  readonly kind: string;
}

interface Props {
  /** Id of the field: the list's and its options' ids begin with it. */
  readonly id: string;
  readonly label: string;
  readonly offers: readonly Offer[];
  /** Which one the keys have chosen; -1 for none. */
  readonly active: number;
  readonly hidden: boolean;
  readonly take: (at: number) => void;
}

/** The list under a field that offers what its words may mean. */
export function Options({ id, label, offers, active, hidden, take }: Props) {
  return (
    <div id={`${id}-list`} class="options" role="listbox" aria-label={label} hidden={hidden}>
      {offers.map(({ key, text, kind }, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
        <div
          key={key}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          class={at === active ? "option active" : "option"}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(at)}
        >
          <span>{text}</span>
          <span class="option-kind">{kind}</span>
        </div>
      ))}
    </div>
  );
}
