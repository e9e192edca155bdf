import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { explain } from '#core/mastery/explain.ts';
import { gatherPieces } from '#core/mastery/gather-pieces.ts';
import { schoolDay } from '#core/time/school-day.ts';
import { translator } from '#locales/translate.ts';
import { describeExplanation, explanationAsJson } from './describe-explanation.ts';
import { type Asked, Refused, readChoice } from './read-choice.ts';
import { readEvidence } from './read-evidence.ts';

interface Options extends Asked {
  json?: boolean;
  today?: string;
}

/** Adds `explain`: reads a JSON list of evidence on standard input and prints the level it gives, and why. */
export function addExplainCommand(mastery: Command): void {
  mastery
    .command('explain')
    .description('explain the level that a JSON list of evidence on standard input gives')
    .option('--language <tag>', 'the language to say it in', 'en')
    .option('--method <key>', 'the method, as it is called on the shelf', 'recency-mean')
    .option('--settings <json>', 'settings of the method that are not as usual, such as {"newest": 75}')
    .option('--scale <scale>', 'levels of the scale: 1-4, or JSON')
    .option('--cut <level>', 'the level from which a goal counts as shown')
    .option('--today <day>', 'the day from which on evidence is in the future; today where it is not given')
    .option('--json', 'print one JSON object instead of text')
    .action(async (options: Options) => {
      try {
        console.log(explainEvidence(await text(process.stdin), options));
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        console.error(error.message);
        process.exitCode = 1;
      }
    });
}

function explainEvidence(list: string, options: Options): string {
  const { language, choice, calculation } = readChoice(options);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { scale } = calculation;
  const evidence = readEvidence(list, { today: options.today ?? schoolDay(new Date(), here), scale });
  const explanation = explain(gatherPieces(evidence.judgements), calculation);
  const explained = { explanation, settings: choice.settings, scale, evidence };
  const speech = translator(language);
  return options.json
    ? JSON.stringify(explanationAsJson(speech, explained), null, 2)
    : describeExplanation(speech, explained).join('\n');
}
