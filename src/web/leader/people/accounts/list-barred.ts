import type { WithoutSignIn } from '#school/accounts/batches/list-without-sign-in.ts';

/** Somebody for whom no sign-in can be made before something else was done. */
export interface Barred {
  readonly personId: string;
  readonly name: string;
  readonly why: 'no-address' | 'address-shared' | 'address-unchecked';
}

/** Adults whom an address keeps from a sign-in: none, one that was not checked, or one that two share. */
export function listBarred(without: readonly WithoutSignIn[]): Barred[] {
  const holders = Map.groupBy(without, ({ email }) => email?.toLowerCase());
  return without.flatMap(({ personId, name, ...person }) => {
    const holding = holders.get(person.email?.toLowerCase())?.length ?? 0;
    const why = whatBars(person, holding);
    return why ? [{ personId, name, why }] : [];
  });
}

/** `holding` is how many have the same address. */
function whatBars(
  { kind, email, hasUncheckedEmail }: Pick<WithoutSignIn, 'kind' | 'email' | 'hasUncheckedEmail'>,
  holding: number,
): Barred['why'] | undefined {
  if (kind === 'student') return undefined;
  if (email !== null) return holding > 1 ? 'address-shared' : undefined;
  if (hasUncheckedEmail) return 'address-unchecked';
  // Staff without an address get a username.
  return kind === 'family' ? 'no-address' : undefined;
}
