import type { View } from "@dragoman/register";

/** The view with every question asked as the guard does. */
export function guarded(view: View, guard: <T>(read: () => Promise<T>) => Promise<T>): View {
  return new Proxy(view, {
    get(target, name) {
      const method = Reflect.get(target, name) as unknown;
      if (typeof method !== "function") return method;
      return (...values: readonly unknown[]) => guard(() => method.apply(target, values) as Promise<unknown>);
    },
  });
}
