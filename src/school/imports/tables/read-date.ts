import type { CellReport, Column } from './column.ts';
import { unreadable } from './column.ts';

/** A day as YYYY-MM-DD. Days as Americans write them, with a time behind, or without hyphens are repaired. */
export const date: Column<string> = {
  aliases: [],
  needs: 'nothing',
  read: (text, report) => readDate(text, report),
};

/** The same where days with slashes or dots are written with the day first, as in most of the world. */
export const dateDayFirst: Column<string> = {
  aliases: [],
  needs: 'nothing',
  read: (text, report) => {
    const found = dayFirst.exec(text);
    const day = found ? calendarDay(wholeYear(found[3] ?? ''), found[2], found[1]) : null;
    if (day === null) return readDate(text, report);
    report({ code: 'date-repaired', value: text, to: day });
    return day;
  },
};

const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const isoMoment = /^(\d{4})-(\d{1,2})-(\d{1,2})[T ]\d{1,2}:\d{2}/;
const compactDay = /^(\d{4})(\d{2})(\d{2})$/;
const slashedDay = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;
const americanDay = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:[ T]+\d{1,2}:\d{2}.*)?$/;

/** A roster says the same few hundred days in every row. */
const daysMet = new Set<string>();
const mostDaysKept = 5000;

function readDate(text: string, report: CellReport): string | typeof unreadable {
  if (daysMet.has(text)) return text;
  for (const shape of [isoDay, isoMoment, compactDay, slashedDay]) {
    const found = shape.exec(text);
    if (!found) continue;
    const day = calendarDay(found[1], found[2], found[3]);
    if (day === null) break;
    if (day === text && daysMet.size < mostDaysKept) daysMet.add(day);
    if (day !== text) report({ code: 'date-repaired', value: text, to: day });
    return day;
  }
  const american = americanDay.exec(text);
  const day = american ? calendarDay(wholeYear(american[3] ?? ''), american[1], american[2]) : null;
  if (day !== null) {
    report({ code: 'date-us', value: text, to: day });
    return day;
  }
  report({ code: whyImpossible(text, american), value: text });
  return unreadable;
}

/** Days counted since 1900, as spreadsheets keep them: these are the years 1982 to 2064. */
const spreadsheetDay = /^[3-5]\d{4}(\.\d+)?$/;

/** What is the matter with a date that is none: two faults are so frequent that they have a word of their own. */
function whyImpossible(
  text: string,
  american: RegExpExecArray | null,
): 'date-spreadsheet-number' | 'date-day-first' | 'date-impossible' {
  if (spreadsheetDay.test(text)) return 'date-spreadsheet-number';
  if (american && calendarDay(wholeYear(american[3] ?? ''), american[2], american[1]) !== null) {
    return 'date-day-first';
  }
  return 'date-impossible';
}

/** Two digits are this century: no roster here reaches back before it. */
function wholeYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function calendarDay(year = '', month = '', day = ''): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const made = new Date(Date.UTC(y, m - 1, d));
  if (y < 1900 || y > 2200 || made.getUTCMonth() !== m - 1 || made.getUTCDate() !== d) return null;
  return made.toISOString().slice(0, 10);
}

/** The year in which a school year ends: 2027, also written 2026-2027 or 2026-27. */
export const endYear: Column<number> = {
  aliases: [],
  needs: 'nothing',
  read: (text, report) => {
    if (/^\d{4}$/.test(text) && Number(text) >= 1900 && Number(text) <= 2200) return Number(text);
    const span = /^(\d{4})\s*[-–/]\s*(\d{2}|\d{4})$/.exec(text);
    const year = Number(span?.[1] ?? Number.NaN) + 1;
    if (span && String(year).endsWith(span[2] ?? '')) {
      report({ code: 'year-repaired', value: text, to: String(year) });
      return year;
    }
    report({ code: 'year-unknown', value: text });
    return unreadable;
  },
};
