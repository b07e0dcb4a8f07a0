import { chooseTheme, theme } from "../theme.ts";
import { words } from "../words.ts";

/** Light, dark or as the system has it. */
export function ThemeChoice() {
  return (
    <label class="theme">
      <span class="visually-hidden">{words.theme.label}</span>
      <select value={theme.value} onChange={(event) => chooseTheme(event.currentTarget.value)}>
        <option value="system">{words.theme.system}</option>
        <option value="light">{words.theme.light}</option>
        <option value="dark">{words.theme.dark}</option>
      </select>
    </label>
  );
}
