import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import type { CellEstimate } from '#school/mastery/list-map.ts';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { sayHeld } from '#web/blocks/say-level.ts';

interface Props {
  readonly studentId: string;
  readonly goalId: string;
  readonly mark: Child;
}

/** What is in a cell: the mark, which leads to why it is what it is. The address counts from the Map's own. */
export function MapCell({ studentId, goalId, mark }: Props) {
  return <a href={`why/${studentId}/${goalId}`}>{mark}</a>;
}

/** The marks of a page, each drawn once: a Map has hundreds of cells and a handful of marks. */
export function drawMarks(scale: Scale, speech: Speech): (estimate: CellEstimate) => Child {
  const drawn = new Map<string, Child>();
  return (estimate) => {
    const key = `${estimate.status} ${estimate.word} ${estimate.isJudged}`;
    const known = drawn.get(key);
    if (known) return known;
    const mark = raw(String(<LevelMark {...sayHeld(speech, estimate, scale)} />));
    drawn.set(key, mark);
    return mark;
  };
}
