import type { TryLimit } from './limit-tries.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/** What a counted try came to: what it found, nothing, or that it was not looked at. */
export type Counted<Found> =
  | { readonly outcome: 'right'; readonly found: Found }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'too-many' };

/**
 * Looks at a try to prove who somebody is, unless there were too many. The account is counted first: one that is
 * at its limit takes nothing from the address that its whole school shares. A right try counts for neither.
 */
export async function countTry<Found>(
  { signInPerAddress, turns }: SignInLimits,
  { perAccount, account, address }: { perAccount: TryLimit; account: string; address: string | undefined },
  look: () => Promise<Found | undefined>,
): Promise<Counted<Found>> {
  const from = address ?? 'unknown';
  return turns(from, async () => {
    if (!((await perAccount.try(account)) && (await signInPerAddress.try(from))))
      return { outcome: 'too-many' };
    const found = await look();
    if (found === undefined) return { outcome: 'wrong' };
    await Promise.all([perAccount.forget(account), signInPerAddress.giveBack(from)]);
    return { outcome: 'right', found };
  });
}
