import { expect, test } from 'vitest';
import { mayFollow, type TalkAct, type TalkKind, talkState } from './talk-state.ts';

const act = (kind: TalkKind, madeBy = 'valdez'): TalkAct => ({ kind, madeBy });

test.each<[string, TalkAct[], string, string | null]>([
  ['nobody has taken it', [], 'open', null],
  ['one took it', [act('take')], 'taken', 'valdez'],
  [
    'the second to take it comes too late to be the one',
    [act('take'), act('take', 'osei')],
    'taken',
    'valdez',
  ],
  ['given back it is open', [act('take'), act('give-back')], 'open', null],
  ['given back by another it is not', [act('take'), act('give-back', 'osei')], 'taken', 'valdez'],
  ['given back and taken by another', [act('take'), act('give-back'), act('take', 'osei')], 'taken', 'osei'],
  ['they talked', [act('take'), act('talked')], 'talked', 'valdez'],
  ['and that was undone', [act('take'), act('talked'), act('not-yet')], 'taken', 'valdez'],
  ['nobody talked who had not taken it', [act('talked')], 'open', null],
  ['the student took it back', [act('withdraw', 'ana')], 'withdrawn', null],
  ['also after it was taken', [act('take'), act('withdraw', 'ana')], 'withdrawn', null],
  ['not after they talked', [act('take'), act('talked'), act('withdraw', 'ana')], 'talked', 'valdez'],
  ['taken back it stays', [act('withdraw', 'ana'), act('take')], 'withdrawn', null],
])('%s', (_name, acts, state, takenBy) => {
  expect(talkState(acts)).toEqual({ state, takenBy });
});

test('an act fits or does not, before it is done', () => {
  expect(mayFollow(talkState([]), act('take'))).toBe(true);
  expect(mayFollow(talkState([act('take')]), act('take', 'osei'))).toBe(false);
});
