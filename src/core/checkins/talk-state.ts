/** What is done about a request to talk, act by act. */
export const talkKinds = ['take', 'give-back', 'talked', 'not-yet', 'withdraw'] as const;
export type TalkKind = (typeof talkKinds)[number];

export interface TalkAct {
  readonly kind: TalkKind;
  /** Who did it */
  readonly madeBy: string;
}

/** Where a request to talk stands, and who took it, where somebody has. */
export type TalkState =
  | { readonly state: 'open' | 'withdrawn'; readonly takenBy: null }
  | { readonly state: 'taken' | 'talked'; readonly takenBy: string };

/**
 * Where a request stands after its acts, the oldest first. An act that does not fit where it stands changes nothing.
 *
 * Example: taken by Ms. Valdez, given back, taken by Mr. Brandt → taken by Mr. Brandt; and then talked → talked.
 */
export function talkState(acts: readonly TalkAct[]): TalkState {
  return acts.reduce<TalkState>((now, act) => (mayFollow(now, act) ? after(now, act) : now), {
    state: 'open',
    takenBy: null,
  });
}

/**
 * Whether an act fits where the request stands: an open one is taken, by one adult; who took it gives it back or has
 * talked, and says so again; the student takes it back while nobody has talked with them.
 */
export function mayFollow({ state, takenBy }: TalkState, { kind, madeBy }: TalkAct): boolean {
  if (kind === 'take') return state === 'open';
  if (kind === 'withdraw') return state === 'open' || state === 'taken';
  return takenBy === madeBy && state === (kind === 'not-yet' ? 'talked' : 'taken');
}

function after(now: TalkState, { kind, madeBy }: TalkAct): TalkState {
  switch (kind) {
    case 'take':
      return { state: 'taken', takenBy: madeBy };
    case 'give-back':
      return { state: 'open', takenBy: null };
    case 'withdraw':
      return { state: 'withdrawn', takenBy: null };
    case 'talked':
      return { state: 'talked', takenBy: now.takenBy ?? madeBy };
    case 'not-yet':
      return { state: 'taken', takenBy: now.takenBy ?? madeBy };
  }
}
