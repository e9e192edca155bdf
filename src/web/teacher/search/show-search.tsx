import { searchStudents } from '#school/people/search-students.ts';
import type { PageRequest } from '#web/blocks/page-request.ts';
import { sayGrade } from '#web/blocks/say-grade.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { teacherPage } from '../teacher-page.tsx';

/** GET /search?q=: any student the reader may open, by name; with the header x-fragment only the list to choose from. */
export async function showSearch(request: PageRequest): Promise<Response> {
  const { by, c, speech } = request;
  const { t } = speech;
  const typed = (c.req.query('q') ?? '').replaceAll('\0', '');
  const { students, isMore } = await request.inSchool((school) =>
    searchStudents(school, { by, typed, language: speech.language }),
  );
  if (c.req.header('x-fragment') !== undefined)
    return c.html(
      <>
        {students.map(({ studentId, display, official, grade }, at) => (
          <li role="option" id={`found-${at}`} data-href={`/students/${studentId}`}>
            <b>
              <bdi>{display}</bdi>
            </b>{' '}
            <span class="soft">
              {official === null ? null : <bdi>{official}</bdi>} {sayGrade(grade, speech)}
            </span>
          </li>
        ))}
        {students.length === 0 ? <li>{t('search.none')}</li> : null}
        {isMore ? <li class="soft">{t('search.more', { count: students.length })}</li> : null}
      </>,
    );
  const isAsked = typed.trim() !== '';
  const title = isAsked ? t('search.title', { count: students.length }) : t('search.label');
  return teacherPage(request, {
    title,
    width: 'narrow',
    content: (
      <>
        <header class="page-head">
          <h1>{title}</h1>
        </header>
        <form method="get" action="/search" role="search" class="form stack">
          <TextField
            id="q"
            name="q"
            type="search"
            label={t('search.label')}
            help={t('search.help')}
            value={typed}
            autocomplete="off"
            attributes={{ maxlength: '100' }}
          />
          <Button>{t('search.go')}</Button>
        </form>
        {isAsked && students.length === 0 ? <p>{t('search.none-next')}</p> : null}
        <ul class="rows">
          {students.map(({ studentId, display, official, grade }) => (
            <li class="row">
              <div>
                <p class="who">
                  <a href={`/students/${studentId}`}>
                    <bdi>{display}</bdi>
                  </a>
                </p>
                <p class="what dots">
                  {official === null ? null : (
                    <span>
                      <bdi>{official}</bdi>
                    </span>
                  )}
                  <span>{sayGrade(grade, speech)}</span>
                </p>
              </div>
            </li>
          ))}
        </ul>
        {isMore ? <p class="soft">{t('search.more', { count: students.length })}</p> : null}
      </>
    ),
  });
}
