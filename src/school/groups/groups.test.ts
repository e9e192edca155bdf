import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { Invalid, NotFound } from '#platform/failures/failures.ts';
import type { Actor } from '#school/audit/actor.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { confirmMerge } from '#school/merges/confirm-merge.ts';
import { enroll, plantPerson } from '#tests/courses/plant-course.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { later, onDay, type PlantedClass, plantClass } from '#tests/evidence/plant-class.ts';
import { plantTwins } from '#tests/merges/plant-twins.ts';
import { type ChangedGroup, changeGroup, type GroupChange } from './change-group.ts';
import { endGroup } from './end-group.ts';
import { listMyGroups } from './list-my-groups.ts';
import { makeGroups, type NewGroups } from './make-groups.ts';
import { openClassGroups } from './open-class-groups.ts';
import { openNewGroup, type Selection } from './open-new-group.ts';
import { undoGroupAct } from './undo-group-act.ts';

let database: TestDatabase;
let nine: PlantedClass;

beforeAll(async () => {
  database = await openDatabase();
});
beforeEach(async () => {
  nine = await plantClass(database);
});
afterAll(() => database.close());

async function make(groups: Partial<NewGroups> = {}, by: Actor = nine.ortega): Promise<string[]> {
  const { ana, bao } = nine.students;
  const whole: NewGroups = {
    writeId: newId(),
    classId: nine.classId,
    purpose: 'talk',
    goalId: '',
    taskId: '',
    reason: '',
    lastDay: '',
    language: 'en',
    sets: [[ana, bao]],
    ...groups,
  };
  return (await nine.inSchool((school) => makeGroups(school, { by, groups: whole }))).groupIds;
}

function change(
  groupId: string,
  wanted: Partial<GroupChange>,
  by: Actor = nine.ortega,
): Promise<ChangedGroup> {
  const { ana, bao } = nine.students;
  const whole: GroupChange = {
    writeId: newId(),
    classId: nine.classId,
    groupId,
    studentIds: [ana, bao],
    was: [ana, bao],
    moves: false,
    reason: '',
    lastDay: '',
    language: 'en',
    ...wanted,
  };
  return nine.inSchool((school) => changeGroup(school, { by, change: whole }));
}

const end = (groupId: string, by: Actor = nine.ortega, writeId = newId()) =>
  nine.inSchool((school) => endGroup(school, { by, writeId, classId: nine.classId, groupId }));
const undo = (done: string, by: Actor = nine.ortega) =>
  nine.inSchool((school) => undoGroupAct(school, { by, writeId: newId(), classId: nine.classId, done }));
const open = (by: Actor = nine.ortega) =>
  nine.inSchool((school) => openClassGroups(school, { by, classId: nine.classId, language: 'en' }));
const think = (selection: Partial<Selection>, by: Actor = nine.ortega) =>
  nine.inSchool((school) =>
    openNewGroup(school, {
      by,
      classId: nine.classId,
      language: 'en',
      selection: { studentIds: [], band: '', goalId: '', ...selection },
    }),
  );
const mine = (by: Actor = nine.ana) => nine.inSchool((school) => listMyGroups(school, { by }));
/** The names in each group of now, the newest first. */
const names = async () =>
  (await open()).now.map(({ members }) => members.map(({ display }) => display).join(', '));

/** Three pieces of one level, so that there is enough to say how somebody stands. */
async function judge(studentId: string, goalId: string, level: number): Promise<void> {
  for (const workedOn of ['2026-11-10', '2026-11-12', '2026-11-17']) {
    const evidence = { id: newId(), classId: nine.classId, studentId, goalId, level, workedOn };
    await nine.inSchool((school) => recordEvidence(school, { by: nine.ortega, evidence }));
  }
}

async function acts(): Promise<string[]> {
  const rows = await nine.inSchool((school) =>
    school.db
      .selectFrom('audit_lines')
      .select('act')
      .where('school_id', '=', school.id)
      .where('act', 'like', 'group.%')
      .orderBy('id')
      .execute(),
  );
  return rows.map(({ act }) => act);
}

