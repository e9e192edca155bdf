import { expect, test } from 'vitest';
import { Road } from './road.tsx';

test('every stage has its word, and the pins say who stands where', () => {
  const html = String(
    <Road
      stages={[
        {
          sign: { shows: 'level', place: 1, of: 2 },
          word: 'Starting',
          descriptor: 'I count.',
          walked: true,
          pins: [],
        },
        {
          sign: { shows: 'level', place: 2, of: 2 },
          word: 'Mastery',
          descriptor: 'I explain.',
          walked: false,
          pins: [
            { words: 'Ms. Ortega, Nov 16', by: 'teacher' },
            { words: 'Me, Nov 16', by: 'student' },
          ],
        },
      ]}
    />,
  );
  expect(html).toContain('<li class="walked">');
  expect(html).toContain('<h3>Starting</h3><p>I count.</p></li>');
  expect(html).toContain('<h3>Mastery</h3><p>I explain.</p>');
  expect(html).toContain('<span class="pin teacher">Ms. Ortega, Nov 16</span>');
  expect(html).toContain('<span class="pin">Me, Nov 16</span>');
});
