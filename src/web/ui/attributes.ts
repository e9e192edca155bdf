/** What a page may add to a piece: data-*, aria-*, form, autocomplete. Never `style`: the content policy forbids it. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
