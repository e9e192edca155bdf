import { raw } from 'hono/html';
import { type IconName, iconShapes } from '#web/ui/icon-shapes.ts';
import { markShape } from './mark-shape.ts';

const signShapes: Readonly<Record<string, { readonly box: string; readonly shape: string }>> = {
  arrow: {
    box: '0 0 40 28',
    shape:
      '<path d="M2 10.6 21.5 9.4 19.6 2.2 25 1 38.5 13.6 25.4 27l-5.2-2.2 2-7L2.4 18.2z" fill="var(--focus)" stroke="var(--focus-line)" stroke-width="1.75" stroke-linejoin="round"/>',
  },
  logo: {
    box: '0 0 24 24',
    shape:
      '<g fill="none" stroke="currentColor" stroke-width="2"><path d="M5 23V6l7-5 7 5v17z" stroke-linejoin="round"/><path d="M12 22c0-4 4-4 4-7.5s-8-2.5-8-6c0-2 2-2.5 4-3"/></g>',
  },
};

/** The drawings a page uses, once each. Drawings and not fonts or backgrounds: they print as they are. */
export function Sprite({ ids }: { readonly ids: readonly string[] }) {
  const symbols = [...new Set(ids)].map(symbol).join('');
  if (symbols === '') return null;
  return (
    <svg width="0" height="0" class="visually-hidden" aria-hidden="true">
      {raw(symbols)}
    </svg>
  );
}

function symbol(id: string): string {
  const sign = signShapes[id];
  if (sign) return `<symbol id="${id}" viewBox="${sign.box}">${sign.shape}</symbol>`;
  const shape = markShape(id) ?? (isIcon(id) ? iconShapes[id] : null);
  return shape === null ? '' : `<symbol id="${id}" viewBox="0 0 24 24">${shape}</symbol>`;
}

function isIcon(id: string): id is IconName {
  return Object.hasOwn(iconShapes, id);
}
