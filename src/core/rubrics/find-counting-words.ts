/** How much or how well, without what the work shows; by language. */
const words: Readonly<Record<string, readonly string[]>> = {
  en: [
    'a few',
    'a little',
    'a lot',
    'adequate',
    'adequately',
    'all',
    'almost',
    'always',
    'at least',
    'basic',
    'completely',
    'excellent',
    'few',
    'fewer',
    'fully',
    'good',
    'great',
    'limited',
    'many',
    'minimal',
    'most',
    'mostly',
    'never',
    'often',
    'partially',
    'partly',
    'poor',
    'poorly',
    'rarely',
    'several',
    'some',
    'sometimes',
    'somewhat',
    'strong',
    'thorough',
    'thoroughly',
    'usually',
    'very',
    'weak',
  ],
  es: [
    'a menudo',
    'a veces',
    'adecuada',
    'adecuadamente',
    'adecuado',
    'al menos',
    'algunas',
    'algunos',
    'básica',
    'básico',
    'bastante',
    'buen',
    'buena',
    'bueno',
    'casi',
    'completamente',
    'débil',
    'en parte',
    'excelente',
    'la mayoría',
    'limitada',
    'limitado',
    'muchas',
    'muchos',
    'muy',
    'nunca',
    'parcialmente',
    'pocas',
    'pocos',
    'por lo menos',
    'raramente',
    'siempre',
    'todas',
    'todos',
    'totalmente',
    'un poco',
    'varias',
    'varios',
  ],
};

/** A number before a word, such as "3 facts"; "x = 3" and "level 3." are none. */
const NUMBER_OF = String.raw`\p{Nd}+\s+\p{L}+`;

/**
 * The words of a rubric's line that count or rate ("some", "mostly", "3 facts") where one could say what the work
 * shows, each once, as they stand there. Only to be pointed out: a line may keep them. English and Spanish words are
 * known; in other languages a number before a word is found.
 *
 * Example: "Gives some reasons and 3 facts" → ["some", "3 facts"]; "Says why each fact matters" → [].
 */
export function findCountingWords(line: string, language: string): string[] {
  const known = words[language.split('-')[0] ?? ''] ?? [];
  // The longest first, or "a few" would be found as "few".
  const longestFirst = known.toSorted((a, b) => b.length - a.length);
  const sought = new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])(?:${[NUMBER_OF, ...longestFirst].join('|')})(?![\p{L}\p{Nd}])`,
    'giu',
  );
  const found = new Map<string, string>();
  for (const [word] of line.matchAll(sought))
    if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), word);
  return [...found.values()];
}
