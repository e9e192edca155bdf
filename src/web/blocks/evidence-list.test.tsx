import { expect, test } from 'vitest';
import { EvidenceList } from './evidence-list.tsx';

test('a level that waits for its feedback shows words and no mark', () => {
  const html = String(
    <EvidenceList
      rows={[
        {
          title: 'Water tank',
          href: '/evidence/1',
          facts: ['November 16, word bank used'],
          mark: { sign: { shows: 'level', place: 2, of: 4 }, word: 'Getting there' },
        },
        { title: 'Exit slip', facts: ['November 2'], waits: 'The level opens with your feedback.' },
      ]}
    />,
  );
  const [first, second] = html.split('</li>');
  expect(first).toContain('<a href="/evidence/1">Water tank</a>');
  expect(first).toContain('<b>Getting there</b>');
  expect(second).toContain('The level opens with your feedback.');
  expect(second).not.toContain('class="level"');
});
