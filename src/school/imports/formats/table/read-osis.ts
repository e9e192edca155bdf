import { type Column, unreadable } from '../../tables/column.ts';

/** An OSIS number has nine digits; it is a name and no number, and is kept as text. */
const digits = 9;
/** A spreadsheet drops zeros in front; more of them than this are none that it dropped. */
const fewestDigits = 6;

/** New York City's number of a student, with what spreadsheets do to it undone. */
export const osis: Column<string> = {
  aliases: [],
  needs: 'nothing',
  read: (text, report) => {
    const bare = text.replace(/[\s-]/g, '').replace(/\.0+$/, '');
    if (!/^\d+$/.test(bare) || bare.length > digits || bare.length < fewestDigits) {
      report({ code: /e\+/i.test(text) ? 'id-shortened' : 'osis-unreadable', value: text });
      return unreadable;
    }
    const whole = bare.padStart(digits, '0');
    if (whole !== bare) report({ code: 'id-zeros-added', value: text, to: whole });
    return whole;
  },
};