describe('a group', () => {
  test('is made once however often it is sent, with its reason, and the trail says of whom', async () => {
    const writeId = newId();
    const groups = { writeId, reason: ' Close to: the slope. ', lastDay: '2026-12-04' };
    expect(await make(groups)).toEqual(await make(groups));
    const { now, before } = await open();
    expect(now).toMatchObject([
      {
        purpose: 'talk',
        reason: 'Close to: the slope.',
        from: '2026-11-24',
        until: '2026-12-05',
        members: [{ display: 'Ana Reyes' }, { display: 'Bao Tran' }],
        notes: [],
      },
    ]);
    expect(before).toEqual([]);
    expect(await acts()).toEqual(['group.make']);
  });

  test('is over on the day after its last one, and when it is ended', async () => {
    await make({ lastDay: '2026-11-27' });
    const [second = ''] = await make({ purpose: 'buddies' });
    expect((await open(onDay(nine.ortega, '2026-11-27'))).now).toHaveLength(2);
    expect((await open(onDay(nine.ortega, '2026-11-30'))).now).toHaveLength(1);
    await end(second);
    const { now, before } = await open();
    expect([now.length, before.length]).toEqual([1, 1]);
    expect(before[0]?.members).toHaveLength(2);
    await end(second);
    expect(await acts()).toEqual(['group.make', 'group.make', 'group.end']);
  });

  test.each<[string, Partial<NewGroups>, string]>([
    ['one student', { sets: [['ana']] }, 'choose-two'],
    ['nobody', { sets: [] }, 'choose-two'],
    ['a purpose that is none', { purpose: 'detention' }, 'choose-one'],
    ['a day that is none', { lastDay: '31/12/2026' }, 'no-day'],
    ['a day that has passed', { lastDay: '2026-11-23' }, 'before-today'],
    ['a reason with markup in it', { reason: '<b>close</b>' }, 'markup'],
  ])('is not made of %s', async (_, groups, problem) => {
    await expect(make(groups)).rejects.toSatisfy(
      (failure) => failure instanceof Invalid && failure.problems.some((each) => each.problem === problem),
    );
    expect((await open()).now).toEqual([]);
  });

  test('is made only by who teaches the class, of its own students, goals and tasks', async () => {
    const stranger = await nine.inSchool((school) => plantPerson(school, ['Elif Kaya', 'Kaya, Elif']));
    const { ana } = nine.students;
    for (const act of [
      () => make({}, nine.chen),
      () => make({}, nine.ana),
      () => make({ sets: [[ana, stranger]] }),
      () => make({ goalId: newId() }),
      () => make({ taskId: newId() }),
    ])
      await expect(act()).rejects.toThrow(NotFound);
    const [groupId = ''] = await make();
    for (const act of [
      () => end(groupId, nine.chen),
      () => change(groupId, {}, nine.ana),
      () => open(nine.ana),
      () => think({}, nine.chen),
      () => change(newId(), {}),
    ])
      await expect(act()).rejects.toThrow(NotFound);
    await expect(change(groupId, { studentIds: [ana, stranger] })).rejects.toThrow(NotFound);
  });

  test('changes in one act, and a colleague’s change in between stays', async () => {
    const { ana, bao, chidi, dana } = nine.students;
    const [groupId = ''] = await make({ sets: [[ana, bao]] });
    await change(groupId, { studentIds: [ana, bao, dana], was: [ana, bao] }, nine.haddad);
    // The page was opened before Dana came.
    await change(groupId, { studentIds: [ana, chidi], was: [ana, bao], reason: 'Two ways to draw it' });
    expect(await names()).toEqual(['Ana Reyes, Dana Álvarez, Chidi Okoro']);
    expect((await open()).now[0]?.reason).toBe('Two ways to draw it');
    await expect(change(groupId, { studentIds: [dana], was: [ana, chidi, dana] })).rejects.toThrow(Invalid);
  });

  test('may take somebody over from another of the same kind', async () => {
    const { ana, bao, chidi, dana } = nine.students;
    const [first = ''] = await make({ sets: [[ana, bao, chidi]] });
    await make({ purpose: 'buddies', sets: [[chidi, dana]] }, later(nine.ortega, 1));
    const [second = ''] = await make({ sets: [[dana, bao]] }, later(nine.ortega, 2));
    const writeId = newId();
    const taken = { writeId, studentIds: [bao, chidi, dana], was: [bao, dana], moves: true };
    await change(second, taken, later(nine.ortega, 3));
    expect(await names()).toEqual([
      'Dana Álvarez, Bao Tran, Chidi Okoro',
      'Chidi Okoro, Dana Álvarez',
      'Ana Reyes, Bao Tran',
    ]);
    await undo(writeId, later(nine.ortega, 4));
    expect((await open()).now.find((each) => each.groupId === first)?.members).toHaveLength(3);
    expect((await open()).now.find((each) => each.groupId === second)?.members).toHaveLength(2);
  });
});

