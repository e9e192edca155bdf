import type { Role } from '#core/policy/standing.ts';
import type { Report } from '../problems/problem.ts';

/** `bulk`: the file is the whole truth; `delta`: only changes; `absent`: nothing is said about this noun. */
export type Mode = 'bulk' | 'delta' | 'absent';

/** Where a row stands and what it is called in the source. */
interface Row {
  file: string;
  row: number;
  sourceId: string;
}

/** A record the source says is gone. */
export interface Gone extends Row {
  gone: true;
}

export interface OrgRow extends Row {
  gone: false;
  name: string;
  isSchool: boolean;
  /** Set where a word other than "school" was taken for one. */
  readAs: string | null;
  parent: string | null;
}

export interface TermRow extends Row {
  gone: false;
  title: string;
  kind: 'schoolYear' | 'semester' | 'term' | 'gradingPeriod';
  startsOn: string;
  endsOn: string;
  /** The year in which the school year ends; null where the source does not say. */
  endYear: number | null;
  parent: string | null;
}

export interface CourseRow extends Row {
  gone: false;
  title: string;
  code: string | null;
  subject: string | null;
  org: string | null;
  schoolYearTerm: string | null;
}

export interface ClassRow extends Row {
  gone: false;
  title: string;
  code: string | null;
  kind: 'scheduled' | 'homeroom';
  course: string | null;
  org: string;
  terms: string[];
}

export interface PersonRow extends Row {
  gone: false;
  givenName: string;
  middleName: string | null;
  familyName: string;
  preferredGivenName: string | null;
  preferredFamilyName: string | null;
  /** Kept to make an account later; null where the source says that the person has none. */
  username: string | null;
  email: string | null;
  phones: string[];
  grade: string | null;
  orgs: string[];
  /** The language an adult reads and speaks at home, BCP 47; left out where the source does not say. */
  language?: string;
}

export type PersonRole = Role;

export interface RoleRow extends Row {
  gone: false;
  person: string;
  role: PersonRole;
  /** The source's word for this guardian is relative: the school looks before they may do anything. */
  asRelative?: true;
  org: string;
  beginsOn: string | null;
  endsOn: string | null;
  grade: string | null;
}

/** Two people who belong together. Where the source does not say who is the adult, their roles do. */
export interface TieRow extends Row {
  gone: false;
  one: string;
  other: string;
  /** True where `one` is the student and `other` the adult. */
  isDirected: boolean;
  relationship: string | null;
}

export interface EnrollmentRow extends Row {
  gone: false;
  person: string;
  class: string;
  org: string | null;
  role: 'student' | 'teacher' | 'co-teacher';
  beginsOn: string | null;
  endsOn: string | null;
}

export interface RosterRows {
  orgs: OrgRow;
  terms: TermRow;
  courses: CourseRow;
  classes: ClassRow;
  people: PersonRow;
  roles: RoleRow;
  ties: TieRow;
  enrollments: EnrollmentRow;
}

export type RosterPart = keyof RosterRows;

export type RowStream<P extends RosterPart> = (report: Report) => AsyncIterable<RosterRows[P] | Gone>;

/**
 * A roster in words that belong to no format: what every roster format of the shelf gives. Each stream may be read
 * again; problems of cells are reported each time, so second readings pass a silent report.
 */
export interface Roster {
  /** The system it came from: ids are unique within it. */
  system: string;
  version: string;
  modes: Readonly<Record<RosterPart, Mode>>;
  /** Parts whose ids are made here from an owner's row: `owner` + separator + rest. */
  derived: ReadonlySet<RosterPart>;
  streams: { [P in RosterPart]: RowStream<P> };
  /** The column of a file that OneRoster would call so: a problem names what the reader sees. */
  ownColumn?: (file: string, column: string) => string;
  /** Whether an error of the file itself, told at the first reading, explains why this id is not known. */
  explains: (part: RosterPart, sourceId: string) => boolean;
}

/** Between the parts of ids made here. Reading a cell removes this character, so no id of a source holds it. */
export const idSeparator = '\u001f';
