import type { InSchool } from '#platform/db/in-school.ts';
import type { Actor } from '#school/audit/actor.ts';
import { listConversation, type Message } from '#school/families/list-conversation.ts';
import { idsOfPerson } from '#school/people/ids-of-person.ts';
import { listNames } from '#school/people/list-names.ts';
import { samePeople } from '#school/people/same-people.ts';
import { type DigestChild, readDigest, type WeekContent } from './digest-content.ts';
import { hideRetracted } from './hide-retracted.ts';
import { nameKept } from './name-kept.ts';

/** A child as a guardian's first page shows them. */
export interface ChildAtHome {
  readonly studentId: string;
  readonly called: string;
  readonly mayReply: boolean;
  /** The newest week that was sent about the child */
  readonly newest:
    | { readonly weekOn: string; readonly child: DigestChild; readonly words: WeekContent['words'] }
    | undefined;
  readonly conversation: readonly Message[];
}

const NEWEST = 12;

/** The children whom the adult may see today, with the words that were last sent to this adult about each. */
export async function loadHome(school: InSchool, { by }: { by: Actor }): Promise<ChildAtHome[]> {
  const { personId, today, guards } = by.standing;
  const seen = guards.filter(({ maySee }) => maySee);
  const studentIds = [...new Set(seen.map(({ studentId }) => studentId))];
  const names = await listNames(school, { personIds: studentIds, today });
  const digests = await school.db
    .selectFrom('digests')
    .select(['week_on as weekOn', 'content'])
    .where('school_id', '=', school.id)
    .where('adult_id', '=', idsOfPerson(school, personId))
    .orderBy('made_at', 'desc')
    .limit(NEWEST)
    .execute();
  const { keptOf } = await samePeople(school, studentIds);
  const read = digests.map(({ content }) => nameKept(readDigest(content), keptOf));
  const shown = await hideRetracted(school, read);
  const weeks = digests.flatMap(({ weekOn }, index) => {
    const content = shown[index];
    return content?.kind === 'week' ? [{ weekOn, content }] : [];
  });
  const conversation = await listConversation(school, { adultId: personId, studentIds, today });
  return studentIds.map((studentId) => {
    const [newest] = weeks.flatMap(({ weekOn, content }) => {
      const child = content.children.find((each) => each.studentId === studentId);
      return child ? [{ weekOn, child, words: content.words }] : [];
    });
    return {
      studentId,
      called: names.get(studentId)?.called ?? '',
      mayReply: seen.some((guard) => guard.studentId === studentId && guard.mayReply),
      newest,
      conversation: conversation.filter((each) => each.studentId === studentId),
    };
  });
}
