type Props = {
  readonly title: string;
  readonly errors: readonly { readonly fieldId: string; readonly message: string }[];
};

/** All that a form could not take, above it, each leading to its field. Takes the focus when the page opens. */
export function ErrorSummary({ title, errors }: Props) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary stack-s" role="alert" tabindex={-1} autofocus>
      <h2>{title}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${error.fieldId}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
