import { sql } from 'kysely';
import { type TalkAct, type TalkKind, type TalkState, talkState } from '#core/checkins/talk-state.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { samePeople } from '#school/people/same-people.ts';

/** A request to talk, with everybody under the id of the person kept. */
export interface Talk {
  readonly requestId: string;
  readonly studentId: string;
  readonly askedOf: string;
  readonly checkInId: string | null;
  readonly sharesWords: boolean;
  /** School day */
  readonly askedOn: string;
  readonly askedAt: Date;
  readonly readers: readonly { readonly personId: string; readonly step: number }[];
  readonly stands: TalkState;
  /** When something was done about it last */
  readonly changedAt: Date;
}

/**
 * These requests, the newest first, with whom they have reached and where they stand. Asks no permission: for a verb
 * that asks of each.
 */
export async function readTalks(school: InSchool, requestIds: readonly string[]): Promise<Talk[]> {
  if (requestIds.length === 0) return [];
  const ids = [...requestIds];
  const requests = await school.db
    .selectFrom('talk_requests')
    .select(['id', 'student_id as studentId', 'asked_of as askedOf', 'check_in_id as checkInId'])
    .select(['shares_words as sharesWords', 'asked_on as askedOn', 'asked_at as askedAt'])
    .where('school_id', '=', school.id)
    .where('id', 'in', ids)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const readers = await school.db
    .selectFrom('talk_readers')
    .select(['request_id as requestId', 'person_id as personId', 'step'])
    .where('school_id', '=', school.id)
    .where('request_id', 'in', ids)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  const acts = await school.db
    .selectFrom('talk_acts')
    .select(['request_id as requestId', 'kind', 'made_by as madeBy', 'made_at as madeAt'])
    .where('school_id', '=', school.id)
    .where('request_id', 'in', ids)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  const people = [
    ...requests.flatMap(({ studentId, askedOf }) => [studentId, askedOf]),
    ...readers.map(({ personId }) => personId),
    ...acts.map(({ madeBy }) => madeBy),
  ];
  const { keptOf } = await samePeople(school, [...new Set(people)]);
  return requests.map(({ id, ...request }) => {
    const ofIt = acts.filter(({ requestId }) => requestId === id);
    const done = ofIt.map((each): TalkAct => ({ kind: each.kind as TalkKind, madeBy: keptOf(each.madeBy) }));
    return {
      ...request,
      requestId: id,
      studentId: keptOf(request.studentId),
      askedOf: keptOf(request.askedOf),
      readers: readers
        .filter(({ requestId }) => requestId === id)
        .map(({ personId, step }) => ({ personId: keptOf(personId), step })),
      stands: talkState(done),
      changedAt: ofIt.at(-1)?.madeAt ?? request.askedAt,
    };
  });
}

/** One request, locked so that what is done about it is done one after the other; undefined where there is none. */
export async function lockTalk(school: InSchool, requestId: string): Promise<Talk | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${requestId}, 7361))`.execute(school.db);
  return (await readTalks(school, [requestId]))[0];
}
