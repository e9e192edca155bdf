import { teaches } from '#core/policy/doors.ts';
import type { Route } from '#web/blocks/page-request.ts';
import { actKeepPhrase, actRewordPhrase, actTakeAwayPhrase, actUndoPhrase } from './act-on-phrase.ts';
import { offerToScript } from './offer-to-script.ts';
import { showPhrases } from './show-phrases.tsx';

/** A teacher's own phrases, and the phrase bank as a field of words asks for it. */
export const phraseRoutes: readonly Route[] = [
  { method: 'get', path: '/classes/:classId/phrases.json', permission: teaches, handle: offerToScript },
  { method: 'get', path: '/phrases', permission: teaches, handle: showPhrases },
  { method: 'post', path: '/phrases', permission: teaches, handle: actKeepPhrase },
  { method: 'post', path: '/phrases/:actId/undo', permission: teaches, handle: actUndoPhrase },
  { method: 'post', path: '/phrases/:phraseId/reword', permission: teaches, handle: actRewordPhrase },
  { method: 'post', path: '/phrases/:phraseId/take-away', permission: teaches, handle: actTakeAwayPhrase },
];
