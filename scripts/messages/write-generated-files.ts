import type { EnglishArea, LanguageFolder } from './read-message-files.ts';
import { writeArgumentTypes } from './write-argument-types.ts';

const head = '// Written by `npm run messages` from the JSON files beside it. Do not edit.\n';

/** `keys.generated.ts`: every key of English with the arguments it takes. */
export function writeKeys(english: LanguageFolder<EnglishArea>): string {
  const areas = [...english.areas.keys()].map((area) => `'${area}'`).join(' | ');
  const lines = [...english.areas.values()].flatMap((messages) =>
    Object.entries(messages)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, message]) => `  '${key}': ${writeArgumentTypes(message.text)};`),
  );
  return `${head}
/** One file of messages. */
export type Area = ${areas};

/** What each message is given; \`null\`: nothing. */
export interface MessageArguments {
${lines.join('\n')}
}
`;
}

/** `catalogues.generated.ts`: every file as a static import, so that the bundled server holds them all. */
export function writeCatalogues(folders: readonly LanguageFolder<unknown>[]): string {
  const files = folders.flatMap(({ language, areas }) =>
    [...areas.keys()].map((area) => ({ language, area, name: variableName(language, area) })),
  );
  const imports = files.map(
    ({ language, area, name }) => `import ${name} from './${language}/${area}.json' with { type: 'json' };`,
  );
  const entries = folders.map(({ language }) => {
    const areas = files.filter((file) => file.language === language);
    return `  '${language}': { ${areas.map(({ area, name }) => `${area}: ${name}`).join(', ')} },`;
  });
  return `${head}${imports.join('\n')}

export const catalogues = {
${entries.join('\n')}
};
`;
}

/** `zh-Hans`, `family` → `zhHansFamily`. */
function variableName(language: string, area: string): string {
  return `${language}-${area}`.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
}
