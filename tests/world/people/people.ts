import { adultsWithStories } from './adults.ts';
import { moreAdults } from './more-adults.ts';
import { staff } from './staff.ts';
import { students } from './students.ts';

/** Every adult who is family to a student; Ms. Tran, who also teaches, stands with the staff. */
export const adults = [...adultsWithStories, ...moreAdults] as const;

/** Everyone of Ferry Point. */
export const people = [...staff, ...students, ...adults] as const;

export type PersonKey = (typeof people)[number]['key'];
export type StaffKey = (typeof staff)[number]['key'];
