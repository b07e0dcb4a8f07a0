/** Names of this page's caches; several copies of the page under one host keep apart. `root`: the folder of the page. */
export function cacheNames(root: string, version: string): { readonly lasting: string; readonly page: string } {
  const own = prefixOf(root);
  return { lasting: `${own} files`, page: `${own} page ${version}` };
}

/** What the names of all caches of a copy of the page begin with. */
export function prefixOf(root: string): string {
  return `dragoman-read ${root}`;
}
