import { Conflict } from '#platform/failures/failures.ts';

/** A level was chosen on a page that showed another scale: what it would say there is not what it says now. */
export class LevelsChanged extends Conflict {
  override name = 'LevelsChanged';
  constructor() {
    super('The levels have changed since this page was opened. Look at it again and choose anew.');
  }
}