describe('undoing', () => {
  test('what was made was never there; what was ended goes on; what was changed is as before', async () => {
    const { ana, bao, chidi } = nine.students;
    const made = newId();
    const [groupId = ''] = await make({ writeId: made, reason: 'First words' });
    const changed = newId();
    await change(groupId, { writeId: changed, studentIds: [bao, chidi], was: [ana, bao], reason: 'Others' });
    expect(await names()).toEqual(['Bao Tran, Chidi Okoro']);
    await undo(changed);
    expect(await names()).toEqual(['Ana Reyes, Bao Tran']);
    expect((await open()).now[0]?.reason).toBe('First words');
    const ended = newId();
    await end(groupId, nine.ortega, ended);
    await undo(ended);
    await undo(ended);
    expect((await open()).now).toHaveLength(1);
    await undo(made);
    expect(await open()).toMatchObject({ now: [], before: [] });
    await expect(undo(newId())).rejects.toThrow(NotFound);
  });

  test('is of one’s own acts alone, and leaves what was done since', async () => {
    const { ana, bao, chidi } = nine.students;
    const [groupId = ''] = await make({ sets: [[ana, bao]], reason: 'First words' });
    const changed = newId();
    await change(groupId, { writeId: changed, studentIds: [ana, bao, chidi], reason: 'Others' });
    await expect(undo(changed, nine.haddad)).rejects.toThrow(NotFound);
    await change(groupId, { studentIds: [ana, bao], was: [ana, bao, chidi], reason: 'Newest' }, nine.haddad);
    await undo(changed);
    expect(await names()).toEqual(['Ana Reyes, Bao Tran']);
    expect((await open()).now[0]?.reason).toBe('Newest');
  });
});

