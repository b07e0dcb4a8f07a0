import { signal } from "@preact/signals";

/** Whether the page works without a network: `no` where the browser cannot, `soon` while files are put by. */
export const offline = signal<"no" | "soon" | "yes">("no");

/** A newer version that waits, or null. */
export const update = signal<ServiceWorker | null>(null);

/** Has the browser keep this page. Called once everything is loaded, so that nothing is fetched twice. */
export async function keepOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register("./sw.js", { scope: "./" });
    offline.value = registration.active === null ? "soon" : "yes";
    watch(registration);
    await navigator.serviceWorker.ready;
    offline.value = "yes";
  } catch {
    // A browser that keeps nothing still reads.
    offline.value = "no";
  }
}

/** Changes to the newer version; the page is loaded anew. */
export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  update.value?.postMessage("update");
}

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.active !== null && registration.waiting !== null) update.value = registration.waiting;
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && navigator.serviceWorker.controller !== null) update.value = coming;
    });
  });
}
