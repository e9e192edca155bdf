import type { ReadinessWord } from '#core/readiness/newest-word.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import type { Actor } from '#school/audit/actor.ts';
import { offerChance } from '#school/chances/offer-chance.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { sayReadiness } from '#school/readiness/say-readiness.ts';
import { moveWindow } from '#school/windows/move-window.ts';
import type { TaskKey } from '../courses/courses.ts';
import type { Days } from '../lay-out-days.ts';
import type { PersonKey } from '../people/people.ts';
import type { WorldFacts } from '../world.ts';

/** What students of 9B said about Bus fares, the evening before. */
const SAID: readonly { student: PersonKey; word: ReadinessWord; note: string }[] = [
  { student: 'salma', word: 'ready', note: '' },
  { student: 'naomi', word: 'ready', note: '' },
  { student: 'joaquin', word: 'not-yet', note: '' },
  { student: 'dorje', word: 'need-help', note: 'I do not know what the line starts with.' },
];

type Known = Pick<WorldFacts, 'people' | 'classes'> & {
  readonly tasks: Readonly<Record<TaskKey, string>>;
  readonly days: Days;
};

/** What students said about a task, a window that was moved for two of them, and when Ms. Valdez is there. */
export async function plantReadiness(
  school: InSchool,
  { people, classes, tasks, days }: Known,
): Promise<void> {
  const actor = async (person: PersonKey): Promise<Actor> => ({
    standing: await loadStanding(school, { personId: people[person].personId, today: days.today }),
    requestId: newId(),
    address: undefined,
    now: days.now,
  });
  const { busFares: taskId } = tasks;
  for (const { student, word, note } of SAID) {
    const by = await actor(student);
    await sayReadiness(school, { by, readiness: { id: newId(), taskId, word, note, language: 'en' } });
  }
  const by = await actor('valdez');
  const { algebra9A, algebra9B } = classes;
  await moveWindow(school, {
    by,
    move: {
      id: newId(),
      classId: algebra9B.classId,
      taskId,
      students: [people.nabila.personId, people.woodley.personId],
      to: { kind: 'week-later' },
      reason: 'Came in October',
    },
  });
  await offerChance(school, {
    by,
    id: newId(),
    language: 'en',
    plan: {
      weekday: 5,
      onDay: '',
      startsAt: '15:15',
      endsAt: '16:00',
      place: 'Room 214',
      note: 'Bring what you have.',
      classIds: [algebra9A.classId, algebra9B.classId],
      goalIds: [],
    },
  });
}
