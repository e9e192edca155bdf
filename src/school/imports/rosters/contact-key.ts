import { plainLetters } from '../tables/read-language.ts';
import { idSeparator } from './roster.ts';

export interface ContactWords {
  name: string;
  email: string | null;
  phone: string | null;
  /** The student on whose row the contact stands */
  student: string;
}

/**
 * An id for an adult who has none in the source: the name with the mail address, or the telephone number, or the
 * student. Brothers and sisters with the same contact so have one adult; two adults with one address stay two.
 */
export function contactKey({ name, email, phone, student }: ContactWords): string {
  const reachedAt = email?.toLowerCase() ?? phone?.replace(/\D/g, '').slice(-10) ?? student;
  return ['contact', plainLetters(name), reachedAt].join(idSeparator);
}
