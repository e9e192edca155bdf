import type { Child } from 'hono/jsx';
import { PieceRows, type PieceRowsProps } from './piece-rows.tsx';

type Props = PieceRowsProps & { readonly title: Child };

/** What belongs under one heading: what is still on its way, then what was looked at, behind a line. */
export function PieceGroup({ title, pieces, ...rest }: Props) {
  if (pieces.length === 0) return null;
  const done = pieces.filter(({ standing }) => standing.state === 'checked');
  const open = pieces.filter(({ standing }) => standing.state !== 'checked');
  return (
    <section class="ledger">
      <h2>{title}</h2>
      <div class="stack">
        {open.length > 0 ? <PieceRows pieces={open} {...rest} /> : null}
        {done.length > 0 ? (
          <details>
            <summary>{rest.speech.t('feedback.earlier', { count: done.length })}</summary>
            <PieceRows pieces={done} {...rest} />
          </details>
        ) : null}
      </div>
    </section>
  );
}
