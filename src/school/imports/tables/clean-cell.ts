import { type CellReport, unreadable } from './column.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\ufeff]/g;

/** What spreadsheets write where a formula came to nothing. */
const spreadsheetErrors = new Set(['#N/A', '#REF!', '#NAME?', '#VALUE!', '#DIV/0!', '#NULL!', '#NUM!']);

/** Written where a letter was lost when a file was saved in letters that do not have it. */
const lostLetter = '\ufffd';

/** A cell without surrounding spaces and invisible characters. What a spreadsheet has destroyed is not guessed at. */
export function cleanCell(raw: string, report: CellReport): string | typeof unreadable {
  const text = raw.trim();
  if (text === '') return text;
  if (text.startsWith('#') && spreadsheetErrors.has(text.toUpperCase())) {
    report({ code: 'spreadsheet-error', value: text });
    return unreadable;
  }
  if (text.includes(lostLetter)) {
    report({ code: 'letters-lost', value: text });
    return unreadable;
  }
  const clean = text.replace(controlCharacters, '').trim();
  if (clean === text) return text;
  report({ code: 'characters-removed', value: clean, to: clean });
  return clean;
}
