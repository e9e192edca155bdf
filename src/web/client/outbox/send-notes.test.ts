import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, type Note, type Outcome } from './note.ts';
import { sendNotes } from './send-notes.ts';

const STUDENTS = ['ana', 'bo', 'cy'];
const GOALS = ['slope', 'ways'];

/** What may come of one sending: nothing arrives, the answer is lost, the server stumbles, or the browser ends after it. */
type Fate = 'arrives' | 'cut before' | 'cut after' | 'stumbles' | 'browser ends' | 'signed out';

interface Made {
  readonly students: readonly string[];
  readonly goal: string;
  /** The server will not have it: the student has left */
  readonly refused: boolean;
}

const made = fc.record({
  students: fc.uniqueArray(fc.constantFrom(...STUDENTS), { minLength: 1 }),
  goal: fc.constantFrom(...GOALS),
  refused: fc.boolean(),
});
const fate = fc.constantFrom<Fate>(
  'arrives',
  'cut before',
  'cut after',
  'stumbles',
  'browser ends',
  'signed out',
);
/** A day: notes are made, and rounds of sending begin with these fates one after the other. */
const day = fc.array(fc.oneof(made, fc.array(fate, { maxLength: 6 })), { maxLength: 30 });

class BrowserEnded extends Error {}

/** One device and a server that applies a note once by its id. */
function openDevice() {
  const waiting: Note[] = [];
  const applied: string[] = [];
  const left = new Set<string>();
  const all: Note[] = [];
  return {
    waiting,
    applied,
    left,
    all,
    make({ students, goal, refused }: Made): void {
      const id = String(all.length);
      const fields = [['goal', goal] as const, ...students.map((student) => ['students', student] as const)];
      const note = { id, address: '/', fields, whose: 'me', at: 0, students, goal, said: '' };
      if (refused) left.add(id);
      all.push(note);
      waiting.push(note);
    },
    async round(fates: readonly Fate[]): Promise<void> {
      const ahead = [...fates];
      const send = async (note: Note): Promise<Outcome> => {
        const now = ahead.shift() ?? 'arrives';
        if (now === 'cut before') return { kind: 'no-network' };
        if (now === 'stumbles') return { kind: 'trouble' };
        if (now === 'signed out') return { kind: 'sign-in' };
        if (!left.has(note.id) && !applied.includes(note.id)) applied.push(note.id);
        if (now === 'browser ends') throw new BrowserEnded();
        if (now === 'cut after') return { kind: 'no-network' };
        return left.has(note.id) ? { kind: 'refused', words: 'Left.' } : { kind: 'sent', to: '' };
      };
      const place = ({ id }: Note) => waiting.findIndex((each) => each.id === id);
      await sendNotes({
        whose: 'me',
        list: async () => [...waiting],
        send,
        drop: async (note) => void waiting.splice(place(note), 1),
        refuse: async (note, refused) => void waiting.splice(place(note), 1, { ...note, refused }),
        told: () => undefined,
      }).catch((ended) => {
        if (!(ended instanceof BrowserEnded)) throw ended;
      });
    },
  };
}

test('no order of cuts, stumbles, lost answers and refusals loses a note, doubles it, or changes the order of a cell', async () => {
  await fc.assert(
    fc.asyncProperty(day, async (steps) => {
      const device = openDevice();
      for (const step of steps)
        if (Array.isArray(step)) await device.round(step);
        else device.make(step);
      const { all, waiting, applied, left } = device;
      // At any time each note is on the device, or the server has it.
      for (const { id } of all)
        expect(waiting.some((each) => each.id === id) || applied.includes(id)).toBe(true);
      // In the end the network is there.
      await device.round([]);
      const taken = all.filter(({ id }) => !left.has(id));
      expect([...applied].sort()).toEqual(taken.map(({ id }) => id).sort());
      expect(waiting.map(({ id, refused }) => [id, refused])).toEqual(
        all.filter(({ id }) => left.has(id)).map(({ id }) => [id, 'Left.']),
      );
      for (const cell of STUDENTS.flatMap((student) => GOALS.map((goal) => `${student} ${goal}`))) {
        const ofCell = taken.filter((note) => cellsOf(note).includes(cell)).map(({ id }) => id);
        expect(applied.filter((id) => ofCell.includes(id))).toEqual(ofCell);
      }
    }),
    { numRuns: 1000 },
  );
});

test('what is refused or stumbles holds up nobody else', async () => {
  const device = openDevice();
  device.make({ students: ['ana'], goal: 'slope', refused: true });
  device.make({ students: ['bo'], goal: 'slope', refused: false });
  device.make({ students: ['bo'], goal: 'slope', refused: false });
  device.make({ students: ['cy'], goal: 'slope', refused: false });
  await device.round(['arrives', 'stumbles', 'arrives']);
  expect(device.applied).toEqual(['3']);
  expect(device.waiting.map(({ id }) => id)).toEqual(['0', '1', '2']);
});

test('where nobody is signed in nothing more is tried', async () => {
  const device = openDevice();
  device.make({ students: ['ana'], goal: 'slope', refused: false });
  device.make({ students: ['bo'], goal: 'slope', refused: false });
  await device.round(['signed out']);
  expect(device.applied).toEqual([]);
  expect(device.waiting).toHaveLength(2);
});
