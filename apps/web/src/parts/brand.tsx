import { siteTitle } from "../site/told.ts";
import { words } from "../words.ts";

/** The name with its sign. */
export function Brand() {
  return (
    <>
      <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" class="brand-field" />
        <path d="M7 23h6v-6h6v-6h6" class="brand-steps" />
      </svg>
      {siteTitle.value ?? words.name}
    </>
  );
}
