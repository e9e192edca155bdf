import type { Speech } from '#locales/translate.ts';

/** Names of formats as their makers write them. */
const names: Readonly<Record<string, string>> = { oneroster: 'OneRoster', case: 'CASE' };

/** "OneRoster 1.1, from Made SIS". */
export function sayFormat(
  { format, version, system }: { format: string | null; version: string | null; system: string | null },
  { t }: Speech,
): string {
  const whole = [names[format ?? ''] ?? format ?? '', version].filter(Boolean).join(' ');
  return system && system !== format ? t('imports.from-system', { format: whole, system }) : whole;
}
