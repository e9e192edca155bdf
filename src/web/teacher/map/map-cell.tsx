import type { Scale } from '#core/scales/scale.ts';
import type { Speech } from '#locales/translate.ts';
import type { CellEstimate } from '#school/mastery/list-map.ts';
import { LevelMark } from '#web/blocks/level-mark.tsx';
import { sayEstimate } from '#web/blocks/say-level.ts';

interface Props {
  readonly studentId: string;
  readonly goalId: string;
  readonly estimate: CellEstimate;
  readonly scale: Scale;
  readonly speech: Speech;
}

/** What is in a cell: the mark, which leads to why it is what it is. The address counts from the Map's own. */
export function MapCell({ studentId, goalId, estimate, scale, speech }: Props) {
  return (
    <a href={`why/${studentId}/${goalId}`}>
      <LevelMark {...sayEstimate(speech, estimate, scale)} />
    </a>
  );
}
