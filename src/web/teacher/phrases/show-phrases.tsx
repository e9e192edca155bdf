import { newId } from '#platform/db/new-id.ts';
import { listOwnPhrases, type OwnPhrase } from '#school/own-phrases/list-own-phrases.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { Button } from '#web/ui/button.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ErrorSummary } from '#web/ui/error-summary.tsx';
import { HiddenFields } from '#web/ui/hidden-fields.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { teacherPage } from '../teacher-page.tsx';
import { PhraseRow } from './phrase-row.tsx';

const kinds = ['glow', 'grow', 'next-step'] as const;

/** What was sent and could not be kept, and where on the page it is put right. */
interface Refused {
  readonly kind: OwnPhrase['kind'];
  readonly body: string;
  readonly fieldId: string;
  readonly problem: string;
}

/** GET /phrases: the teacher's own phrases, by voice. */
export async function showPhrases(request: PageRequest): Promise<Response> {
  return phrasesPage(request, undefined);
}

/** The same page with what was typed, and what was wrong with it. */
export async function phrasesPage(request: PageRequest, refused: Refused | undefined): Promise<Response> {
  const { by, speech } = request;
  const { t } = speech;
  const own = await request.inSchool((school) => listOwnPhrases(school, { by }));
  return teacherPage(request, {
    title: t('evaluate.own-title', { count: own.length }),
    current: 'evaluate',
    width: 'middle',
    undoAction: (id) => `/phrases/${id}/undo`,
    status: refused ? 422 : 200,
    content: (
      <>
        <header class="page-head">
          <h1>{t('evaluate.own-title', { count: own.length })}</h1>
          <p class="lede">{t('evaluate.own-lede')}</p>
          <p>{t('evaluate.own-blanks', { what: '[what]', name: '[name]' })}</p>
        </header>
        {refused ? (
          <ErrorSummary
            title={t('errors.invalid-title')}
            errors={[{ fieldId: refused.fieldId, message: refused.problem }]}
          />
        ) : null}
        {own.length === 0 ? (
          <EmptyState title={t('evaluate.own-none-yet')}>
            <p>{t('evaluate.own-none-next')}</p>
          </EmptyState>
        ) : (
          kinds
            .map((kind) => ({ kind, phrases: own.filter((each) => each.kind === kind) }))
            .filter(({ phrases }) => phrases.length > 0)
            .map(({ kind, phrases }) => (
              <section class="ledger">
                <h2>{t(`words.${kind}`)}</h2>
                <ul class="rows">
                  {phrases.map((phrase) => (
                    <PhraseRow phrase={phrase} speech={speech} />
                  ))}
                </ul>
              </section>
            ))
        )}
        <section class="ledger">
          <h2>{t('evaluate.own-new')}</h2>
          <form class="form stack" method="post" action="/phrases">
            <HiddenFields fields={{ write: newId() }} />
            <Choice
              legend={t('map.kind')}
              name="kind"
              fit
              value={refused?.kind ?? 'glow'}
              options={kinds.map((kind) => ({ value: kind, label: t(`words.${kind}`) }))}
            />
            <TextField
              id="phrase-body"
              name="body"
              label={t('evaluate.own-words')}
              value={refused?.body}
              error={refused?.fieldId === 'phrase-body' ? refused.problem : undefined}
              required
              attributes={{ dir: 'auto', maxlength: 300 }}
            />
            <Button>{t('evaluate.own-keep')}</Button>
          </form>
        </section>
      </>
    ),
  });
}
