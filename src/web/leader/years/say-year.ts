/** A school year as it stands in a sentence: its two halves stay on one line, whichever way the line runs. */
export function sayYear(label: string): string {
  return label.replace('-', '-\u2060');
}
