import { describe, expect, it } from 'vitest';
import { guessColumns, guessMapping } from './guess-mapping.ts';
import type { TableField } from './mapped-table.ts';

// Every name and number here is made.
const fieldOf = (header: string, ...samples: string[]): TableField | null =>
  guessColumns(
    [header],
    samples.map((sample) => [sample]),
  )[0]?.field ?? null;

describe('a header alone', () => {
  it.each<[string, TableField | null]>([
    ['OSIS', 'osis'],
    ['Osis #', 'osis'],
    ['OSIS_NUMBER', 'osis'],
    ['Student_Number', 'student-id'],
    ['Student ID', 'student-id'],
    ['SIS ID', 'student-id'],
    ['LastFirst', 'student-last-first'],
    ['Last, First', 'student-last-first'],
    ['LAST NAME', 'family-name'],
    ['first_name', 'given-name'],
    ['MI', 'middle-name'],
    ['Preferred Name', 'preferred-name'],
    ['Gr', 'grade'],
    ['Grd Lvl', 'grade'],
    ['Grade Level', 'grade'],
    ['DBN', 'school-code'],
    ['School', 'school-name'],
    ['Official Class', 'homeroom'],
    ['Off Cls', 'homeroom'],
    ['OffCls', 'homeroom'],
    ['Home Lang', 'home-language'],
    ['Course', 'course-name'],
    ['Course Code', 'course-code'],
    ['Section', 'class-name'],
    ['Teacher', 'teacher-first-last'],
    ['Teacher Email', 'teacher-email'],
    ['Co-Teacher', 'co-teacher-first-last'],
    ['Guardian 1 Name', 'contact-1-first-last'],
    ['Guardian1_Email', 'contact-1-email'],
    ['Guardian 2 Phone', 'contact-2-phone'],
    ['Parent Email', 'contact-1-email'],
    ['Parent/Guardian 3 First Name', 'contact-3-given-name'],
    ['Mother Name', 'contact-1-first-last'],
    ['Father Cell Phone', 'contact-2-phone'],
    ['Parent Language', 'home-language'],
    ['Apellido', 'family-name'],
    ['Apellidos', 'family-name'],
    ['Nombre', 'given-name'],
    ['Número de estudiante', 'student-id'],
    ['Matrícula', 'student-id'],
    ['Grado', 'grade'],
    ['Sección', 'class-name'],
    ['Maestra', 'teacher-first-last'],
    ['Idioma del hogar', 'home-language'],
    ['Correo del padre o tutor', 'contact-1-email'],
    ['Teléfono de la madre', 'contact-1-phone'],
    ['Escuela', 'school-name'],
    ['Lunch balance', null],
    ['Birth date', null],
    ['Student Address', null],
    ['Student Lunch ID', null],
    ['Emergency Contact Phone', null],
    ['Contact 1 Name', null],
    ['', null],
  ])('“%s” is %s', (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });
});

describe('a header with what stands below it', () => {
  it.each<[string, string[], TableField | null]>([
    ['Student ID', ['203456789', '204 567 890'], 'student-id'],
    ['Name', ['Silva, Ana', 'Okafor, Ben'], 'student-last-first'],
    ['Name', ['Ana Silva', 'Ben Okafor'], 'student-first-last'],
    ['Teacher', ['Rivera, Maya'], 'teacher-last-first'],
    ['School', ['02M475', '02M475'], 'school-code'],
    ['Bldg', ['02M475', '13K430'], 'school-code'],
    ['E-mail', ['ana@example.org'], 'student-email'],
    ['E-mail', ['yes', 'no'], null],
    ['Guardian 1 Name', ['Silva, Rosa'], 'contact-1-last-first'],
  ])('“%s” over %j is %s', (header, samples, field) => {
    expect(fieldOf(header, ...samples)).toBe(field);
  });

  it('a contact is family only where a column says what the adult is', () => {
    const columns = guessColumns(['Contact 1 Name', 'Contact 1 Relationship', 'Contact 1 Email'], []);
    expect(columns.map(({ field }) => field)).toEqual([
      'contact-1-first-last',
      'contact-1-relationship',
      'contact-1-email',
    ]);
  });

  it('each field is given once, and the others are offered', () => {
    const columns = guessColumns(
      ['Student ID', 'ID', 'Name'],
      [
        ['203456789', '1', 'Silva, Ana'],
        ['204567890', '2', 'Okafor, Ben'],
      ],
    );
    expect(columns).toMatchObject([
      { field: 'student-id', confidence: 1 },
      { field: null, confidence: 0, alternatives: ['student-id'] },
      { field: 'student-last-first', alternatives: ['student-first-last'] },
    ]);
    expect(columns[0]?.alternatives[0]).toBe('osis');
  });
});

describe('a whole table', () => {
  const written = { separator: ',', encoding: 'utf-8' } as const;

  it('skips a title above the header', () => {
    const rows = [
      ['Class list, printed 9/10/2026'],
      [''],
      ['OSIS', 'LastFirst', 'Off Cls', ''],
      ['203456789', 'Silva, Ana', '8A', ''],
    ];
    expect(guessMapping(rows, written).mapping).toEqual({
      columns: [
        { header: 'OSIS', field: 'osis' },
        { header: 'LastFirst', field: 'student-last-first' },
        { header: 'Off Cls', field: 'homeroom' },
      ],
      headerRow: 3,
      dateOrder: 'month-first',
      separator: ',',
      encoding: 'utf-8',
      isWhole: false,
    });
  });

  it.each([
    ['9/25/2026', 'month-first'],
    ['25/9/2026', 'day-first'],
    ['9/8/2026', 'month-first'],
  ])('a date such as %s is read %s', (day, order) => {
    const rows = [
      ['Student ID', 'Name', 'Entry Date'],
      ['1', 'Ana Silva', day],
    ];
    expect(guessMapping(rows, written).mapping.dateOrder).toBe(order);
  });
});
