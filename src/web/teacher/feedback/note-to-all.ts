/** Where one note to a whole class is written, with these words in it already. */
export function addressOfNoteToAll(
  classId: string,
  words: {
    readonly goalId?: string | null | undefined;
    readonly taskId?: string | null | undefined;
    readonly phrase: string | null;
    readonly body: string | null;
  },
): string {
  const { goalId, taskId, phrase, body } = words;
  const query = new URLSearchParams({
    all: 'yes',
    kind: 'grow',
    ...(goalId ? { goal: goalId } : {}),
    ...(taskId ? { task: taskId } : {}),
    ...(phrase === null ? { body: body ?? '' } : { phrase }),
  });
  return `/classes/${classId}/feedback/several?${query}`;
}
