import { expect, test } from 'vitest';
import { ErrorSummary } from './error-summary.tsx';

test('each error leads to its field', () => {
  const html = String(
    <ErrorSummary title="One thing to mend" errors={[{ fieldId: 'day', message: 'Choose a day.' }]} />,
  );
  expect(html).toContain('role="alert"');
  expect(html).toContain('<a href="#day">Choose a day.</a>');
});

test('without an error there is nothing', () => {
  expect(String(<ErrorSummary title="One thing to mend" errors={[]} />)).not.toContain('One thing to mend');
});
