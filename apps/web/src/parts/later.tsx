import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { words } from "../words.ts";
import { Failure, Waiting } from "./answer.tsx";

/** A page that is loaded when it is first wanted. */
export type Load<P> = () => Promise<ComponentType<P>>;

const loaded = new Map<unknown, ComponentType<never>>();

/** Loads a page and shows it; until it is here, that it is on its way. */
export function Later<P extends object>({ load, props }: { readonly load: Load<P>; readonly props: P }) {
  const [, setDone] = useState(0);
  const [isFailed, setFailed] = useState(false);
  const Page = loaded.get(load) as ComponentType<P> | undefined;
  useEffect(() => {
    if (loaded.has(load)) return;
    load().then(
      (page) => {
        loaded.set(load, page as ComponentType<never>);
        setDone((count) => count + 1);
      },
      () => setFailed(true),
    );
  }, [load]);
  if (Page !== undefined) return <Page {...props} />;
  if (!isFailed) return <Waiting />;
  return <Failure fault={{ status: 0, message: words.faults.silent, nearest: [], parameter: null }} />;
}
