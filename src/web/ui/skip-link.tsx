export function SkipLink({ words }: { readonly words: string }) {
  return (
    <a class="skip" href="#main">
      {words}
    </a>
  );
}
