import type { Child } from 'hono/jsx';

type Tongue = {
  /** "Spanish, as it goes out" */
  readonly heading: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly lines: readonly Child[];
};

/** What a family will read, beside the same in the teacher's language. */
export function TwoTongues({
  theirs,
  ours,
}: {
  readonly theirs: Tongue;
  readonly ours?: Tongue | undefined;
}) {
  return (
    <div class="two-tongues">
      <OneTongue {...theirs} />
      {ours ? <OneTongue {...ours} /> : null}
    </div>
  );
}

function OneTongue({ heading, lang, dir, lines }: Tongue) {
  return (
    <div>
      <p class="tongue">{heading}</p>
      <div class="stack-s" lang={lang} dir={dir}>
        {lines.map((line) => (
          <p>{line}</p>
        ))}
      </div>
    </div>
  );
}
