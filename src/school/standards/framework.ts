/** A framework as read from a package: plain text, checked references, no cycle among parents. */
export interface Framework {
  identifier: string;
  uri: string | null;
  title: string;
  creator: string | null;
  publisher: string | null;
  version: string | null;
  language: string | null;
  adoptionStatus: string | null;
  subjects: string[];
  caseVersion: string;
  /** ISO moment; null where the package says none that can be read. */
  changedAt: string | null;
  standards: FrameworkStandard[];
  links: FrameworkLink[];
}

export interface FrameworkStandard {
  identifier: string;
  uri: string | null;
  code: string | null;
  statement: string;
  shortStatement: string | null;
  kind: string | null;
  language: string | null;
  grades: string[];
  subjects: string[];
  /** Place in the framework when its tree is read from the top, from 0. */
  position: number;
}

export interface FrameworkLink {
  identifier: string;
  /** isChildOf, precedes and the others of CASE, or `ext:` with a word. */
  kind: string;
  origin: string;
  destination: string;
  position: number | null;
}
