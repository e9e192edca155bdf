import { Icon } from '#web/ui/icon.tsx';

/** Prints the page. Without script it stays away: the browser's own menu prints. */
export function PrintButton({ words }: { readonly words: string }) {
  return (
    <button class="button" type="button" hidden data-controller="print" data-action="print#print">
      <Icon name="print" />
      {words}
    </button>
  );
}
