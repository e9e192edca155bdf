import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundleByGoal, orderRequests } from './order-requests.ts';
import { freeSlots, inOrder, placeRequests, type SlotRoom } from './place-requests.ts';
import {
  fits,
  isOpen,
  type RetakeAct,
  type RetakeFacts,
  type RetakeState,
  retakeState,
} from './retake-state.ts';

const now = { day: '2026-11-24', clock: '15:00' };
const asked: RetakeFacts = { step: null, ending: null, slot: null, shown: false };
const thursday = { day: '2026-11-26', endsAt: '15:45' };

describe('the state of a request', () => {
  test.each<[string, Partial<RetakeFacts>, RetakeState]>([
    ['just asked', {}, 'asked'],
    ['the student did the learning step', { step: 'done' }, 'ready'],
    ['a teacher says that it was done', { step: 'confirmed' }, 'ready'],
    ['a slot lies ahead', { step: 'done', slot: thursday }, 'booked'],
    ['a slot goes on right now', { step: 'done', slot: { day: now.day, endsAt: '15:01' } }, 'booked'],
    ['a slot ends at this minute', { step: 'done', slot: { day: now.day, endsAt: '15:00' } }, 'slot-over'],
    ['a slot was yesterday', { step: 'done', slot: { day: '2026-11-23', endsAt: '23:59' } }, 'slot-over'],
    ['a slot without a learning step does not count', { slot: thursday }, 'asked'],
    ['evidence is recorded', { step: 'done', slot: thursday, shown: true }, 'shown'],
    ['evidence is recorded before anybody did anything', { shown: true }, 'shown'],
    ['declined', { step: 'done', slot: thursday, ending: 'declined' }, 'declined'],
    ['declined, whatever is recorded later', { shown: true, ending: 'declined' }, 'declined'],
    ['taken back', { step: 'done', ending: 'taken-back' }, 'taken-back'],
  ])('%s', (_, facts, state) => {
    expect(retakeState({ ...asked, ...facts }, now)).toBe(state);
  });
});

describe('what fits', () => {
  test.each<[RetakeState, RetakeAct[], boolean]>([
    ['asked', ['say-step', 'confirm-step', 'take-back', 'decline'], true],
    ['ready', ['confirm-step', 'book', 'take-back', 'decline'], true],
    ['booked', ['confirm-step', 'book', 'give-back', 'take-back', 'decline'], true],
    ['slot-over', ['confirm-step', 'book', 'give-back', 'take-back', 'decline'], true],
    ['shown', [], false],
    ['declined', [], false],
    ['taken-back', [], false],
  ])('%s', (state, acts, open) => {
    const all: RetakeAct[] = ['say-step', 'confirm-step', 'book', 'give-back', 'take-back', 'decline'];
    expect(all.filter((act) => fits(state, act))).toEqual(acts);
    expect(isOpen(state)).toBe(open);
  });
});

const slot = (slotId: string, room: Partial<SlotRoom> = {}): SlotRoom => ({
  slotId,
  day: '2026-11-26',
  startsAt: '15:00',
  endsAt: '15:45',
  places: 2,
  taken: 0,
  classIds: ['9B'],
  ...room,
});

