import type { CellReport, Column } from './column.ts';

/** Entry grade levels of CEDS, as OneRoster names them. */
const known = new Set('IT PR PK TK KG 01 02 03 04 05 06 07 08 09 10 11 12 13 PS UG Other'.split(' '));

const synonyms: Readonly<Record<string, string>> = {
  0: 'KG',
  k: 'KG',
  kindergarten: 'KG',
  prek: 'PK',
  prekindergarten: 'PK',
  other: 'Other',
};

/** School grades in one cell. Spreadsheets drop the zero of 09 and people write K or 9th: both are repaired. */
export const grades: Column<string[]> = {
  aliases: [],
  needs: 'nothing',
  read: (text, report) => {
    const list = text
      .split(/[,;|]/)
      .map((one) => readGrade(one.trim(), report))
      .filter((grade) => grade !== null);
    return list.length > 0 ? [...new Set(list)] : null;
  },
};

function readGrade(text: string, report: CellReport): string | null {
  if (text === '') return null;
  if (known.has(text)) return text;
  const word = text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^(grade|gr)(?=\d)/, '');
  const number = /^0*(\d{1,2})(st|nd|rd|th)?(grade)?$/.exec(word)?.[1];
  const grade = synonyms[number ?? word] ?? (number ?? word.toUpperCase()).padStart(2, '0');
  if (!known.has(grade)) {
    report({ code: 'grade-unknown', value: text });
    return null;
  }
  report({ code: 'grade-repaired', value: text, to: grade });
  return grade;
}
