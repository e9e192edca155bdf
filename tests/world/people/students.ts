import { students9A } from './students-9a.ts';
import { students9B } from './students-9b.ts';
import { studentsBeyond } from './students-beyond.ts';

/** Every student of Ferry Point. */
export const students = [...students9A, ...students9B, ...studentsBeyond] as const;

export type StudentKey = (typeof students)[number]['key'];
