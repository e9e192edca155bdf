import { listPlaceholders, type Placeholder } from '#locales/list-placeholders.ts';
import { pluralCategories } from '#platform/i18n/plural-rules.ts';
import type { MessageProblem, ProblemKind } from './message-problem.ts';
import { allWords } from './spoken-text.ts';

interface Message {
  language: string;
  key: string;
  text: string;
}

/** The placeholders of a message; null where the text cannot be parsed. */
export function readPlaceholders(text: string): readonly Placeholder[] | null {
  try {
    return listPlaceholders(text);
  } catch {
    return null;
  }
}

/** What can be wrong with a message by itself, in any language. */
export function checkForm({ language, key, text }: Message): readonly MessageProblem[] {
  const problem = (kind: ProblemKind, says: string): MessageProblem => ({ kind, language, key, says });
  const placeholders = readPlaceholders(text);
  if (placeholders === null) return [problem('syntax', 'This is not ICU MessageFormat: look at the braces.')];
  const problems: MessageProblem[] = [];
  if (/<[a-z/!]|&[a-z0-9#]+;/i.test(text)) {
    problems.push(problem('html', 'Messages are plain text: put the element on the page.'));
  }
  if (/'/.test(allWords(text))) problems.push(problem('apostrophe', "Write ’ where it now says '."));
  for (const { name, kind, options } of placeholders) {
    if (kind === 'date' || kind === 'time') {
      problems.push(
        problem('date', `Pass {${name}} as finished words: day() and time() know every language.`),
      );
    }
    if (kind === 'plural' || kind === 'ordinal') {
      const says = checkCategories({ language, name, kind, options });
      if (says) problems.push(problem('plural', says));
    }
  }
  return problems;
}

/** What can be wrong with a translation beside its English. Both can be parsed. */
export function checkAgreement({ language, key, text, english }: Message & { english: string }) {
  const own = listPlaceholders(text);
  const source = listPlaceholders(english);
  const names = (list: readonly Placeholder[]) => [...new Set(list.map(({ name }) => name))].toSorted();
  const problems: MessageProblem[] = [];
  const [ours, theirs] = [names(own).join(', '), names(source).join(', ')];
  if (ours !== theirs) {
    const says = `It takes {${ours}}, English takes {${theirs}}.`;
    problems.push({ kind: 'placeholders', language, key, says });
  }
  for (const choice of source.filter(({ kind }) => kind === 'select')) {
    const same = own.find(({ name, kind }) => name === choice.name && kind === 'select');
    if (same?.options.join() === choice.options.join()) continue;
    const says = `{${choice.name}} must have the branches ${choice.options.join(', ')}.`;
    problems.push({ kind: 'options', language, key, says });
  }
  return problems;
}

function checkCategories(plural: Placeholder & { language: string }): string | null {
  const type = plural.kind === 'ordinal' ? 'ordinal' : 'cardinal';
  const needed: readonly string[] = pluralCategories(plural.language, type);
  const given = plural.options.filter((option) => !option.startsWith('='));
  const lacking = needed.filter((category) => !given.includes(category));
  const strange = given.filter((category) => !needed.includes(category));
  if (lacking.length > 0) return `{${plural.name}} lacks the plural form ${lacking.join(', ')}.`;
  if (strange.length > 0)
    return `{${plural.name}} has ${strange.join(', ')}, which ${plural.language} has not.`;
  return null;
}
