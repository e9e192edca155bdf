import type { Speech } from '#locales/translate.ts';
import { formatNames } from '#school/imports/format-names.ts';

/** "OneRoster 1.1, from Made SIS"; a table of no known format has no version and no system of its own. */
export function sayFormat(
  { format, version, system }: { format: string | null; version: string | null; system: string | null },
  { t }: Speech,
): string {
  if (format === 'table') return t('imports.format-table');
  const whole = [formatNames[format ?? ''] ?? format ?? '', version].filter(Boolean).join(' ');
  return system && system !== format ? t('imports.from-system', { format: whole, system }) : whole;
}
