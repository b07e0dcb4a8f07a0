import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { words } from "../words.ts";

interface Props {
  readonly title: string;
  readonly children?: ComponentChildren;
  /** What the button says that does it; without one there is nothing to do. */
  readonly yes?: string;
  readonly no?: string;
  readonly isWide?: boolean;
  readonly isBlocked?: boolean;
  readonly onYes?: () => void;
  readonly onClose: () => void;
}

/** Something that is asked or shown over the page: Enter does it, Escape leaves all as it is. */
export function Modal({
  title,
  children,
  yes,
  no = words.review.no,
  isWide = false,
  isBlocked = false,
  onYes,
  onClose,
}: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={isWide ? "modal wide" : "modal"}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          onYes?.();
        }}
      >
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
        <p class="modal-keys">
          {yes === undefined ? null : (
            <button type="submit" class="primary" disabled={isBlocked}>
              {yes}{" "}
              <span class="keycap" aria-hidden="true">
                enter
              </span>
            </button>
          )}
          <button type="button" onClick={onClose}>
            {no}{" "}
            <span class="keycap" aria-hidden="true">
              esc
            </span>
          </button>
        </p>
      </form>
    </dialog>
  );
}
