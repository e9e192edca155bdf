import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/db/new-id.ts';
import { listOwnLevels } from '#school/evidence/list-own-levels.ts';
import { openCapture } from '#school/evidence/open-capture.ts';
import { openEvaluation } from '#school/evidence/open-evaluation.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import { withdrawEvidence } from '#school/evidence/withdraw-evidence.ts';
import { giveFeedback } from '#school/feedback/give-feedback.ts';
import { explainEstimate } from '#school/mastery/explain-estimate.ts';
import { listMap } from '#school/mastery/list-map.ts';
import { openStudentRecord } from '#school/records/open-student-record.ts';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { onDay } from '#tests/evidence/plant-class.ts';
import { copyDatabase } from '#tests/merges/copy-database.ts';
import { estimateOf, type PlantedTwins, plantTwins } from '#tests/merges/plant-twins.ts';
import { confirmMerge } from './confirm-merge.ts';
import { undoMerge } from './undo-merge.ts';

let test_: TestDatabase;
let planted: PlantedTwins;
beforeAll(async () => {
  test_ = await openDatabase();
});
beforeEach(async () => {
  planted = await plantTwins(test_);
});
afterAll(() => test_.close());

/** The twin becomes Ana. */
async function merge(): Promise<string> {
  const merged = await planted.inSchool((school) =>
    confirmMerge(school, {
      by: planted.leader,
      merge: {
        writeId: newId(),
        keptId: planted.students.ana,
        aliasId: planted.twin,
        reason: 'The same birth date',
        signIns: 'kept',
      },
    }),
  );
  if (merged.outcome !== 'merged') throw new Error(merged.problem);
  return merged.mergeId;
}

function undo(mergeId: string) {
  return planted.inSchool((school) => undoMerge(school, { by: planted.leader, writeId: newId(), mergeId }));
}

const ofAna = () =>
  planted.inSchool((school) =>
    estimateOf(school, { studentId: planted.students.ana, goalId: planted.goals.slope }),
  );

describe('the work of both is one student’s work', () => {
  test('pieces under both ids make one estimate, as those of one student would', async () => {
    const { students, twin, judge } = planted;
    await judge(students.ana, { task: 'slip', level: 2, on: '2026-11-03' });
    await judge(twin, { level: 3, on: '2026-11-10' });
    await judge(students.ana, { level: 3, on: '2026-11-17' });
    await judge(students.bao, { task: 'slip', level: 2, on: '2026-11-03' });
    await judge(students.bao, { level: 3, on: '2026-11-10' });
    await judge(students.bao, { level: 3, on: '2026-11-17' });
    await merge();
    const ofBao = await planted.inSchool((school) =>
      estimateOf(school, { studentId: students.bao, goalId: planted.goals.slope }),
    );
    expect(await ofAna()).toEqual(ofBao);
    // (4·2 + 6·3 + 9·3) / 19
    expect(ofBao?.level).toBeCloseTo(53 / 19, 12);
    expect(ofBao?.pieces).toBe(3);
  });

  test('the same attempt judged under both ids is one piece, and the teacher’s later word holds', async () => {
    const { students, twin, judge } = planted;
    await judge(students.ana, { task: 'slip', level: 2, on: '2026-11-03' });
    await judge(twin, { task: 'slip', level: 4, on: '2026-11-05' });
    await merge();
    expect(await ofAna()).toMatchObject({ pieces: 1, level: 4, lastOn: '2026-11-05' });
  });

  test('another judge’s word on the same attempt pools with the first', async () => {
    const { students, twin, judge, haddad } = planted;
    await judge(students.ana, { task: 'slip', level: 2, on: '2026-11-03' });
    await judge(twin, { task: 'slip', level: 3, on: '2026-11-03', by: haddad });
    await merge();
    expect(await ofAna()).toMatchObject({ pieces: 1, level: 2.5 });
  });

  test('judged again after the merge, work that stands under the alias is superseded', async () => {
    const { students, twin, judge } = planted;
    await judge(twin, { task: 'slip', level: 2, on: '2026-11-03' });
    await merge();
    await judge(students.ana, { task: 'slip', level: 3, on: '2026-11-20' });
    expect(await ofAna()).toMatchObject({ pieces: 1, level: 3 });
  });

  test('a retake after the merge takes the place of the attempt under the alias', async () => {
    const { students, twin, judge, classId, goals, tasks, ortega } = planted;
    await judge(twin, { task: 'slip', level: 1, on: '2026-11-03' });
    await judge(students.ana, { level: 3, on: '2026-11-10' });
    await merge();
    await planted.inSchool((school) =>
      recordEvidence(school, {
        by: onDay(ortega, '2026-11-20'),
        evidence: {
          id: newId(),
          studentId: students.ana,
          goalId: goals.slope,
          level: 4,
          classId,
          taskId: tasks.slip,
          retake: true,
        },
      }),
    );
    // 4 in the place of 3 November, then 3: (2·4 + 3·3) / 5
    expect(await ofAna()).toMatchObject({ pieces: 2, lastOn: '2026-11-10' });
    expect((await ofAna())?.level).toBeCloseTo(17 / 5, 12);
  });

  test('a judgement under the alias is taken back, and the estimate of the person kept knows', async () => {
    const { students, twin, judge, ortega } = planted;
    await judge(students.ana, { level: 2, on: '2026-11-03' });
    const evidenceId = await judge(twin, { level: 4, on: '2026-11-10' });
    await merge();
    const taken = await planted.inSchool((school) => withdrawEvidence(school, { by: ortega, evidenceId }));
    expect(taken.studentId).toBe(students.ana);
    expect(await ofAna()).toMatchObject({ pieces: 1, level: 2 });
  });
});

