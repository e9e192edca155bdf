/**
 * A text as one cell of a CSV file. A spreadsheet reads a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break
 * as a formula, which may do harm: such a text gets an apostrophe before it and stays a text. No errors.
 * Source: OWASP, "CSV Injection"; RFC 4180 for quotation marks.
 *
 * Example: `=1+1` → `'=1+1`; `Silva, "Ana"` → `"Silva, ""Ana"""`.
 */
export function csvCell(text: string): string {
  const safe = /^\s*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/u.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
