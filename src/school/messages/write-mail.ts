import { html } from 'hono/html';
import { isReviewed } from '#locales/is-reviewed.ts';
import type { Speech } from '#locales/translate.ts';
import type { InSchool } from '#platform/db/in-school.ts';
import type { Mail } from '#platform/mail/mail.ts';
import type { SchoolFacts } from '#school/schools/find-school.ts';
import type { AnswerContent, DigestContent, WeekContent } from './digest-content.ts';
import type { Hearing } from './load-hearing.ts';
import { plainText } from './plain-text.ts';
import {
  askForHelp,
  type Reader,
  type RenderedPart,
  readerOf,
  renderPart,
  type Said,
} from './render-part.ts';

/** A mail that is a letter: whole in itself, as text and as a page. */
export type LetterMail = Omit<Mail, 'id' | 'html'> & { readonly html: string };

interface Block {
  readonly heading?: string;
  readonly lines: readonly string[];
}

/** One child in one course, or one answer. */
interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * Writes the mail of a digest in the adult's language: everything it says stands in it, without a level or a
 * percentage, then the page on which to read it and write back, and how to stop. No sentence is glued together.
 */
export async function writeMail(
  school: InSchool,
  {
    content,
    hearing,
    facts,
    today,
    link,
  }: { content: DigestContent; hearing: Hearing; facts: SchoolFacts; today: string; link: string },
): Promise<LetterMail> {
  const { adult } = hearing;
  const reader = readerOf(adult.language);
  const { speech } = reader;
  const written =
    content.kind === 'week'
      ? writeWeek(content, { reader, today })
      : await writeAnswer(school, { content, reader });
  const names = content.kind === 'week' ? content.children.map(({ called }) => called) : [content.called];
  const ending: Block[] = [
    { lines: [speech.t('family.email-open'), link] },
    { lines: [speech.t('family.email-why', { names: speech.list(names) })] },
    { lines: [speech.t('family.email-stop'), `${link}/stop`] },
    ...(notesOf(reader, written.needsHelp).length > 0 ? [{ lines: notesOf(reader, written.needsHelp) }] : []),
  ];
  const greeting = speech.t('family.email-greeting', { adult: adult.called });
  return {
    to: adult.email ?? '',
    fromName: [...new Set([...written.teachers, facts.name])].filter(Boolean).join(', '),
    subject: written.subject,
    language: speech.language,
    stopUrl: `${link}/stop`,
    text: asText({ greeting, sections: written.sections, ending }),
    html: asPage({ speech, greeting, sections: written.sections, ending, link }),
  };
}

interface Written {
  readonly subject: string;
  readonly teachers: readonly string[];
  readonly sections: readonly Section[];
  readonly needsHelp: boolean;
}

function writeWeek(content: WeekContent, { reader, today }: { reader: Reader; today: string }): Written {
  const { speech } = reader;
  const names = content.children.map(({ called }) => called);
  const [name = ''] = names;
  const rendered = content.children.flatMap(({ called, parts }) =>
    parts.map((part) => ({
      part,
      called,
      says: renderPart(part.slots, { called, words: content.words, reader, today }),
    })),
  );
  return {
    subject:
      names.length > 1
        ? speech.t('family.email-subject-many', { names: speech.list(names) })
        : speech.t('family.email-subject', { name }),
    teachers: rendered.map(({ part }) => part.teacher),
    sections: rendered.map(({ part, called, says }) => ({
      title: `${called} · ${speech.t('family.course-and-teacher', { course: part.courseTitle, teacher: part.teacher })}`,
      blocks: blocksOf(says, speech),
    })),
    needsHelp: rendered.some(({ says }) =>
      Object.values(says)
        .flat()
        .some((each: Said) => each.shows),
    ),
  };
}

async function writeAnswer(
  school: InSchool,
  { content, reader }: { content: AnswerContent; reader: Reader },
): Promise<Written> {
  const { speech } = reader;
  const message = await school.db
    .selectFrom('thread_messages')
    .select(['body', 'language'])
    .where('school_id', '=', school.id)
    .where('id', '=', content.messageId)
    .executeTakeFirstOrThrow();
  const { called: name, teacher } = content;
  return {
    subject: speech.t('family.answer-subject', { name, teacher }),
    teachers: [teacher],
    sections: [
      { title: speech.t('family.answer-title', { name, teacher }), blocks: [{ lines: [message.body] }] },
    ],
    needsHelp: message.language !== reader.reads,
  };
}

function blocksOf(says: RenderedPart, speech: Speech): Block[] {
  const block = (heading: string, said: readonly Said[]): Block[] =>
    said.length > 0 ? [{ heading, lines: said.map((each) => plainText(each, speech.language)) }] : [];
  return [
    ...block(speech.t('family.can-do'), says.canDo),
    ...block(speech.t('family.working-on'), says.workOn),
    ...block(speech.t('family.try-at-home'), says.tryAtHome),
    ...block(speech.t('family.next-chance'), says.chance),
  ];
}

/** Where the adult may need help, in their own language; and that no person has reviewed these sentences yet. */
function notesOf({ reads, speech }: Reader, needsHelp: boolean): string[] {
  return [
    ...(needsHelp || reads !== speech.language ? [askForHelp(reads)] : []),
    ...(isReviewed(speech.language, ['family', 'phrases', 'sentences'])
      ? []
      : [speech.t('help.not-reviewed')]),
  ];
}

interface Letter {
  readonly greeting: string;
  readonly sections: readonly Section[];
  readonly ending: readonly Block[];
}

function asText({ greeting, sections, ending }: Letter): string {
  const said = sections.map(({ title, blocks }) =>
    [title, ...blocks.map(({ heading, lines }) => [heading, ...lines].filter(Boolean).join('\n'))].join(
      '\n\n',
    ),
  );
  return [greeting, ...said, '—', ...ending.map(({ lines }) => lines.join('\n'))].join('\n\n');
}

function asPage({
  speech,
  greeting,
  sections,
  ending,
  link,
}: Letter & { speech: Speech; link: string }): string {
  const linked = (line: string) =>
    line.startsWith(link) ? html`<a href="${line}">${line}</a>` : html`${line}`;
  const body = html`<p dir="auto">${greeting}</p>
${sections.map(
  ({ title, blocks }) => html`<h2 dir="auto" style="font-size:1.2em">${title}</h2>
${blocks.map(
  ({ heading, lines }) =>
    html`${heading ? html`<h3 style="font-size:1em;margin-bottom:0">${heading}</h3>` : ''}
${lines.map((line) => html`<p dir="auto" style="margin-top:.25em;white-space:pre-line">${line}</p>`)}`,
)}`,
)}
<hr>
${ending.map(({ lines }) => html`<p dir="auto">${lines.map((line) => html`${linked(line)}<br>`)}</p>`)}`;
  return String(
    html`<!doctype html><html lang="${speech.language}" dir="${speech.dir}"><meta charset="utf-8"><body style="max-width:36em;margin:auto;font:1.05em/1.5 sans-serif">${body}</body></html>`,
  );
}
