import type { Child } from 'hono/jsx';
import { classNames } from '#web/ui/class-names.ts';
import { type MarkSign, markId } from './mark-sign.ts';

export type Stage = {
  readonly sign: MarkSign;
  /** The level's name. */
  readonly word: string;
  /** What this level looks like, in the student's words. */
  readonly descriptor: string;
  /** The way from here to the next stage is walked. */
  readonly walked: boolean;
  /** What it looks like in work */
  readonly example?: Child;
  /** Who stands here: "Ms. Ortega, Nov 16" or "Me, Nov 16". */
  readonly pins: readonly { readonly words: string; readonly by: 'teacher' | 'student' }[];
};

/** A goal's rubric as a road: firm where it is walked, dotted ahead. */
export function Road({
  stages,
  across,
  lang,
}: {
  readonly stages: readonly Stage[];
  readonly across?: boolean;
  /** The language of the descriptors, where it is not the page's */
  readonly lang?: string | undefined;
}) {
  return (
    <ol class={classNames('road', across && 'across')}>
      {stages.map((stage) => (
        <li class={stage.walked ? 'walked' : undefined}>
          <svg class="mark" aria-hidden="true">
            <use href={`#${markId(stage.sign)}`} />
          </svg>
          <h3>{stage.word}</h3>
          {lang === undefined ? (
            <p>{stage.descriptor}</p>
          ) : (
            <p lang={lang} dir="auto">
              {stage.descriptor}
            </p>
          )}
          {stage.example}
          {stage.pins.length > 0 ? (
            <p class="pins">
              {stage.pins.map((pin) => (
                <span class={classNames('pin', pin.by === 'teacher' && 'teacher')}>{pin.words}</span>
              ))}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
