import type { Direction } from '#platform/i18n/direction.ts';

interface LanguageFacts {
  /** BCP 47, as in `lang` and in the database. */
  tag: string;
  /** Its name in its own script, for the switch. */
  name: string;
  englishName: string;
  dir: Direction;
  /** Whether every area is translated; otherwise only `help.json` is, and pages fall back to English. */
  complete: boolean;
}

/** The shelf: one folder a language, named by its tag. */
export const languages = [
  { tag: 'en', name: 'English', englishName: 'English', dir: 'ltr', complete: true },
  { tag: 'es', name: 'Español', englishName: 'Spanish', dir: 'ltr', complete: true },
  { tag: 'zh-Hans', name: '简体中文', englishName: 'Chinese (Simplified)', dir: 'ltr', complete: true },
  { tag: 'zh-Hant', name: '繁體中文', englishName: 'Chinese (Traditional)', dir: 'ltr', complete: false },
  { tag: 'bn', name: 'বাংলা', englishName: 'Bengali', dir: 'ltr', complete: false },
  { tag: 'ru', name: 'Русский', englishName: 'Russian', dir: 'ltr', complete: false },
  { tag: 'ar', name: 'العربية', englishName: 'Arabic', dir: 'rtl', complete: true },
  { tag: 'ur', name: 'اردو', englishName: 'Urdu', dir: 'rtl', complete: false },
  { tag: 'ht', name: 'Kreyòl ayisyen', englishName: 'Haitian Creole', dir: 'ltr', complete: false },
  { tag: 'ko', name: '한국어', englishName: 'Korean', dir: 'ltr', complete: false },
  { tag: 'fr', name: 'Français', englishName: 'French', dir: 'ltr', complete: false },
  { tag: 'sq', name: 'Shqip', englishName: 'Albanian', dir: 'ltr', complete: false },
  { tag: 'uk', name: 'Українська', englishName: 'Ukrainian', dir: 'ltr', complete: false },
  { tag: 'uz', name: 'Oʻzbekcha', englishName: 'Uzbek', dir: 'ltr', complete: false },
] as const satisfies readonly LanguageFacts[];

export type Language = (typeof languages)[number]['tag'];

export type LanguageEntry = (typeof languages)[number];
