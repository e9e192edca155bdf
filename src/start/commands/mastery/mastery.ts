import type { Command } from 'commander';
import { addCheckVectorsCommand } from './check-vectors.ts';
import { addEvaluateCommand } from './evaluate.ts';
import { addExplainCommand } from './explain.ts';

/** Adds `waymark mastery`: the rules of mastery, tried without a school. */
export function addMasteryCommands(program: Command): void {
  const mastery = program.command('mastery').description('the rules of mastery, tried without a school');
  addCheckVectorsCommand(mastery);
  addEvaluateCommand(mastery);
  addExplainCommand(mastery);
}