describe('free slots', () => {
  test('come by day, then by hour, without what is full, has been, or is another class’s', () => {
    const slots = [
      slot('friday', { day: '2026-11-27' }),
      slot('thursday late', { startsAt: '16:00', endsAt: '16:30' }),
      slot('thursday'),
      slot('full', { taken: 2 }),
      slot('over', { day: '2026-11-24', startsAt: '14:00', endsAt: '15:00' }),
      slot('now', { day: '2026-11-24', startsAt: '14:00', endsAt: '15:10' }),
      slot('of 10A', { classIds: ['10A'] }),
    ];
    const free = freeSlots(slots, { classIds: ['9B'], now });
    expect(free.map(({ slotId }) => slotId)).toEqual(['now', 'thursday', 'thursday late', 'friday']);
  });

  test('Ana takes the last place on Thursday, Bao goes to Friday, and Cai finds none', () => {
    const slots = [
      slot('friday', { day: '2026-11-27', places: 1 }),
      slot('thursday', { places: 3, taken: 2 }),
    ];
    const requests = ['ana', 'bao', 'cai'].map((requestId) => ({ requestId, classIds: ['9B'] }));
    expect([...placeRequests(requests, { slots, now })]).toEqual([
      ['ana', 'thursday'],
      ['bao', 'friday'],
    ]);
  });

  test('no slot ever holds more than its places, and nobody waits while there is room', () => {
    const day = fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26');
    const hour = fc.integer({ min: 8, max: 16 });
    const classes = fc.subarray(['9A', '9B', '10A'], { minLength: 1 });
    const anySlot = fc.record({
      day,
      hour,
      places: fc.integer({ min: 1, max: 4 }),
      taken: fc.nat(4),
      classes,
    });
    fc.assert(
      fc.property(
        fc.array(anySlot, { maxLength: 8 }),
        fc.array(classes, { maxLength: 20 }),
        (given, wanting) => {
          const slots = given.map(({ day, hour, places, taken, classes }, at) => ({
            slotId: `slot ${at}`,
            day,
            startsAt: `${String(hour).padStart(2, '0')}:00`,
            endsAt: `${String(hour).padStart(2, '0')}:45`,
            places,
            taken: Math.min(places, taken),
            classIds: classes,
          }));
          const requests = wanting.map((classIds, at) => ({ requestId: `request ${at}`, classIds }));
          const placed = placeRequests(requests, { slots, now });
          const after = slots.map((each) => ({
            ...each,
            taken: each.taken + [...placed.values()].filter((id) => id === each.slotId).length,
          }));
          for (const each of after) expect(each.taken).toBeLessThanOrEqual(each.places);
          for (const { requestId, classIds } of requests) {
            const found = after.find(({ slotId }) => slotId === placed.get(requestId));
            if (found) expect(found.classIds.some((id) => classIds.includes(id))).toBe(true);
            else expect(freeSlots(after, { classIds, now })).toEqual([]);
          }
        },
      ),
    );
  });

  test('their order does not depend on how they are listed', () => {
    const slots = [slot('a'), slot('b', { startsAt: '14:00' }), slot('c', { day: '2026-11-25' }), slot('d')];
    fc.assert(
      fc.property(fc.shuffledSubarray(slots, { minLength: 4 }), (shuffled) => {
        expect(inOrder(shuffled).map(({ slotId }) => slotId)).toEqual(['c', 'b', 'a', 'd']);
      }),
    );
  });
});

describe('the order of requests', () => {
  const request = (goalId: string, state: RetakeState, since: number) => ({ goalId, state, since });

  test('who did their learning step comes first, then who waits longest', () => {
    const ordered = orderRequests([
      request('slope', 'booked', 1),
      request('slope', 'asked', 2),
      request('slope', 'ready', 4),
      request('slope', 'slot-over', 3),
      request('slope', 'ready', 3),
    ]);
    expect(ordered.map(({ state, since }) => `${state} ${since}`)).toEqual([
      'ready 3',
      'ready 4',
      'slot-over 3',
      'asked 2',
      'booked 1',
    ]);
  });

  test('a goal that more are ready for stands first; else the one asked about most, then longest', () => {
    const bundles = bundleByGoal([
      request('equations', 'ready', 1),
      request('slope', 'ready', 5),
      request('slope', 'ready', 6),
      request('graphs', 'asked', 2),
      request('lines', 'asked', 1),
      request('lines', 'asked', 9),
      request('early', 'asked', 0),
    ]);
    expect(bundles.map(({ goalId }) => goalId)).toEqual(['slope', 'equations', 'lines', 'early', 'graphs']);
  });

  test('bundling loses nobody and shows nobody twice', () => {
    const state = fc.constantFrom<RetakeState>('asked', 'ready', 'booked', 'slot-over');
    const any = fc.record({ goalId: fc.constantFrom('a', 'b', 'c'), state, since: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(any), (requests) => {
        const bundled = bundleByGoal(requests).flatMap((bundle) => bundle.requests);
        expect(new Set(bundled)).toEqual(new Set(requests));
        expect(bundled.length).toBe(requests.length);
      }),
    );
  });
});

describe('any history of a request', () => {
  const facts = fc.record<RetakeFacts>({
    step: fc.constantFrom('done', 'confirmed', null),
    ending: fc.constantFrom('declined', 'taken-back', null),
    slot: fc.option(fc.constantFrom(thursday, { day: '2026-11-20', endsAt: '15:00' })),
    shown: fc.boolean(),
  });

  test('is in one state, and a slot is booked behind a learning step alone', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const state = retakeState(given, now);
        expect(isOpen(state)).toBe(given.ending === null && !given.shown);
        if (fits(state, 'book')) expect(given.step).not.toBeNull();
        if (state === 'booked' || state === 'slot-over') expect(given.step).not.toBeNull();
        expect(fits(state, 'say-step')).toBe(state === 'asked');
      }),
    );
  });

  test('time alone moves nothing but a slot that is over', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const before = retakeState(given, { day: '2026-11-01', clock: '00:00' });
        const after = retakeState(given, { day: '2026-12-31', clock: '23:59' });
        expect(after).toBe(before === 'booked' ? 'slot-over' : before);
      }),
    );
  });
});
