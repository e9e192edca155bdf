import type { Place } from './masthead.tsx';

/** The student's places. */
export function ThumbBar({ label, places }: { readonly label: string; readonly places: readonly Place[] }) {
  return (
    <nav class="thumb-bar" aria-label={label}>
      <ul>
        {places.map((place) => (
          <li>
            <a href={place.href} aria-current={place.current ? 'page' : undefined}>
              {place.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
