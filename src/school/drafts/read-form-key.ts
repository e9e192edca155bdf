import { isPlanPart } from '#core/plan/plan-parts.ts';
import { isId } from '#platform/db/new-id.ts';

/** A form whose typing is kept, by what it is about. */
export type DraftedForm =
  | {
      readonly kind: 'evaluate';
      readonly classId: string;
      /** None for an observation */
      readonly taskId: string | undefined;
      readonly studentId: string;
    }
  | { readonly kind: 'several'; readonly classId: string }
  | { readonly kind: 'message'; readonly partId: string }
  | { readonly kind: 'unit-text'; readonly unitId: string; readonly part: string };

/** The key under which the draft of a form is kept. Example: `message/0190…`. */
export function keyOfForm(form: DraftedForm): string {
  switch (form.kind) {
    case 'evaluate':
      return `evaluate/${form.classId}/${form.taskId ?? 'observation'}/${form.studentId}`;
    case 'several':
      return `several/${form.classId}`;
    case 'message':
      return `message/${form.partId}`;
    case 'unit-text':
      return `unit-text/${form.unitId}/${form.part}`;
  }
}

/** Reads a key; undefined where it names no form of ours. */
export function readFormKey(key: string): DraftedForm | undefined {
  const [kind, ...ids] = key.split('/');
  const [first = '', second = '', third = ''] = ids;
  if (!isId(first)) return undefined;
  if (kind === 'evaluate' && ids.length === 3 && isId(third) && (second === 'observation' || isId(second)))
    return {
      kind,
      classId: first,
      taskId: second === 'observation' ? undefined : second,
      studentId: third,
    };
  if (kind === 'several' && ids.length === 1) return { kind, classId: first };
  if (kind === 'message' && ids.length === 1) return { kind, partId: first };
  if (kind === 'unit-text' && ids.length === 2 && isPlanPart(second))
    return { kind, unitId: first, part: second };
  return undefined;
}
