import { z } from 'zod';
import { Invalid } from '#platform/failures/failures.ts';
import type { Contact } from '#school/people/add-people.ts';

const email = z.email().max(254);
/** Digits with the signs people put between them, an extension at the end. */
const phone = /^\+?\d(?:[\s().-]*\d){4,17}(?:\s*(?:x|ext\.?)\s*\d{1,6})?$/i;

/** An address or number as it is kept. Throws Invalid where it is none. */
export function checkAddress({ kind, address: typed }: Contact): string {
  const address = typed.trim().replace(/\s+/g, ' ');
  if (address === '') throw new Invalid([{ field: 'address', problem: 'empty' }]);
  const isOne = kind === 'email' ? email.safeParse(address).success : phone.test(address.replace(/^\(/, ''));
  if (!isOne) throw new Invalid([{ field: 'address', problem: kind === 'email' ? 'no-email' : 'no-phone' }]);
  return address;
}
