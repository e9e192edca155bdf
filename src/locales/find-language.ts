import { type Language, type LanguageEntry, languages } from './index.ts';

/** Codes and names that rosters use and that are neither our tags nor our languages' own names. */
const otherNames: Record<Language, readonly string[]> = {
  en: ['eng'],
  es: ['spa', 'castilian', 'castellano', 'spanish castilian'],
  'zh-Hans': [
    ...['zh', 'zho', 'chi', 'cmn', 'zh cn', 'zh sg', 'zh my'],
    ...['chinese', 'simplified chinese', 'mandarin', '中文', '汉语', '简体', '普通话'],
  ],
  'zh-Hant': [
    ...['zh tw', 'zh hk', 'zh mo', 'yue'],
    ...['traditional chinese', 'cantonese', '繁體', '繁体中文', '廣東話'],
  ],
  bn: ['ben', 'bangla'],
  ru: ['rus'],
  ar: ['ara', 'arb'],
  ur: ['urd'],
  ht: ['hat', 'haitian', 'creole', 'haitian haitian creole', 'kreyol', 'creole haitian'],
  ko: ['kor'],
  fr: ['fra', 'fre'],
  sq: ['sqi', 'alb', 'als', 'aln'],
  uk: ['ukr'],
  uz: ['uzb', 'uzn', 'uzbek latin', 'ozbekcha'],
};

const byName = new Map<string, LanguageEntry>(
  languages.flatMap((entry) =>
    [entry.tag, entry.name, entry.englishName, ...otherNames[entry.tag]].map(
      (each): [string, LanguageEntry] => [simplify(each), entry],
    ),
  ),
);

/**
 * Our language for a tag, a code or a name as rosters and browsers write it ("zh-CN", "es-US", "spa",
 * "Español", "Haitian Creole"); null where we have no catalogue for it.
 */
export function findLanguage(value: string): LanguageEntry | null {
  const simple = simplify(value);
  const exact = byName.get(simple);
  if (exact) return exact;
  const locale = readLocale(value);
  if (!locale) return null;
  const { language, script } = locale.maximize();
  return byName.get(simplify(`${language}-${script}`)) ?? byName.get(language) ?? null;
}

/** Small letters without accents, one space between words. */
function simplify(value: string): string {
  return value
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+|[’'ʻʼ`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}

function readLocale(value: string): Intl.Locale | null {
  const tag = value.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(tag)) return null;
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}