describe('before a group is made', () => {
  beforeEach(async () => {
    const { ana, bao, chidi, dana } = nine.students;
    const { slope, equations } = nine.goals;
    await judge(ana, slope, 4);
    await judge(ana, equations, 2);
    await judge(bao, slope, 2);
    await judge(bao, equations, 4);
    await judge(chidi, slope, 1);
    await judge(dana, slope, 2);
  });

  test('a whole band can be chosen, and the reason is offered', async () => {
    const { bao, chidi, dana } = nine.students;
    const found = await think({ band: 'close', goalId: nine.goals.slope, studentIds: [chidi, newId()] });
    expect(new Set(found.chosen)).toEqual(new Set([bao, chidi, dana]));
    expect(found.reason).toBe('working');
    expect(found.goal?.title).toBe('Slope as a rate');
    expect((await think({ band: 'close', goalId: nine.goals.slope })).reason).toBe('close');
    expect(await think({ band: 'close' })).toMatchObject({ chosen: [], reason: undefined });
  });

  test('two pieces that do not show it are stuck, though the Map says too little is known', async () => {
    const elif = await nine.inSchool(async (school) => {
      const id = await plantPerson(school, ['Elif Kaya', 'Kaya, Elif']);
      await enroll(school, nine.classId, id);
      return id;
    });
    for (const workedOn of ['2026-11-12', '2026-11-17']) {
      const evidence = {
        id: newId(),
        classId: nine.classId,
        studentId: elif,
        goalId: nine.goals.slope,
        level: 1,
        workedOn,
      };
      await nine.inSchool((school) => recordEvidence(school, { by: nine.ortega, evidence }));
    }
    const found = await think({ band: 'not-enough', goalId: nine.goals.slope });
    expect([found.chosen, found.reason]).toEqual([[elif], 'stuck']);
  });

  test('the watch names who was in such groups twice before, and who could be mixed in', async () => {
    const { ana, bao, dana } = nine.students;
    const { slope, equations } = nine.goals;
    for (const day of ['2026-11-10', '2026-11-17']) {
      const by = onDay(nine.ortega, day);
      const [groupId = ''] = await make({ goalId: slope, sets: [[bao, dana]] }, by);
      await end(groupId, onDay(nine.ortega, day));
    }
    const found = await think({ goalId: slope, studentIds: [bao, dana] });
    expect(found.notes.map(({ studentId }) => studentId).toSorted()).toEqual([bao, dana].toSorted());
    expect(found.notes[0]).toMatchObject({ counted: 'times', often: 3, of: 3 });
    expect(found.mixing?.mixIn).toEqual([{ studentId: ana, learns: equations }]);
    // With Ana it is mixed, and there is nothing to say.
    expect((await think({ goalId: slope, studentIds: [ana, bao, dana] })).notes).toEqual([]);
    await make({ goalId: slope, sets: [[bao, dana]] });
    expect((await open()).now[0]?.notes).toHaveLength(2);
    await make({ goalId: slope, sets: [[ana, bao, dana]] }, later(nine.ortega, 1));
    expect((await open()).now[0]?.notes).toEqual([]);
  });

  test('pairs help each other, and are not those of last week', async () => {
    const { ana, bao, chidi, dana } = nine.students;
    const ask = { studentIds: [ana, bao, chidi, dana] };
    const together = (pairs: readonly (readonly string[])[], one: string, other: string) =>
      pairs.some((pair) => pair.includes(one) && pair.includes(other));
    const { pairs } = await think(ask);
    expect(together(pairs, ana, bao)).toBe(true);
    await make({ purpose: 'buddies', sets: pairs });
    const next = (await think(ask)).pairs;
    expect(next.flat().toSorted()).toEqual([ana, bao, chidi, dana].toSorted());
    expect(together(next, ana, bao)).toBe(false);
  });
});

describe('a student', () => {
  test('reads with whom and for which task, and nothing of why', async () => {
    const { ana, bao, dana } = nine.students;
    const { slope } = nine.goals;
    await make({
      purpose: 'task',
      taskId: nine.tasks.tank,
      goalId: slope,
      reason: 'Close to: slope',
      sets: [[ana, bao, dana]],
    });
    await make({ sets: [[bao, dana]] });
    const groups = await mine();
    expect(groups).toEqual([
      {
        groupId: expect.any(String),
        purpose: 'task',
        taskId: nine.tasks.tank,
        task: 'Water tank',
        names: ['Bao', 'Dana'],
      },
    ]);
    expect(JSON.stringify(groups)).not.toMatch(/Close|close|reason|band/);
  });

  test('reads nothing of a group that is over or taken back, nor of one they left', async () => {
    const { ana, bao, chidi } = nine.students;
    const made = newId();
    await make({ writeId: made });
    await undo(made);
    const [over = ''] = await make();
    await end(over);
    const [left = ''] = await make();
    await change(left, { studentIds: [bao, chidi], was: [ana, bao] });
    expect(await mine()).toEqual([]);
    expect(await mine(nine.ortega)).toEqual([]);
  });
});

test('somebody who was merged is in a group as the person kept', async () => {
  const twins = await plantTwins(database);
  nine = twins;
  await make({ sets: [[twins.twin, twins.students.bao]] });
  const merge = {
    writeId: newId(),
    keptId: twins.students.ana,
    aliasId: twins.twin,
    reason: 'One',
    signIns: 'kept' as const,
  };
  await twins.inSchool((school) => confirmMerge(school, { by: twins.leader, merge }));
  expect(await names()).toEqual(['Ana Reyes, Bao Tran']);
  expect(await mine()).toMatchObject([{ names: ['Bao'] }]);
});
