import type { TableField } from './mapped-table.ts';
import type { FieldMatch } from './match-field.ts';

/** District, borough and number of a school of New York City, such as 02M475. */
const dbn = /^\d{2}[MXKQR]\d{3}$/i;
const nineDigits = /^\d{3}[\s-]?\d{3}[\s-]?\d{3}$/;
const mail = /^[^\s@]+@[^\s@]+$/;

/**
 * What the cells of a column say about a guess from its header: nine digits are an OSIS number, a comma in a name says
 * that the family name is first, and a column of addresses is not one of names.
 */
export function weighSamples(matches: readonly FieldMatch[], samples: readonly string[]): FieldMatch[] {
  const share = (pattern: RegExp): number =>
    samples.length === 0 ? 0 : samples.filter((text) => pattern.test(text)).length / samples.length;
  const weighed = matches.flatMap((match): FieldMatch[] => {
    const { field, confidence } = match;
    if (field === 'student-id' && share(nineDigits) > 0.8) {
      return [match, { field: 'osis', confidence: confidence * 0.8 }];
    }
    if (field === 'osis' && samples.length > 0 && share(/\d/) < 0.5) return [{ field, confidence: 0.2 }];
    if (field === 'school-name' && share(dbn) > 0.8) return [{ field: 'school-code', confidence }];
    if (field.endsWith('email') && samples.length > 0 && share(mail) < 0.2)
      return [{ field, confidence: 0.3 }];
    return bothOrders(match, share(/^[^,]+,[^,]+$/), samples.length > 0);
  });
  if (weighed.length === 0 && share(dbn) > 0.8) weighed.push({ field: 'school-code', confidence: 0.7 });
  return weighed.sort((one, other) => other.confidence - one.confidence);
}

/** A name in one cell may be written in two orders: the commas decide, and the other order stays an alternative. */
function bothOrders(match: FieldMatch, withComma: number, hasSamples: boolean): FieldMatch[] {
  const order = /(last-first|first-last)$/.exec(match.field)?.[0];
  if (order === undefined) return [match];
  const stem = match.field.slice(0, -order.length);
  const meant = hasSamples ? (withComma > 0.5 ? 'last-first' : 'first-last') : order;
  // A header that says the order is believed where no comma contradicts it.
  const said = order === 'last-first' && withComma <= 0.5 ? order : meant;
  const other = said === 'last-first' ? 'first-last' : 'last-first';
  return [
    { ...match, field: `${stem}${said}` as TableField },
    { ...match, field: `${stem}${other}` as TableField, confidence: Math.min(match.confidence * 0.5, 0.45) },
  ];
}
