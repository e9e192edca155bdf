import type { Context } from 'hono';
import { z } from 'zod';
import { isSupport } from '#core/mastery/supports.ts';
import { isPhraseId, sayToStudent } from '#locales/phrases.ts';
import type { Speech } from '#locales/translate.ts';
import type { Evaluation } from '#school/evidence/save-evaluation.ts';
import type { FeedbackKind } from '#school/feedback/new-feedback.ts';
import { readForm } from '#web/blocks/read-form.ts';
import type { WorkAddress } from './work-of.ts';

const text = z.string().optional();
const voice = z.string().trim().max(2000).default('');
const names = z.union([z.string(), z.array(z.string())]).default([]);
const form = z
  .object({
    write: z.string(),
    occasion: z.string(),
    'worked-on': z.string(),
    retake: text,
    scale: text,
    supports: names,
    'was-supports': names,
    glow: voice,
    'glow-phrase': text,
    'glow-own': voice,
    grow: voice,
    'grow-phrase': text,
    'grow-own': voice,
    'next-step': voice,
    'next-step-phrase': text,
    'next-step-own': voice,
  })
  .catchall(z.unknown());

type Form = z.output<typeof form>;

/**
 * Reads the form of one student's work. A level that stands as it stood before is not judged again, unless this
 * is a retake or other supports were used; words from the bank and words typed beside them are both kept.
 */
export async function readEvaluation(
  c: Context,
  { work, speech }: { work: WorkAddress; speech: Speech },
): Promise<Evaluation> {
  const sent = await readForm(c, form);
  const { language } = speech;
  const retake = sent.retake === 'yes';
  const supports = [sent.supports].flat().filter(isSupport);
  const again = retake || differ(supports, [sent['was-supports']].flat());
  const levels = readLevels(sent, { again });
  const only = levels.length === 1 ? levels[0]?.goalId : undefined;
  const { classId, taskId, studentId } = work;
  return {
    writeId: sent.write,
    classId,
    taskId,
    workedOn: sent['worked-on'],
    retake,
    scaleId: sent.scale,
    pieces: levels.map(({ goalId, level }) => ({
      studentId,
      goalId,
      level,
      supports,
      occasionId: retake ? sent.occasion : undefined,
    })),
    feedback: [
      ...readBeside(sent).map((words) => ({ studentId, given: 'here' as const, language, ...words })),
      ...(['glow', 'grow', 'next-step'] as const).flatMap((kind) =>
        readVoice(sent, kind, speech).map((words) => ({
          studentId,
          goalId: only,
          kind,
          given: 'here' as const,
          ...words,
          ...('body' in words ? { language } : {}),
        })),
      ),
    ],
  };
}

function readLevels(sent: Form, { again }: { again: boolean }): { goalId: string; level: number }[] {
  return Object.entries(sent).flatMap(([name, value]) => {
    if (!name.startsWith('level-') || typeof value !== 'string') return [];
    const goalId = name.slice('level-'.length);
    return !again && sent[`was-${goalId}`] === value ? [] : [{ goalId, level: Number(value) }];
  });
}

/** What was written beside one goal: feedback on that goal. */
function readBeside(sent: Form): { kind: FeedbackKind; goalId: string; body: string }[] {
  return Object.entries(sent).flatMap(([name, value]) => {
    const [, kind, goalId] = /^(glow|grow)-on-(.+)$/.exec(name) ?? [];
    const body = voice.safeParse(value).data;
    return goalId && body ? [{ kind: kind as FeedbackKind, goalId, body }] : [];
  });
}

function differ(supports: readonly string[], before: readonly string[]): boolean {
  const known = before.filter(isSupport);
  return supports.length !== known.length || supports.some((support) => !before.includes(support));
}

/** A phrase whose words stand in the field too is said once, and stays a phrase: each reads it in their language. */
function readVoice(sent: Form, kind: FeedbackKind, speech: Speech) {
  const chosen = sent[`${kind}-phrase`];
  const phrase = chosen && isPhraseId(chosen) ? chosen : undefined;
  const isSaid = phrase !== undefined && sent[kind] === sayToStudent(speech, phrase);
  const bodies = [...new Set([isSaid ? '' : sent[kind], sent[`${kind}-own`]])].filter((body) => body !== '');
  return [...(phrase ? [{ phrase }] : []), ...bodies.map((body) => ({ body }))];
}
