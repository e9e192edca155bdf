import type { Speech } from '#locales/translate.ts';
import { type ContactPart, contactNumbers, type OwnField, type TableField } from './mapped-table.ts';

/** What a column may hold, in the reader's words. */
export function sayField({ t }: Pick<Speech, 't'>, field: TableField): string {
  for (const number of contactNumbers) {
    const start = `contact-${number}-`;
    if (!field.startsWith(start)) continue;
    const part = field.slice(start.length) as ContactPart;
    return t(`import.family-field.${part}`, { number: String(number) });
  }
  return t(`import.field.${field as OwnField}`);
}
