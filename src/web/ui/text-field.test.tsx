import { expect, test } from 'vitest';
import { TextField } from './text-field.tsx';

test('a field is named by its label and described by its help', () => {
  const html = String(<TextField id="day" name="day" label="Opens on" help="A school day." />);
  expect(html).toContain('<label for="day">Opens on</label>');
  expect(html).toContain('<span class="help" id="day-help">A school day.</span>');
  expect(html).toContain('aria-describedby="day-help"');
  expect(html).not.toContain('aria-invalid');
});

test('an error is tied to its field in words', () => {
  const html = String(
    <TextField id="day" name="day" label="Opens on" value="November 31" error="November has 30 days." />,
  );
  expect(html).toContain('<div class="field wrong">');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('aria-describedby="day-error"');
  expect(html).toContain('<p class="error" id="day-error">November has 30 days.</p>');
});
