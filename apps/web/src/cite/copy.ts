/** Puts words on the clipboard; false where the browser does not allow it. */
export async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyBySelection(words);
  }
}

/** For pages that are not served by https or this machine, where there is no clipboard. */
function copyBySelection(words: string): boolean {
  const field = document.createElement("textarea");
  field.className = "visually-hidden";
  field.value = words;
  document.body.append(field);
  const before = document.activeElement;
  field.select();
  // The only way there is on such pages, though browsers call it out of date.
  const isCopied = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}
