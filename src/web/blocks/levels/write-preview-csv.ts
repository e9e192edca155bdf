import { csvCell } from '#core/imports/csv-cell.ts';
import type { Speech } from '#locales/translate.ts';
import type { OpenedChange } from '#school/calculation-changes/open-change.ts';
import { sayWholly } from './say-levels.ts';

/** More levels than a school has do not go into one file. */
export const MOST_IN_A_FILE = 200_000;

/** Whose levels would be said otherwise, for a spreadsheet, and safe in one. */
export function writePreviewCsv(speech: Speech, { change, preview, goals, scales }: OpenedChange): string {
  const { t } = speech;
  const heads = [
    t('calculation.col-student'),
    t('calculation.col-class'),
    t('calculation.col-goal'),
    t(change.state === 'made' ? 'calculation.col-before' : 'calculation.col-now'),
    t('calculation.col-then'),
    t('calculation.col-way'),
  ];
  const lines = (preview?.rows ?? []).map((row) => [
    row.name,
    row.classes.join(' · '),
    goals.get(row.goalId)?.title ?? '',
    sayWholly(speech, row.from, scales.before),
    sayWholly(speech, row.to, scales.after),
    t(`calculation.${row.direction}`),
  ]);
  // The mark before it tells spreadsheets that it is UTF-8.
  return `\uFEFF${[heads, ...lines].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
