/** Joins the class names that apply: `classNames('button', tight && 'tight')`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
