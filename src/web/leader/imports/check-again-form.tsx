import { Button } from '#web/ui/button.tsx';

/** Has a file checked again. */
export function CheckAgain({ importId, words }: { readonly importId: string; readonly words: string }) {
  return (
    <form method="post" action={`/imports/${importId}/check`}>
      <Button kind="main">{words}</Button>
    </form>
  );
}
