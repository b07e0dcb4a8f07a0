/** An item of a feed, whatever kind of feed it is. Nothing is resolved or decoded yet. */
export interface Entry {
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  /** The whole text, as HTML or plain. */
  readonly content: string | null;
  /** A summary, which many feeds have alone. */
  readonly summary: string | null;
  readonly language: string | null;
  /** Name or address of the outlet that the feed took the item from. */
  readonly source: string | null;
}

/** A feed and its items. */
export interface Feed {
  readonly title: string | null;
  /** Address of the site, against which addresses are resolved. */
  readonly url: string | null;
  readonly language: string | null;
  readonly entries: readonly Entry[];
}
