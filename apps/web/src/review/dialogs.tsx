import { useState } from "preact/hooks";
import { ask } from "../api.ts";
import { titleOf } from "../parts/title.tsx";
import { keepAnalyst } from "../token.ts";
import { words } from "../words.ts";
import { decideAll, merge, reject, split } from "./acting.ts";
import { Comparison } from "./conflict.tsx";
import type { Who } from "./data.ts";
import { Modal } from "./dialog.tsx";
import { ACTIONS } from "./keys.ts";
import { KeysDialog } from "./keysdialog.tsx";
import type { Dialog, Session } from "./session.ts";

/** What stands over the page now. */
export function Dialogs({ session }: { readonly session: Session }) {
  const { value: dialog } = session.dialog;
  if (dialog === null) return null;
  const close = (): void => {
    if (session.dialog.value === dialog) session.dialog.value = null;
  };
  switch (dialog.kind) {
    case "help":
      return <Help session={session} close={close} />;
    case "keys":
      return <KeysDialog session={session} close={close} />;
    case "reject":
      return <Reject session={session} close={close} />;
    case "split":
      return <Split session={session} close={close} />;
    case "name":
      return <Name session={session} close={close} />;
    case "merge":
      return <Merge session={session} dialog={dialog} close={close} />;
    case "bulk":
      return <Bulk session={session} dialog={dialog} close={close} />;
    case "conflict":
      return <Comparison session={session} conflict={dialog} close={close} />;
  }
}

interface Props {
  readonly session: Session;
  readonly close: () => void;
}

function Help({ session, close }: Props) {
  const { value: keymap } = session.keymap;
  return (
    <Modal title={words.review.help} no={words.review.back} onClose={close}>
      <table class="keys-table">
        <tbody>
          {ACTIONS.map((action) => (
            <tr key={action}>
              <th scope="row">
                {keymap.keysOf(action).map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{words.review.does[action]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {words.review.helpNotes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </Modal>
  );
}

function Reject({ session, close }: Props) {
  const [reason, setReason] = useState("");
  const { fact } = session;
  if (fact === null) return null;
  const yes = (): void => reject(session, reason.trim() === "" ? null : reason.trim());
  return (
    <Modal title={words.review.rejectTitle} yes={words.review.labels.reject} onYes={yes} onClose={close}>
      <p>{titleOf(fact, session.names.value)}</p>
      <label class="modal-field">
        {words.review.reason}{" "}
        <input type="text" value={reason} maxLength={1000} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
    </Modal>
  );
}

function Merge({ session, dialog, close }: Props & { readonly dialog: Extract<Dialog, { readonly kind: "merge" }> }) {
  const { into, from } = dialog;
  const name = (fact: typeof into): string => titleOf(fact, session.names.value);
  return (
    <Modal
      title={words.review.mergeTitle}
      yes={words.review.labels.merge}
      onYes={() => merge(session, into)}
      onClose={close}
    >
      <dl class="fields">
        <div>
          <dt>{words.review.stays}</dt>
          <dd>{name(into)}</dd>
        </div>
        <div>
          <dt>{words.review.goes}</dt>
          <dd>{name(from)}</dd>
        </div>
      </dl>
      <p class="note">{words.review.mergeNote}</p>
    </Modal>
  );
}

function Bulk({ session, dialog, close }: Props & { readonly dialog: Extract<Dialog, { readonly kind: "bulk" }> }) {
  const { deed, facts } = dialog;
  const yes = (): void => decideAll(session, deed, facts);
  return (
    <Modal
      title={words.review.bulkTitle(deed, facts.length)}
      yes={words.review.bulkYes(deed, facts.length)}
      onYes={yes}
      onClose={close}
    >
      <ul class="bulk-list">
        {facts.map((fact) => (
          <li key={fact.id}>{titleOf(fact, session.names.value)}</li>
        ))}
      </ul>
      <p class="note">{words.review.bulkNote}</p>
    </Modal>
  );
}

function Split({ session, close }: Props) {
  const rows = session.card.value?.rows ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <Modal
      title={words.review.splitTitle}
      yes={words.review.splitYes(chosen.size)}
      isBlocked={chosen.size === 0 || chosen.size === rows.length}
      onYes={() => split(session, [...chosen])}
      onClose={close}
    >
      <ul class="split-list">
        {rows.map(({ statement: { id, evidence, by }, article }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />{" "}
              {evidence[0]?.quote ?? (by === null ? words.review.noWords : words.review.byHand(by))}{" "}
              <span class="quiet">{article?.title ?? ""}</span>
            </label>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function Name({ session, close }: Props) {
  const [name, setName] = useState(session.who.value?.name ?? "");
  const keep = (): void => {
    keepAnalyst(name.trim());
    ask<Who>("/v1/me").then(
      (who) => {
        session.who.value = who;
      },
      () => session.note(words.review.lost, "wrong"),
    );
  };
  return (
    <Modal
      title={words.review.nameTitle}
      yes={words.review.nameYes}
      isBlocked={name.trim() === ""}
      onYes={keep}
      onClose={close}
    >
      <p class="note">{words.review.nameNote}</p>
      <label class="modal-field">
        {words.review.nameLabel}{" "}
        <input
          type="text"
          value={name}
          maxLength={100}
          autocomplete="name"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
    </Modal>
  );
}
