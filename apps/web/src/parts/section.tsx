import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { place } from "../route.ts";

interface Props {
  readonly id: string;
  readonly title: string;
  /** Stands beside the title. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a page under its heading, which links lead to. */
export function Section({ id, title, aside = null, children }: Props) {
  const isMeant = place.value.hash === `#${id}`;
  useEffect(() => {
    if (isMeant) document.getElementById(id)?.scrollIntoView();
  }, [isMeant]);
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
