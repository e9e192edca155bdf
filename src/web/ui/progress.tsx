type Props = { readonly id: string; readonly words: string; readonly done: number; readonly of: number };

/** How far, in words first ("12 of 28 approved"). */
export function Progress({ id, words, done, of }: Props) {
  return (
    <div class="progress">
      <span id={id}>{words}</span>
      <progress max={of} value={done} aria-labelledby={id} />
    </div>
  );
}
