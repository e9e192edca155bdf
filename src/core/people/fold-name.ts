/** Letters that are two, or one of another alphabet's shape, and do not come apart by themselves. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ґ: 'г',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
};

/** Marks over and under Latin, Greek, Cyrillic, Hebrew and Arabic letters. Those of Indic letters are letters. */
const MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;

/**
 * A name, or a part of one that somebody typed, as its plain words: without accents and case, apostrophes left out,
 * whatever else is no letter or figure a break. It asks no database: the same on every machine.
 *
 * Example: "Álvarez-Ruiz, Şule" is alvarez, ruiz, sule; "O’Neil" is oneil.
 */
export function foldName(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþħıґىیکةـ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘ʼʻ`´\p{Cf}]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}
