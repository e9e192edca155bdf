import { expect, test } from 'vitest';
import { Toast } from './toast.tsx';

test('undo is a form that works without script', () => {
  const html = String(
    <Toast undo={{ action: '/undo', label: 'Undo', fields: { act: 'feedback-7' } }}>Feedback sent.</Toast>,
  );
  expect(html).toContain('<span>Feedback sent.</span>');
  expect(html).toContain('<form method="post" action="/undo">');
  expect(html).toContain('<input type="hidden" name="act" value="feedback-7"/>');
  expect(html).toMatch(/<button [^>]*type="submit">Undo<\/button>/);
});
