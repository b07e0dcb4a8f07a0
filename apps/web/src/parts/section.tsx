import type { ComponentChildren } from "preact";

interface Props {
  readonly id: string;
  readonly title: string;
  /** Stands beside the title. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a page under its heading, which links lead to. */
export function Section({ id, title, aside = null, children }: Props) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <header class="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {aside === null ? null : <div class="section-aside">{aside}</div>}
      </header>
      {children}
    </section>
  );
}
