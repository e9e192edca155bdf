import { Button } from '#web/ui/button.tsx';

/** Decides against a file. */
export function LeaveForm({ importId, words }: { readonly importId: string; readonly words: string }) {
  return (
    <form method="post" action={`/imports/${importId}/leave`}>
      <Button>{words}</Button>
    </form>
  );
}
