import type { AdultSpec } from './person-spec.ts';
import type { StudentKey } from './students.ts';

/** Families of students with a story of their own; see stories.md. */
export const adultsWithStories = [
  // Two homes: their mother hears of both, their father of Joaquín alone.
  adult('yolanda', {
    given: 'Yolanda',
    family: 'Beltré',
    reads: 'es',
    by: 'mail',
    of: { valentina: 'mother', joaquin: 'mother' },
  }),
  adult('ramon', { given: 'Ramón', family: 'Arias', reads: 'en', by: 'mail', of: { joaquin: 'father' } }),
  adult('altagracia', {
    given: 'Altagracia',
    family: 'Beltré',
    reads: 'es',
    by: 'mail',
    of: { valentina: 'grandmother', joaquin: 'grandmother' },
    ended: { daysAgo: 30, reason: 'Court order, Bronx Family Court' },
  }),
  adult('hanan', {
    given: 'Hanan',
    family: 'Al-\u2060Nasser',
    reads: 'ar',
    by: 'mail',
    of: { idris: 'mother' },
  }),
  adult('saleh', {
    given: 'Saleh',
    family: 'Al-\u2060Nasser',
    reads: 'ar',
    by: 'phone',
    of: { idris: 'father' },
  }),
  adult('rachida', {
    given: 'Rachida',
    family: 'El-\u2060Amrani',
    reads: 'ar',
    by: 'mail',
    of: { salma: 'mother' },
  }),
  adult('rokeya', { given: 'Rokeya', family: 'Begum', reads: 'bn', by: 'mail', of: { nabila: 'mother' } }),
  adult('weiming', {
    given: 'Weiming',
    family: 'Chen',
    display: 'Chen Weiming',
    called: 'Chen Weiming',
    reads: 'zh-Hans',
    by: 'mail',
    of: { junhao: 'father' },
  }),
  adult('xiulan', {
    given: 'Xiulan',
    family: 'Ye',
    display: 'Ye Xiulan',
    called: 'Ye Xiulan',
    reads: 'zh-Hans',
    by: 'phone',
    of: { bo: 'grandmother' },
  }),
  adult('imran', { given: 'Imran', family: 'Siddiqui', reads: 'ur', by: 'mail', of: { ayesha: 'father' } }),
  // Her younger daughter goes to Lantern Hill: one sign-in, two schools.
  adult('guerline', {
    given: 'Guerline',
    family: 'Jean-Baptiste',
    reads: 'ht',
    by: 'mail',
    of: { woodley: 'mother' },
  }),
  // She wants no messages.
  adult('patrice', {
    given: 'Patrice',
    family: 'Jackson',
    reads: 'en',
    by: 'mail',
    of: { tyrell: 'mother' },
  }),
  // May see, and neither hear nor write.
  adult('harald', {
    given: 'Harald',
    family: 'Lindgren',
    reads: 'en',
    by: 'mail',
    of: { theo: 'father' },
    mayNot: ['hear', 'reply'],
  }),
  adult('abena', { given: 'Abena', family: 'Boateng', reads: 'en', by: 'mail', of: { theo: 'mother' } }),
  adult('milagros', {
    given: 'Milagros',
    family: 'Figueroa',
    reads: 'es',
    by: 'mail',
    of: { marisabel: 'mother' },
  }),
  adult('pema', { given: 'Pema', family: 'Gurung', reads: 'en', by: 'nothing', of: { dorje: 'mother' } }),
] as const;

/** An adult's row; the students it names must be of the world. */
export function adult<const Key extends string>(
  key: Key,
  rest: Omit<AdultSpec<StudentKey>, 'key'>,
): AdultSpec<StudentKey, Key> {
  return { key, ...rest };
}
