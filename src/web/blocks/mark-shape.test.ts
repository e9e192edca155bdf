import { expect, test } from 'vitest';
import { markShape } from './mark-shape.ts';

test('a disc fills by quarters, clockwise from the top', () => {
  expect(markShape('m1')).toContain('d="M12 12V1A11 11 0 0 1 23 12z" fill="var(--level-1)"');
  expect(markShape('m2')).toContain('d="M12 12V1A11 11 0 0 1 12 23z" fill="var(--level-2)"');
  expect(markShape('m3')).toContain('d="M12 12V1A11 11 0 1 1 1 12z" fill="var(--level-3)"');
});

test('the highest level is a full disc', () => {
  expect(markShape('m4')).toContain('<circle cx="12" cy="12" r="11" fill="var(--level-4)"/>');
});

test('not enough yet is a dotted ring without a fill', () => {
  expect(markShape('mn')).toContain('stroke-dasharray');
  expect(markShape('mn')).toContain('fill="none"');
});

test('a scale of five fills by fifths from its own ramp', () => {
  expect(markShape('m5-5')).toContain('fill="var(--five-5)"');
  expect(markShape('m1-5')).toContain('fill="var(--five-1)"');
});

test('a scale of three takes the ends of the ramp and its middle', () => {
  expect(markShape('m1-3')).toContain('var(--level-1)');
  expect(markShape('m2-3')).toContain('var(--level-3)');
  expect(markShape('m3-3')).toContain('var(--level-4)');
});

test.each(['m5', 'm0x', 'glow', ''])('%j is not a mark', (id) => {
  expect(markShape(id)).toBeNull();
});
