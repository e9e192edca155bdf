/**
 * Node's ICU holds nothing for Haitian Creole and silently answers in the server's language,
 * so what it would know stands here. Numbers are written the way New York's schools print them
 * in Creole letters home: comma for thousands, point for decimals.
 */
export const haitianCreole = {
  language: 'ht',
  weekdays: ['dimanch', 'lendi', 'madi', 'mèkredi', 'jedi', 'vandredi', 'samdi'],
  months: [
    'janvye',
    'fevriye',
    'mas',
    'avril',
    'me',
    'jen',
    'jiyè',
    'out',
    'septanm',
    'oktòb',
    'novanm',
    'desanm',
  ],
  shortMonths: ['janv', 'fev', 'mas', 'avr', 'me', 'jen', 'jiyè', 'out', 'sept', 'okt', 'nov', 'des'],
  /** Nouns do not change after a number. */
  pluralCategories: ['other'] as const,
  listSeparator: ', ',
  listEnd: { and: ' ak ', or: ' oswa ' },
  morning: 'AM',
  afternoon: 'PM',
  numbersLike: 'en-US-u-nu-latn',
} as const;
