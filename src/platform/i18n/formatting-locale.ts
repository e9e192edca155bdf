/**
 * The tag given to Intl: Latin digits everywhere, so that paper, staff and family read the same figure.
 * Spanish takes the conventions of its readers here: "3:05 p.m." and "1,234.5", as the school writes them.
 */
export function formattingLocale(language: string): string {
  return `${language === 'es' ? 'es-US' : language}-u-nu-latn`;
}
