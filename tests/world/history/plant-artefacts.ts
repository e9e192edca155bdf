import type { InSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { cleanFile } from '#platform/files/clean-file.ts';
import { keepFile } from '#school/files/keep-file.ts';
import { handIn } from '#school/hand-ins/hand-in.ts';
import { loadStanding } from '#school/people/load-standing.ts';
import { currentScale } from '#school/scales/current-scale.ts';
import { makePhoto } from '#tests/files/make-photo.ts';
import type { Days } from '../lay-out-days.ts';
import type { WorldFacts } from '../world.ts';

interface Planted {
  readonly people: WorldFacts['people'];
  readonly classes: WorldFacts['classes'];
  readonly taskId: string;
  readonly goalId: string;
  readonly days: Days;
}

/**
 * The water tank that Joaquín and Theo drew together, as a photo, what Joaquín wrote about it in Spanish, two examples of
 * what levels look like, and what Joaquín handed in unprompted yesterday.
 */
export async function plantArtefacts(
  school: InSchool,
  { people, classes, taskId, goalId, days }: Planted,
): Promise<void> {
  const by = {
    standing: await loadStanding(school, { personId: people.valdez.personId, today: days.today }),
    requestId: newId(),
    address: undefined,
    now: days.at(days.day([1, 'fri']), 15),
  };
  const file = await cleanFile(await makePhoto({ width: 640, height: 420, orientation: 1 }));
  if ('notTaken' in file) throw new Error(file.notTaken);
  const fileId = await keepFile(school, { by, file: { ...file, fileName: 'tank.jpg' } });
  const row = (student: 'joaquin' | 'theo') => ({
    school_id: school.id,
    id: newId(),
    student_id: people[student].personId,
    task_id: taskId,
    worked_on: days.day([1, 'fri']),
    class_id: classes.algebra9B.classId,
    added_by: by.standing.personId,
    added_at: by.now,
  });
  await school.db
    .insertInto('artefacts')
    .values([
      { ...row('joaquin'), kind: 'file', file_id: fileId, title: 'The tank we drew' },
      { ...row('theo'), kind: 'file', file_id: fileId, title: 'The tank we drew' },
      {
        ...row('joaquin'),
        kind: 'text',
        body: 'El tanque se llena tres litros cada minuto, por eso la línea sube.',
        language: 'es',
      },
    ])
    .execute();
  const handedIn = days.day([0, 'mon']);
  await handIn(school, {
    by: {
      standing: await loadStanding(school, { personId: people.joaquin.personId, today: handedIn }),
      requestId: newId(),
      address: undefined,
      now: days.at(handedIn, 15),
    },
    work: {
      writeId: newId(),
      about: { goalId },
      content: {
        kind: 'text',
        body: 'My cousin’s phone plan costs 5 dollars and 2 dollars for each hour. The line starts at 5 and goes up 2 for each hour.',
        language: 'en',
      },
      title: 'A phone plan as a line',
      supports: ['sentence-frame'],
    },
  });
  const scale = await currentScale(school);
  if (!scale) throw new Error('The school has no scale');
  const exemplar = {
    school_id: school.id,
    goal_id: goalId,
    scale_version_id: scale.id,
    language: 'en',
    added_by: by.standing.personId,
    added_at: by.now,
  };
  await school.db
    .insertInto('exemplars')
    .values([
      {
        ...exemplar,
        id: newId(),
        level: 3,
        title: 'The tank that fills evenly',
        reason: 'It says what one more minute does to the water.',
        kind: 'file',
        file_id: fileId,
      },
      {
        ...exemplar,
        id: newId(),
        level: 2,
        title: 'A first sentence',
        reason: 'The number is there; what it means is still to come.',
        kind: 'text',
        body: 'The slope is 3.',
        body_language: 'en',
      },
    ])
    .execute();
}
