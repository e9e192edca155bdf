import type { Child } from 'hono/jsx';
import { LevelMark } from './level-mark.tsx';
import type { MarkSign } from './mark-sign.ts';

export type EvidenceRow = {
  /** The task, or where it was seen. */
  readonly title: Child;
  readonly href?: string | undefined;
  /** The day, the supports used, by whom: "November 16, word bank used". */
  readonly facts: readonly string[];
  /** Absent where the level waits for its feedback to be opened. */
  readonly mark?:
    | { readonly sign: MarkSign; readonly word: string; readonly own?: boolean; readonly spoken?: string }
    | undefined;
  /** What stands instead of a mark: "opens when you have read the feedback". */
  readonly waits?: string | undefined;
  readonly why?: Child;
  /** What the student made */
  readonly work?: Child;
  readonly acts?: Child;
};

/** Pieces of evidence, the newest first. */
export function EvidenceList({ rows }: { readonly rows: readonly EvidenceRow[] }) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li class="row">
          <div>
            <p class="who">{row.href === undefined ? row.title : <a href={row.href}>{row.title}</a>}</p>
            <p class="what">
              {row.facts.map((fact) => (
                <span>{fact}</span>
              ))}
              {row.mark ? <LevelMark {...row.mark} /> : null}
              {row.waits ? <span>{row.waits}</span> : null}
            </p>
            {row.why ? <p class="why">{row.why}</p> : null}
            {row.work}
          </div>
          {row.acts ? <div class="acts">{row.acts}</div> : null}
        </li>
      ))}
    </ul>
  );
}
