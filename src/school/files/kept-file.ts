import type { FileKind } from '#platform/files/tell-type.ts';

/** A file as a page shows it. */
export interface KeptFile {
  readonly fileId: string;
  readonly kind: FileKind;
  readonly mediaType: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly pieceBytes: number;
  readonly sha256: string;
  /** Of a picture, in pixels */
  readonly width: number | null;
  readonly height: number | null;
  /** Of a recording or a film, where the file says */
  readonly seconds: number | null;
}
