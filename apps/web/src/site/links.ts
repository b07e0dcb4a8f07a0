import { options } from "preact";
import { addressOf } from "./root.ts";

/** Has every link to a page lead to where a site of files has it; pages are written as for a server. */
export function rewriteLinks(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    const props = vnode.props as { href?: unknown };
    if (vnode.type === "a" && typeof props.href === "string") props.href = addressOf(props.href);
    before?.(vnode);
  };
}
