import { lettersOf } from '../../tables/read-choice.ts';
import { plainLetters } from '../../tables/read-language.ts';
import {
  contactPartSynonyms,
  contactWords,
  headerSynonyms,
  openWords,
  secondContactWords,
} from './header-synonyms.ts';
import {
  type ContactField,
  type ContactNumber,
  type ContactPart,
  contactNumbers,
  type OwnField,
  type TableField,
} from './mapped-table.ts';

export interface FieldMatch {
  field: TableField;
  /** 0 to 1: 1 is a header that is known, 0.6 one that holds a known word */
  confidence: number;
  /** Set where the header does not say that the adult is family */
  isOpen?: true;
}

/** A word this long is looked for inside a header; shorter ones resemble too much. */
const shortestWord = 4;

/** Words that say too little inside a longer header: "Student Address" is not the student's name. */
const plainWords = new Set(
  (
    'student pupil name class school course teacher section group first last term grade subject site session account ' +
    'instructor language email mail official estudiante alumno alumna nombre clase curso grado nivel escuela colegio ' +
    'maestro maestra docente profesor profesora idioma correo grupo periodo materia login staffid userid'
  ).split(' '),
);

/** Every field a header may be, the surest first, by its words alone. */
export function matchField(header: string): FieldMatch[] {
  const written = lettersOf(plainLetters(header));
  if (written === '') return [];
  const contact = matchContact(written);
  const own = Object.entries(headerSynonyms).flatMap(([field, words]): FieldMatch[] => {
    if (words.includes(written)) return [{ field: field as OwnField, confidence: 1 }];
    const held = words.filter(
      (word) => word.length >= shortestWord && !plainWords.has(word) && written.includes(word),
    );
    // The longer the word is beside the header, the surer.
    const share = Math.max(0, ...held.map((word) => word.length / written.length));
    return share === 0 ? [] : [{ field: field as OwnField, confidence: 0.4 + share * 0.4 }];
  });
  // What is a contact's is not the student's, though it holds the same words.
  const kept =
    contact.length > 0
      ? own.map((one) => (one.confidence === 1 ? one : { ...one, confidence: one.confidence * 0.3 }))
      : own;
  return [...contact, ...kept].sort((one, other) => other.confidence - one.confidence);
}

function matchContact(written: string): FieldMatch[] {
  const digit = /[123]/.exec(written)?.[0];
  const letters = written.replace(/\d/g, '');
  for (const word of contactWords) {
    const inFront = letters.startsWith(word)
      ? letters.slice(word.length).replace(/^(de|del|s)(?=.)/, '')
      : null;
    // In Spanish, and in some exports, the part stands first: "Correo del padre 1", "Phone (guardian)".
    const behind =
      letters.endsWith(word) && letters !== word
        ? letters.slice(0, -word.length).replace(/(del|dela|de|of)$/, '')
        : null;
    const part = partOf(inFront) ?? partOf(behind);
    if (part === null) continue;
    const said = contactNumbers.find((number) => String(number) === digit);
    const number: ContactNumber = said ?? (secondContactWords.has(word) ? 2 : 1);
    return numbered(part, number, openWords.has(word));
  }
  return [];
}

function numbered(part: ContactPart, first: ContactNumber, isOpen: boolean): FieldMatch[] {
  const others = contactNumbers.filter((number) => number !== first);
  return [first, ...others].map((number, place): FieldMatch => {
    const field: ContactField = `contact-${number}-${part}`;
    return { field, confidence: place === 0 ? 0.95 : 0.4, ...(isOpen && { isOpen }) };
  });
}

function partOf(letters: string | null): ContactPart | null {
  if (letters === null) return null;
  for (const [part, words] of Object.entries(contactPartSynonyms))
    if (words.includes(letters)) return part as ContactPart;
  return null;
}
