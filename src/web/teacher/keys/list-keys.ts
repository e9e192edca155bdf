import type { MessageKey } from '#locales/translate.ts';

/** A key, or several that do the same kind of thing, and what it does. */
export interface KeyDoes {
  readonly keys: readonly string[];
  readonly does: MessageKey;
}

/** The pages that have keys of their own; the others have those that work everywhere. */
export type KeysPlace = 'map' | 'evaluate';

/** Work on every page of the staff, unless one is typing; can be switched off. */
export const everywhere: readonly KeyDoes[] = [
  { keys: ['/'], does: 'keys.find' },
  { keys: ['?'], does: 'keys.help' },
  { keys: ['Esc'], does: 'keys.put-away' },
];

/** Work while the focus is on what they are about, and nowhere else. */
export const ofPlace: Readonly<Record<KeysPlace, readonly KeyDoes[]>> = {
  map: [
    { keys: ['↑', '↓', '←', '→'], does: 'keys.map-move' },
    { keys: ['1', '2', '3', '4'], does: 'keys.map-evidence' },
    { keys: ['u'], does: 'keys.map-undo' },
    { keys: ['Enter'], does: 'keys.map-why' },
    { keys: ['f'], does: 'keys.map-feedback' },
    { keys: ['x'], does: 'keys.map-choose' },
    { keys: ['Esc'], does: 'keys.map-back' },
  ],
  evaluate: [
    { keys: ['1', '2', '3', '4'], does: 'keys.evaluate-judge' },
    { keys: ['↑', '↓'], does: 'keys.evaluate-rows' },
    { keys: ['/'], does: 'keys.evaluate-phrases' },
    { keys: ['Enter'], does: 'keys.evaluate-on' },
    { keys: ['Ctrl', 'Enter'], does: 'keys.evaluate-save' },
  ],
};
