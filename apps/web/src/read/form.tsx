import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { words } from "../words.ts";
import { change, clear, draft, take } from "./draft.ts";
import { EXAMPLES } from "./examples.ts";
import { fault } from "./fault.ts";
import { fromFile, Refused } from "./intake/file.ts";

/** The text with what is known of it; files may be dropped on it. */
export function Form() {
  const isOver = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    fault.value = null;
    try {
      take(await fromFile(file, file.name));
    } catch (error) {
      fault.value = words.read.refused[error instanceof Refused ? error.reason : "unreadable"](file.name);
    }
  };
  return (
    <section
      class={isOver.value ? "read-form over" : "read-form"}
      aria-label={words.read.source}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes("Files") !== true) return;
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        isOver.value = false;
        if (file === undefined) return;
        event.preventDefault();
        void open(file);
      }}
    >
      <label class="read-text">
        <span class="read-label">{words.read.text}</span>
        <textarea
          ref={field}
          value={draft.value.text}
          placeholder={words.read.placeholder}
          spellcheck={false}
          rows={9}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </label>
      <div class="read-side">
        <Day />
        <Field name="publisher" />
        <Field name="title" />
        <Sources open={open} focus={() => field.current?.focus()} />
      </div>
      {fault.value === null ? null : (
        <p class="read-fault" role="alert">
          {fault.value}
        </p>
      )}
    </section>
  );
}

function Field({ name }: { readonly name: "publisher" | "title" }) {
  return (
    <label class="read-field">
      <span class="read-label">{name === "title" ? words.read.heading : words.read[name]}</span>
      <input
        type="text"
        autocomplete="off"
        value={draft.value[name]}
        placeholder={words.read.hints[name]}
        onInput={(event) => change({ [name]: event.currentTarget.value })}
      />
    </label>
  );
}

/** When it was published; a page may tell the hour as well, of which the day is shown. */
function Day() {
  return (
    <label class="read-field">
      <span class="read-label">{words.read.published}</span>
      <input
        type="date"
        value={draft.value.published.slice(0, 10)}
        onInput={(event) => change({ published: event.currentTarget.value })}
      />
    </label>
  );
}

interface SourcesProps {
  readonly open: (file: File | undefined) => Promise<void>;
  readonly focus: () => void;
}

/** A file to choose, examples, and a way to begin anew. */
function Sources({ open, focus }: SourcesProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div class="tools">
      <button type="button" onClick={() => chooser.current?.click()}>
        {words.read.choose}
      </button>
      <input
        ref={chooser}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={words.read.choose}
        accept=".txt,.md,.markdown,.html,.htm,text/plain,text/html,text/markdown"
        onChange={(event) => {
          void open(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <select
        aria-label={words.read.examples}
        value=""
        onChange={(event) => {
          const name = event.currentTarget.value as keyof typeof EXAMPLES;
          take({ text: EXAMPLES[name] });
          event.currentTarget.value = "";
        }}
      >
        <option value="" disabled={true}>
          {words.read.examples}
        </option>
        {Object.entries(words.read.example).map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
      <button
        type="button"
        disabled={Object.values(draft.value).every((value) => value === "")}
        onClick={() => {
          clear();
          focus();
        }}
      >
        {words.read.clear}
      </button>
    </div>
  );
}
