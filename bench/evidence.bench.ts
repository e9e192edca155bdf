import { addDays } from '#core/time/add-days.ts';
import { inSchool } from '#platform/db/in-school.ts';
import { newId } from '#platform/db/new-id.ts';
import { recordEvidence } from '#school/evidence/record-evidence.ts';
import type { Benchmark } from './measures/benchmark.ts';
import { countRate } from './measures/count-rate.ts';
import { timeEach, timesOf } from './measures/time-each.ts';
import type { Places } from './places/open-places.ts';
import type { PlannedClass } from './school/plant-history.ts';

const WRITERS = 8;
const EACH = 400;

/**
 * Records evidence at the verb: permission, estimate and audit line included, acknowledged when it is on the disk.
 * Beside it a bare commit of one row on the same disk, measured in turns with it.
 */
export const evidenceBench: Benchmark = {
  name: 'evidence',
  run: async (places) => {
    const { database, pool } = await places.database();
    const school = await places.school();
    const [first, ...others] = school.others;
    if (!first) throw new Error('There are other classes');
    const record = await makeRecorder(places, [first]);
    const commit = () =>
      pool.query(
        `insert into rate_limits (key, points, expire) values ('bench ' || gen_random_uuid(), 1, null)`,
      );
    const bare: number[] = [];
    const whole: number[] = [];
    await timeEach({ times: 400, warmUp: 60 }, async (turn) => {
      const began = performance.now();
      await commit();
      const between = performance.now();
      await record();
      if (turn >= 60) {
        bare.push(between - began);
        whole.push(performance.now() - between);
      }
    });
    const [verb, limit] = [timesOf(whole), timesOf(bare)];
    const recorders = await Promise.all(
      Array.from({ length: WRITERS }, (_, at) =>
        makeRecorder(
          places,
          others.filter((_, index) => index % WRITERS === at),
        ),
      ),
    );
    const write = (writer: number) => recorders[writer]?.() ?? Promise.reject(new Error('No such writer'));
    await countRate({ writers: WRITERS, each: 40 }, write);
    const rate = await countRate({ writers: WRITERS, each: EACH }, write);
    const bareRate = await countRate({ writers: WRITERS, each: EACH }, commit);
    await database.deleteFrom('rate_limits').where('key', 'like', 'bench %').execute();
    return [
      {
        name: 'evidence at the verb, durable',
        value: verb.p50,
        p95: verb.p95,
        unit: 'ms',
        budget: 8,
        better: 'lower',
        beside: { what: 'bare commit', value: limit.p50 },
      },
      {
        name: 'evidence at the verb, in bare commits',
        value: verb.p50 / limit.p50,
        unit: 'commits',
        budget: 6,
        better: 'lower',
      },
      {
        name: `evidence at the verb, ${WRITERS} writers`,
        value: rate,
        unit: '/s',
        budget: 1000,
        better: 'higher',
        beside: { what: 'bare commits', value: bareRate },
      },
    ];
  },
};

/** Records an observation of a student on a goal, each student and goal in turn, and then on the next day again. */
async function makeRecorder(
  places: Places,
  classes: readonly PlannedClass[],
): Promise<() => Promise<unknown>> {
  const { database } = await places.database();
  const school = await places.school();
  const cells = classes.flatMap((klass) =>
    klass.plan.goals.flatMap(({ goalId }) =>
      klass.studentIds.map((studentId) => ({ klass, goalId, studentId })),
    ),
  );
  let turn = 0;
  return async () => {
    const day = addDays(school.today, Math.floor(turn / cells.length));
    const cell = cells[turn % cells.length];
    turn += 1;
    if (!cell) throw new Error('There are classes');
    const { klass, goalId, studentId } = cell;
    const by = await actorOf(klass.teacherId, day);
    return inSchool(database, school.schoolId, (room) =>
      recordEvidence(room, {
        by,
        evidence: { id: newId(), classId: klass.classId, studentId, goalId, level: 1 + (turn % 4) },
      }),
    );
  };

  // Who asks is known before the verb begins; of the web page that is another matter.
  function actorOf(teacherId: string, day: string) {
    const key = `${teacherId} ${day}`;
    const known = actors.get(key) ?? school.actor(teacherId, day);
    actors.set(key, known);
    return known;
  }
}

const actors = new Map<string, ReturnType<Awaited<ReturnType<Places['school']>>['actor']>>();
