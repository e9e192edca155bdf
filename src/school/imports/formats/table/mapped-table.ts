import { z } from 'zod';

const contactParts = [
  'last-first',
  'first-last',
  'given-name',
  'family-name',
  'relationship',
  'email',
  'phone',
  'language',
] as const;
export type ContactPart = (typeof contactParts)[number];

export const contactNumbers = [1, 2, 3] as const;
export type ContactNumber = (typeof contactNumbers)[number];
export type ContactField = `contact-${ContactNumber}-${ContactPart}`;

const ownFields = [
  'osis',
  'student-id',
  'student-last-first',
  'student-first-last',
  'given-name',
  'middle-name',
  'family-name',
  'preferred-name',
  'username',
  'student-email',
  'student-phone',
  'grade',
  'home-language',
  'school-code',
  'school-name',
  'course-name',
  'course-code',
  'class-name',
  'class-id',
  'homeroom',
  'term',
  'term-begins',
  'term-ends',
  'begins-on',
  'ends-on',
  'teacher-id',
  'teacher-last-first',
  'teacher-first-last',
  'teacher-given-name',
  'teacher-family-name',
  'teacher-email',
  'co-teacher-last-first',
  'co-teacher-first-last',
] as const;
export type OwnField = (typeof ownFields)[number];

const contactFields = contactNumbers.flatMap((number) =>
  contactParts.map((part): ContactField => `contact-${number}-${part}`),
);

/** What a column of a table may hold. Where a name stands in one cell, the field says which part comes first. */
export const tableFields: readonly (OwnField | ContactField)[] = [...ownFields, ...contactFields];
export type TableField = OwnField | ContactField;

const field = z.custom<TableField>((value) => tableFields.some((known) => known === value));

/** How one table is to be read: what each column holds, and how its dates and letters are written. */
export const mappedTable = z
  .object({
    /** In the order of the file; null leaves a column out */
    columns: z.array(z.object({ header: z.string().max(2000), field: field.nullable() })).max(500),
    /** The row that names the columns, from 1; what stands above it is a title */
    headerRow: z.number().int().min(1).max(50),
    dateOrder: z.enum(['month-first', 'day-first']),
    separator: z.enum([',', ';', '\t', '|']),
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
    /** True: who is not in the file has left. False: the file adds and changes, and ends nothing */
    isWhole: z.boolean(),
  })
  .refine(
    ({ columns }) => {
      const chosen = columns.flatMap((column) => column.field ?? []);
      return new Set(chosen).size === chosen.length;
    },
    { message: 'field-twice' },
  );

export type MappedTable = z.infer<typeof mappedTable>;
