import type { PropsWithChildren } from 'hono/jsx';

export function Chip({ lang, children }: PropsWithChildren<{ readonly lang?: string | undefined }>) {
  return (
    <span class="chip" lang={lang}>
      {children}
    </span>
  );
}
