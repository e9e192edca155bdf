import type { Column } from './column.ts';

/** ISO 639-1, without the artificial and the dead. */
const codes = (
  'aa ab af ak am an ar as av ay az ba be bg bm bn bo br bs ca ce ch co cr cs cv cy da de dv dz ee el en es et eu fa ff ' +
  'fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz id ig ii ik is it iu ja jv ka kg ki kj kk kl km kn ko kr ' +
  'ks ku kv kw ky lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn nr nv ny oc oj om or os pa ' +
  'pl ps pt qu rm rn ro ru rw sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ' +
  'ty ug uk ur uz ve vi wa wo xh yi yo za zu'
).split(' ');

/** Names that rosters use beside the usual ones, and codes of three letters. */
const others: Readonly<Record<string, string>> = {
  chinese: 'zh-Hans',
  chinesesimplified: 'zh-Hans',
  simplifiedchinese: 'zh-Hans',
  mandarin: 'zh-Hans',
  chinesemandarin: 'zh-Hans',
  chinesetraditional: 'zh-Hant',
  traditionalchinese: 'zh-Hant',
  cantonese: 'zh-Hant',
  chinesecantonese: 'zh-Hant',
  chino: 'zh-Hans',
  zh: 'zh-Hans',
  zhhans: 'zh-Hans',
  zhcn: 'zh-Hans',
  zhhant: 'zh-Hant',
  zhtw: 'zh-Hant',
  bangla: 'bn',
  creole: 'ht',
  haitian: 'ht',
  frenchhaitiancreole: 'ht',
  farsi: 'fa',
  filipino: 'tl',
  tagalog: 'tl',
  castellano: 'es',
  castilian: 'es',
  pashtu: 'ps',
  fulani: 'ff',
  twi: 'ak',
  spa: 'es',
  eng: 'en',
  ara: 'ar',
  ben: 'bn',
  chi: 'zh-Hans',
  zho: 'zh-Hans',
  fra: 'fr',
  fre: 'fr',
  hat: 'ht',
  kor: 'ko',
  rus: 'ru',
  urd: 'ur',
  alb: 'sq',
  sqi: 'sq',
  ukr: 'uk',
  uzb: 'uz',
  por: 'pt',
  vie: 'vi',
};

/** A language by its name in English, in Spanish or in itself, or by its code. */
export const language: Column<string> = {
  aliases: [],
  needs: 'nothing',
  read: (text, report) => {
    const found = namesOfLanguages().get(plainLetters(text));
    if (found !== undefined) return found;
    report({ code: 'language-unknown', value: text });
    return null;
  },
};

let names: ReadonlyMap<string, string> | null = null;

function namesOfLanguages(): ReadonlyMap<string, string> {
  if (names) return names;
  const made = new Map<string, string>();
  for (const code of codes) {
    for (const speaker of ['en', 'es', code]) {
      const name = new Intl.DisplayNames([speaker], { type: 'language', fallback: 'none' }).of(code);
      if (name) made.set(plainLetters(name), code);
    }
    made.set(code, code);
  }
  for (const [name, code] of Object.entries(others)) made.set(name, code);
  names = made;
  return made;
}

/** Letters of any script, lower case, without accents. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
