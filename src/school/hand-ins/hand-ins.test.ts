import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import { listArtefacts } from '#school/artefacts/list-artefacts.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { openWorld, type TestWorld } from '#tests/database/open-world.ts';
import { countWaiting } from './count-waiting.ts';
import { handIn, type NewHandIn } from './hand-in.ts';
import { lookAtHandIn } from './look-at-hand-in.ts';
import { openClassHandIns } from './open-class-hand-ins.ts';
import { openMyHandIns } from './open-my-hand-ins.ts';
import { bringBackHandIn, takeBackHandIn } from './take-back-hand-in.ts';

let opened: TestWorld;
let [valdez, kowalczyk, theo, valentina] = [{} as Actor, {} as Actor, {} as Actor, {} as Actor];

beforeAll(async () => {
  opened = await openWorld();
  const { actor } = opened.world;
  valdez = await actor('valdez');
  kowalczyk = await actor('kowalczyk');
  theo = await actor('theo');
  valentina = await actor('valentina');
});
afterAll(() => opened.close());

const inSchool: TestWorld['world']['inSchool'] = (work) => opened.world.inSchool(work);
const words = (body: string) => ({ kind: 'text' as const, body, language: 'es' });
const give = (
  by: Actor,
  work: Omit<NewHandIn, 'writeId' | 'supports'> & { supports?: string[]; writeId?: string },
) => inSchool((school) => handIn(school, { by, work: { writeId: newId(), supports: [], ...work } }));
const mine = (by: Actor) => inSchool((school) => openMyHandIns(school, { by }));
const classId = () => opened.world.classes.algebra9B.classId;
const ofClass = (by = valdez) =>
  inSchool((school) => openClassHandIns(school, { by, classId: classId(), language: 'en' }));

describe('unprompted, for a goal', () => {
  test('it waits for the teacher with how it was made, and is nobody’s level', async () => {
    const { goalId } = opened.world.goals.slope;
    const estimates = () =>
      inSchool((school) =>
        school.db
          .selectFrom('estimates')
          .selectAll()
          .where('school_id', '=', school.id)
          .where('student_id', '=', theo.standing.personId)
          .orderBy('goal_id')
          .execute(),
      );
    const before = await estimates();
    const { artefactId } = await give(theo, {
      about: { goalId },
      content: words('La línea sube dos.'),
      title: 'Mi línea',
      supports: ['home-language', 'luck'],
    });
    expect(await estimates()).toEqual(before);
    expect((await mine(theo)).find(({ artefact }) => artefact.artefactId === artefactId)).toMatchObject({
      goalId,
      taskId: null,
      supports: ['home-language'],
      isJudged: false,
      isLookedAt: false,
    });
    const { waiting } = await ofClass();
    expect(waiting.find(({ artefact }) => artefact.artefactId === artefactId)?.name).toMatch(/^Theo/);
    const count = async () =>
      (
        await inSchool((school) =>
          countWaiting(school, { classIds: [classId()], today: valdez.standing.today }),
        )
      ).get(classId()) ?? 0;
    const counted = await count();
    const look = (looked: boolean) =>
      inSchool((school) =>
        lookAtHandIn(school, { by: valdez, writeId: newId(), classId: classId(), artefactId, looked }),
      );
    await look(true);
    expect(await count()).toBe(counted - 1);
    expect((await mine(theo)).find(({ artefact }) => artefact.artefactId === artefactId)?.isLookedAt).toBe(
      true,
    );
    await look(false);
    expect(await count()).toBe(counted);
  });
});

describe('for a task', () => {
  test('it is of the attempt that is yet to be judged, and stands where the teacher judges it', async () => {
    const taskId = opened.world.tasks.busFares;
    const { artefactId } = await give(theo, { about: { taskId }, content: words('El autobús cuesta dos.') });
    const shown = await inSchool((school) =>
      listArtefacts(school, { studentId: theo.standing.personId, taskId, today: theo.standing.today }),
    );
    expect(shown.map((each) => each.artefactId)).toContain(artefactId);
    const turn = (by: Actor, verb: typeof takeBackHandIn) =>
      inSchool((school) => verb(school, { by, writeId: newId(), artefactId }));
    await turn(theo, takeBackHandIn);
    expect((await mine(theo)).map(({ artefact }) => artefact.artefactId)).not.toContain(artefactId);
    await turn(theo, bringBackHandIn);
    await expect(turn(valentina, takeBackHandIn)).rejects.toBeInstanceOf(NotFound);
    const { attempt = 0 } = shown.find((each) => each.artefactId === artefactId) ?? {};
    const piece = {
      id: newId(),
      studentId: theo.standing.personId,
      goalId: opened.world.goals.slope.goalId,
      level: 3,
    };
    await inSchool((school) =>
      recordEvidence(school, { by: valdez, evidence: { ...piece, classId: classId(), taskId } }),
    );
    expect((await mine(theo)).find(({ artefact }) => artefact.artefactId === artefactId)?.isJudged).toBe(
      true,
    );
    // What was judged stays where it was judged.
    await expect(turn(theo, takeBackHandIn)).rejects.toBeInstanceOf(NotFound);
    const again = await give(theo, { about: { taskId }, content: words('Otra vez, mejor.') });
    const next = await inSchool((school) =>
      listArtefacts(school, { studentId: theo.standing.personId, taskId, today: theo.standing.today }),
    );
    expect(next.find((each) => each.artefactId === again.artefactId)?.attempt).toBe(attempt + 1);
  });

  test('the same sending again is one piece', async () => {
    const work = {
      writeId: newId(),
      about: { taskId: opened.world.tasks.busFares },
      content: words('Una vez.'),
    };
    const before = (await mine(theo)).length;
    await give(theo, work);
    await give(theo, work);
    expect(await mine(theo)).toHaveLength(before + 1);
  });
});

test('nothing to show is refused, and so is what is not of the student’s classes', async () => {
  const { goals, tasks } = opened.world;
  await expect(
    give(theo, { about: { goalId: goals.slope.goalId }, content: words('  ') }),
  ).rejects.toBeInstanceOf(Invalid);
  await expect(
    give(theo, { about: { goalId: goals.cells.goalId }, content: words('Células') }),
  ).rejects.toBeInstanceOf(NotFound);
  await expect(
    give(valdez, { about: { taskId: tasks.busFares }, content: words('I teach') }),
  ).rejects.toBeInstanceOf(NotFound);
});

test('another class’s teacher reads nothing and marks nothing', async () => {
  await expect(ofClass(kowalczyk)).rejects.toBeInstanceOf(NotFound);
  const [first] = (await ofClass()).waiting;
  await expect(
    inSchool((school) =>
      lookAtHandIn(school, {
        by: kowalczyk,
        writeId: newId(),
        classId: classId(),
        artefactId: first?.artefact.artefactId ?? '',
        looked: true,
      }),
    ),
  ).rejects.toBeInstanceOf(NotFound);
});
