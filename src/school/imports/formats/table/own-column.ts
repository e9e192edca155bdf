import type { Places } from './apply-mapping.ts';
import type { TableField } from './mapped-table.ts';

const fields: Readonly<Record<string, readonly TableField[]>> = {
  sourcedId: ['osis', 'student-id'],
  userSourcedId: ['osis', 'student-id'],
  orgSourcedId: ['school-code', 'school-name'],
  schoolSourcedId: ['school-code', 'school-name'],
  classSourcedId: ['class-id', 'class-name', 'course-name', 'homeroom'],
  courseSourcedId: ['course-code', 'course-name', 'homeroom'],
  termSourcedIds: ['term', 'term-begins'],
  schoolYear: ['term-ends'],
  endDate: ['ends-on', 'term-ends'],
  relationshipUserSourcedId: [
    'contact-1-relationship',
    'contact-1-last-first',
    'contact-1-first-last',
    'contact-1-family-name',
  ],
};

/** What the columns that a roster's check speaks of are called in this table. */
export function ownColumn({ places, headers }: Places): (file: string, column: string) => string {
  return (_file, column) => {
    const field = fields[column]?.find((one) => places.has(one));
    return field === undefined ? column : (headers[places.get(field) ?? -1] ?? column);
  };
}