describe('what people see', () => {
  test('the class lists the student once; record and Why show the work and the words of both', async () => {
    const { students, twin, judge, classId, goals, ortega } = planted;
    await judge(students.ana, { task: 'slip', level: 2, on: '2026-11-03' });
    await judge(twin, { task: 'tank', level: 3, on: '2026-11-10' });
    await planted.inSchool((school) =>
      giveFeedback(school, {
        by: ortega,
        feedback: {
          id: newId(),
          kind: 'glow',
          studentId: twin,
          classId,
          goalId: goals.slope,
          body: 'You name the rate.',
          language: 'en',
          given: 'here',
        },
      }),
    );
    await merge();
    const seen = await planted.inSchool(async (school) => ({
      map: await listMap(school, { by: ortega, classId, language: 'en' }),
      record: await openStudentRecord(school, { by: ortega, studentId: students.ana, language: 'en' }),
      why: await explainEstimate(school, {
        by: ortega,
        classId,
        studentId: students.ana,
        goalId: goals.slope,
        language: 'en',
      }),
    }));
    expect(seen.map.students.map(({ display }) => display)).toEqual([
      'Dana Álvarez',
      'Chidi Okoro',
      'Ana Reyes',
      'Bao Tran',
    ]);
    expect(seen.record.feedback.map(({ body }) => body)).toEqual(['You name the rate.']);
    expect(seen.why.evidence.map(({ taskTitle, level }) => [taskTitle, level])).toEqual([
      ['Water tank', 3],
      ['Exit slip', 2],
    ]);
    expect(seen.why.explanation.estimate.level).toBeCloseTo(13 / 5, 12);
    expect((await ofAna())?.level).toBe(seen.why.explanation.estimate.level);
  });

  test('nobody opens the record of the alias through a class', async () => {
    const { twin, ortega } = planted;
    await merge();
    await expect(
      planted.inSchool((school) =>
        openStudentRecord(school, { by: ortega, studentId: twin, language: 'en' }),
      ),
    ).rejects.toThrow('There is no such student.');
  });
});

test('who records work of either at the moment of the merge loses nothing', async () => {
  const { students, twin, classId, goals, ortega, haddad } = planted;
  const record = (studentId: string, by: typeof ortega, workedOn: string) =>
    planted.inSchool((school) =>
      recordEvidence(school, {
        by,
        evidence: { id: newId(), studentId, goalId: goals.slope, level: 3, classId, workedOn },
      }),
    );
  const [, ofAna_, ofTwin] = await Promise.allSettled([
    merge(),
    record(students.ana, ortega, '2026-11-18'),
    record(twin, haddad, '2026-11-19'),
  ]);
  expect(ofAna_.status).toBe('fulfilled');
  // The alias is in no class once the merge was faster; what came before it counts.
  const pieces = ofTwin.status === 'fulfilled' ? 2 : 1;
  if (ofTwin.status === 'rejected') expect(String(ofTwin.reason)).toContain('There is no such student');
  expect(await ofAna()).toMatchObject({ pieces });
});

describe('undone', () => {
  test('everything is as it was, row by row', async () => {
    const { students, twin, judge } = planted;
    await judge(students.ana, { task: 'slip', level: 2, on: '2026-11-03' });
    await judge(students.ana, { level: 3, on: '2026-11-10' });
    await judge(twin, { task: 'slip', level: 4, on: '2026-11-05' });
    await judge(twin, { goal: 'equations', level: 1, on: '2026-11-06' });
    const before = await copyDatabase(test_.ownerUrl);
    const mergeId = await merge();
    expect(await copyDatabase(test_.ownerUrl)).not.toEqual(before);
    await undo(mergeId);
    expect(await copyDatabase(test_.ownerUrl)).toEqual(before);
  });

  test('what was recorded for the person kept in between stays with them', async () => {
    const { students, twin, judge } = planted;
    await judge(twin, { level: 2, on: '2026-11-03' });
    const mergeId = await merge();
    await judge(students.ana, { level: 4, on: '2026-11-20' });
    await undo(mergeId);
    expect(await ofAna()).toMatchObject({ pieces: 1, level: 4 });
    const ofTwin = await planted.inSchool((school) =>
      estimateOf(school, { studentId: twin, goalId: planted.goals.slope }),
    );
    expect(ofTwin).toMatchObject({ pieces: 1, level: 2 });
  });

  test('twice is as once', async () => {
    const mergeId = await merge();
    await undo(mergeId);
    const before = await copyDatabase(test_.ownerUrl);
    await undo(mergeId);
    expect(await copyDatabase(test_.ownerUrl)).toEqual(before);
  });
});

test('who has been seen, and with which mark today, is asked of both ids', async () => {
  const { students, twin, judge, classId, tasks, goals, ortega } = planted;
  await judge(twin, { task: 'slip', level: 2, on: '2026-11-24' });
  await judge(twin, { goal: 'equations', level: 4, on: '2026-11-24' });
  await merge();
  const judgeId = ortega.standing.personId;
  const { work, own, capture } = await planted.inSchool(async (school) => ({
    own: await listOwnLevels(school, {
      studentId: students.ana,
      taskId: tasks.slip,
      attempt: 1,
      judgeId,
    }),
    work: await openEvaluation(school, {
      by: ortega,
      classId,
      taskId: tasks.slip,
      studentId: students.ana,
      language: 'en',
      ahead: true,
    }),
    capture: await openCapture(school, { by: ortega, classId, goalId: goals.equations, language: 'en' }),
  }));
  expect(work.students.filter(({ seen }) => seen).map(({ display }) => display)).toEqual(['Ana Reyes']);
  expect(own.get(goals.slope)?.level).toBe(2);
  expect(capture.students.find(({ studentId }) => studentId === students.ana)?.today).toBe(4);
});
