import { describe, expect, it } from 'vitest';
import { defaultScale } from '#core/scales/scale.ts';
import { checkDescriptor } from './check-descriptor.ts';
import { defaultDescriptors } from './default-descriptors.ts';

describe('defaultDescriptors', () => {
  it('has a line for teachers and one for students at each level', () => {
    const args = { statement: 'I can add fractions.', act: 'add fractions' };
    expect(defaultDescriptors('I can add fractions.', defaultScale)).toEqual([
      { level: 1, teacherKey: 'rubric.default.1.teacher', studentKey: 'rubric.default.1.student', args },
      { level: 2, teacherKey: 'rubric.default.2.teacher', studentKey: 'rubric.default.2.student', args },
      { level: 3, teacherKey: 'rubric.default.3.teacher', studentKey: 'rubric.default.3.student', args },
      { level: 4, teacherKey: 'rubric.default.4.teacher', studentKey: 'rubric.default.4.student', args },
    ]);
  });

  it('puts the levels of another scale on the four steps', () => {
    const five = { levels: [1, 2, 3, 4, 5].map((level) => ({ level, key: `l${level}` })), cut: 4 };
    const steps = defaultDescriptors('I can add', five).map((each) => each.studentKey);
    expect(steps).toEqual([
      'rubric.default.1.student',
      'rubric.default.2.student',
      'rubric.default.2.student',
      'rubric.default.3.student',
      'rubric.default.4.student',
    ]);
  });
});

describe('checkDescriptor', () => {
  const student = (text: string, language = 'en') => checkDescriptor({ text, reader: 'student', language });

  it('keeps a line, trimmed', () => {
    expect(student('  I can explain it  to a friend. ')).toEqual({
      ok: true,
      text: 'I can explain it to a friend.',
      longFor: null,
    });
  });

  it('points out more than fifteen words to a student only', () => {
    const sixteen = Array(16).fill('word').join(' ');
    expect(student(Array(15).fill('word').join(' '))).toMatchObject({ longFor: null });
    expect(student(sixteen)).toMatchObject({ ok: true, longFor: 'student' });
    expect(checkDescriptor({ text: sixteen, reader: 'teacher', language: 'en' })).toMatchObject({
      longFor: null,
    });
  });

  it('counts the words of Chinese, which has no spaces', () => {
    expect(student('我能用自己的话解释。', 'zh-Hans')).toMatchObject({ ok: true, longFor: null });
    expect(student('我能解释，'.repeat(9), 'zh-Hans')).toMatchObject({ longFor: 'student' });
  });

  it.each([
    ['', 'empty'],
    ['<i>well</i>', 'markup'],
    ['a'.repeat(401), 'too-long'],
  ])('of %j says %s', (text, problem) => {
    expect(student(text)).toEqual({ ok: false, problem });
  });
});
