import type { KeptFile } from '#school/files/kept-file.ts';

/** A file, a link or words of a student's work, as a page shows it. */
export interface Artefact {
  readonly artefactId: string;
  readonly taskId: string | null;
  /** 1 is the first */
  readonly attempt: number;
  readonly workedOn: string;
  readonly title: string | null;
  readonly content:
    | { readonly kind: 'file'; readonly file: KeptFile }
    | { readonly kind: 'link'; readonly address: string }
    | { readonly kind: 'text'; readonly body: string; readonly language: string };
  /** What who added it is called today */
  readonly addedBy: string;
  readonly addedAt: Date;
}
