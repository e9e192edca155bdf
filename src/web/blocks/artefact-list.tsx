import type { Child } from 'hono/jsx';
import type { Speech } from '#locales/translate.ts';
import type { Artefact } from '#school/artefacts/artefact.ts';
import { ArtefactView } from './artefact-view.tsx';

interface Props {
  readonly artefacts: readonly Artefact[];
  /** Where the file of one is */
  readonly hrefOf: (artefactId: string) => string;
  readonly small?: boolean | undefined;
  /** What can be done with one */
  readonly actsOf?: ((artefact: Artefact) => Child) | undefined;
  readonly speech: Speech;
}

/** What a student made, in the order in which it was added. Nothing where there is nothing. */
export function ArtefactList({ artefacts, hrefOf, small, actsOf, speech }: Props) {
  if (artefacts.length === 0) return null;
  return (
    <ul class="stack-s">
      {artefacts.map((artefact) => (
        <li>
          <ArtefactView
            content={artefact.content}
            title={artefact.title}
            href={hrefOf(artefact.artefactId)}
            small={small}
            speech={speech}
          />
          {actsOf?.(artefact)}
        </li>
      ))}
    </ul>
  );
}
