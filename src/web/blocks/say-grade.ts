import type { Speech } from '#locales/translate.ts';

/** A school grade (CEDS entry level, such as 02) in words; one that has none is said as it is written. */
export function sayGrade(grade: string | null, { t }: Speech): string {
  if (grade === null) return t('doors.grade-unknown');
  if (/^\d\d$/.test(grade)) return t('doors.grade', { grade: String(Number(grade)) });
  switch (grade) {
    case 'IT':
    case 'PR':
      return t('doors.grade-nursery');
    case 'PK':
      return t('doors.grade-pk');
    case 'TK':
      return t('doors.grade-tk');
    case 'KG':
      return t('doors.grade-kg');
    default:
      return grade;
  }
}
