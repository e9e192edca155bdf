/** One sentence of `en/<area>.json`: the source, with a word to translators where it needs one. */
export interface EnglishMessage {
  text: string;
  note?: string;
}

/** One sentence of `<language>/<area>.json`. */
export interface TranslatedMessage {
  text: string;
  /** `draft`: a person began it · `machine`: no person has reviewed it · `reviewed`: by `reviewer` on `date`. */
  status: string;
  reviewer?: string;
  date?: string;
  /** `hashText` of the English it was made from; another value means that the English has changed since. */
  of: string;
}

export type EnglishFile = Readonly<Record<string, EnglishMessage>>;
export type TranslatedFile = Readonly<Record<string, TranslatedMessage>>;
