import { type CellReport, type Column, unreadable } from './column.ts';

/** OneRoster allows ids of 255 characters; nothing a roster says in one cell is longer than the second. */
const longestId = 255;
const longestText = 2000;

/** An id of the source: any characters, upper and lower case apart. */
export const id: Column<string> = {
  aliases: [],
  needs: 'nothing',
  read: readId,
};

/** A spreadsheet shows a long number as 1.23E+08 and saves it so: the digits behind are gone. */
const shortenedNumber = /^\d(?:[.,]\d+)?E\+\d{2,3}$/i;

function readId(text: string, report: CellReport): string | typeof unreadable {
  if (shortenedNumber.test(text)) {
    report({ code: 'id-shortened', value: text });
    return unreadable;
  }
  return withinLength(text, longestId, report);
}

export const words: Column<string> = {
  aliases: [],
  needs: 'nothing',
  read: (text, report) => withinLength(text, longestText, report),
};

/** Several ids in one cell, between commas. */
export const ids: Column<string[]> = {
  aliases: [],
  needs: 'nothing',
  read: (text, report) => {
    const list = text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const long = list.find((one) => one.length > longestId);
    if (long !== undefined) {
      report({ code: 'value-too-long', value: long, to: String(longestId) });
      return unreadable;
    }
    return list.length > 0 ? [...new Set(list)] : null;
  },
};

/** An e-mail address as far as a form would take it; one that cannot be written to is left out. */
export const email: Column<string> = {
  aliases: [],
  needs: 'nothing',
  read: (text, report) => {
    if (text.length <= 254 && /^[^\s@<>()",;]+@[^\s@<>()",;]+\.[^\s@<>()",;.]{2,}$/.test(text)) return text;
    report({ code: 'email-unreadable', value: text });
    return null;
  },
};

/** A telephone number as it is written: digits, and the few signs people put among them. */
export const phone: Column<string> = {
  aliases: [],
  needs: 'nothing',
  read: (text, report) => {
    if (text.length <= 40 && (text.match(/\d/g)?.length ?? 0) >= 5) return text;
    report({ code: 'phone-unreadable', value: text });
    return null;
  },
};

function withinLength(
  text: string,
  most: number,
  report: Parameters<Column<string>['read']>[1],
): string | typeof unreadable {
  if (text.length <= most) return text;
  report({ code: 'value-too-long', value: text, to: String(most) });
  return unreadable;
}
