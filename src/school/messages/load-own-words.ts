import type { Slots } from '#core/messages/part.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import { sentencesOf } from './read-content.ts';
import type { OwnWords, Wording } from './render-part.ts';

/** The wordings of the goals and the names of the tasks that these parts speak of. */
export async function loadOwnWords(school: InSchool, parts: readonly Slots[]): Promise<OwnWords> {
  const sentences = parts.flatMap(sentencesOf);
  const goalIds = sentences.flatMap((each) => (each.source === 'goal' ? [each.goalId] : []));
  const taskIds = sentences.flatMap((each) =>
    each.source === 'next-chance' && each.taskId !== null ? [each.taskId] : [],
  );
  return {
    goals: await loadGoals(school, [...new Set(goalIds)]),
    tasks: await loadTasks(school, [...new Set(taskIds)]),
  };
}

/** The newest wording of each goal in each language; the language it was first written in stands first. */
async function loadGoals(
  school: InSchool,
  goalIds: readonly string[],
): Promise<Record<string, readonly Wording[]>> {
  if (goalIds.length === 0) return {};
  const rows = await school.db
    .selectFrom('goal_versions as v')
    .innerJoin('goal_wordings as w', (join) =>
      join.onRef('w.school_id', '=', 'v.school_id').onRef('w.goal_version_id', '=', 'v.id'),
    )
    .select(['v.goal_id as goalId', 'v.ordinal', 'w.language', 'w.statement'])
    .where('v.school_id', '=', school.id)
    .where('v.goal_id', 'in', goalIds)
    .orderBy('v.ordinal')
    .orderBy('w.written_at')
    .orderBy('w.id')
    .execute();
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ goalId }) => goalId)].map(([goalId, ofGoal]) => {
      const newest = Math.max(...ofGoal.map(({ ordinal }) => ordinal));
      const byLanguage = new Map<string, Wording>();
      // A map keeps the place of its first entry, and here takes the words of the last.
      for (const { ordinal, language, statement } of ofGoal)
        if (ordinal === newest) byLanguage.set(language, { language, statement });
      return [goalId, [...byLanguage.values()]];
    }),
  );
}

async function loadTasks(school: InSchool, taskIds: readonly string[]): Promise<Record<string, string>> {
  if (taskIds.length === 0) return {};
  const rows = await school.db
    .selectFrom('tasks')
    .select(['id', 'title'])
    .where('school_id', '=', school.id)
    .where('id', 'in', taskIds)
    .execute();
  return Object.fromEntries(rows.map(({ id, title }) => [id, title]));
}
