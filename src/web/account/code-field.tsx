import { TextField } from '#web/ui/text-field.tsx';

/** Where a code of an app, or one from paper, is typed. */
export function CodeField({ label, error }: { readonly label: string; readonly error?: string | undefined }) {
  return (
    <TextField
      id="code"
      name="code"
      label={label}
      error={error}
      autocomplete="one-time-code"
      required
      short
      attributes={{ maxlength: '64', autocapitalize: 'none', spellcheck: 'false', dir: 'ltr' }}
    />
  );
}
