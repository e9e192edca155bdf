import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type TestDatabase } from '#tests/database/open-database.ts';
import { importFiles, previewFiles, problemLines } from '#tests/imports/import-set.ts';

// Every package here is made.
let test: TestDatabase;
beforeAll(async () => {
  test = await openDatabase();
});
afterAll(() => test.close());

const link = (origin: string, associationType: string, destination: string, more: object = {}) => ({
  identifier: `${origin}-${associationType}-${destination}`,
  associationType,
  originNodeURI: { identifier: origin, title: origin },
  destinationNodeURI: { identifier: destination, title: destination },
  ...more,
});

const made = (identifier: string, more: object = {}) => ({
  CFDocument: { identifier, title: 'Made framework', creator: 'Nobody' },
  CFItems: [
    { identifier: 'a', fullStatement: 'Add', humanCodingScheme: 'M.1' },
    { identifier: 'b', fullStatement: 'Multiply', humanCodingScheme: 'M.2' },
    { identifier: 'c', fullStatement: 'Add to 10', humanCodingScheme: 'M.10' },
  ],
  CFAssociations: [
    link('b', 'isChildOf', identifier),
    link('a', 'isChildOf', identifier),
    link('c', 'isChildOf', 'a'),
  ],
  ...more,
});

const asFiles = (content: unknown) => ({ 'made.json': JSON.stringify(content) });

async function orderOf(identifier: string): Promise<string[]> {
  const rows = await test.database
    .selectFrom('standards as s')
    .innerJoin('frameworks as f', 'f.id', 's.framework_id')
    .select('s.statement')
    .where('f.identifier', '=', identifier)
    .orderBy('s.position')
    .execute();
  return rows.map(({ statement }) => statement);
}

describe('a package that is not quite as the standard has it', () => {
  it.each<[string, unknown, string[]]>([
    ['in an envelope', { CFPackage: made('f1') }, ['package-unwrapped made.json']],
    [
      'with a subject as text and levels as text',
      made('f2', {
        CFDocument: { identifier: 'f2', title: 'Made', subject: 'Mathematics' },
        CFItems: [{ identifier: 'a', fullStatement: 'Add', educationLevel: '01,02' }],
        CFAssociations: [link('a', 'isChildOf', 'f2')],
      }),
      [
        'field-repaired made.json:1 CFItems.educationLevel “01,02” → ["01","02"]',
        'field-repaired made.json CFDocument.subject “Mathematics” → ["Mathematics"]',
      ],
    ],
    [
      'with fields of a vendor, and nulls',
      made('f3', {
        CFItems: [
          { identifier: 'a', fullStatement: 'Add', notes: null, language: null, x_color: 'red' },
          { identifier: 'b', fullStatement: 'Multiply', x_color: 'blue' },
        ],
        CFAssociations: [link('a', 'isChildOf', 'f3'), link('b', 'isChildOf', 'f3')],
      }),
      ['field-unused made.json:1 CFItems.x_color'],
    ],
    [
      'with markup in a statement',
      made('f4', {
        CFItems: [{ identifier: 'a', fullStatement: 'Square <b>x</b><sup>2</sup>' }],
        CFAssociations: [link('a', 'isChildOf', 'f4')],
      }),
      ['markup-removed made.json:1 CFItems.fullStatement “Square <b>x</b><sup>2</sup>” → Square x²'],
    ],
    [
      'without identifiers but with addresses',
      made('f5', {
        CFItems: [
          { uri: 'https://x.example/CFItems/C496E222-b8df-11e7-ba24-039ffdae3771', fullStatement: 'Add' },
        ],
        CFAssociations: [link('c496e222-b8df-11e7-ba24-039ffdae3771', 'isChildOf', 'f5')],
      }),
      [
        'identifier-repaired made.json:1 CFItems.identifier “https://x.example/CFItems/C496E222-b8df-11e7-ba24-039ffdae3771” → c496e222-b8df-11e7-ba24-039ffdae3771',
      ],
    ],
    [
      'with relations that are unknown, half there, spelled otherwise or leading out',
      made('f6', {
        CFItems: [{ identifier: 'a', fullStatement: 'Add' }],
        CFAssociations: [
          link('a', 'IsChildOf', 'f6'),
          link('a', 'likes', 'f6'),
          { identifier: 'half', associationType: 'precedes', originNodeURI: { identifier: 'a' } },
          link('a', 'isChildOf', 'elsewhere'),
          link('a', 'ext:supports', 'f6'),
        ],
      }),
      [
        'association-repaired made.json:1 CFAssociations.associationType “IsChildOf” → isChildOf',
        'association-unknown made.json:2 CFAssociations.associationType “likes”',
        'association-incomplete made.json:3 CFAssociations.destinationNodeURI',
        'association-outside made.json:4 CFAssociations.destinationNodeURI “elsewhere”',
      ],
    ],
    [
      'without a parent for an item',
      made('f7', { CFAssociations: [link('a', 'isChildOf', 'f7'), link('b', 'isChildOf', 'f7')] }),
      ['item-without-parent made.json:3 CFItems “M.10”'],
    ],
    [
      'with rubrics and a date that is none',
      made('f8', {
        CFDocument: { identifier: 'f8', title: 'Made', lastChangeDateTime: 'yesterday' },
        CFRubrics: [{ identifier: 'r' }],
      }),
      [
        'rubrics-unused made.json CFRubrics “1”',
        'moment-unreadable made.json CFDocument.lastChangeDateTime “yesterday”',
      ],
    ],
    [
      'with letters that no database stores',
      made('f10', {
        CFDocument: { identifier: 'f10', title: 'Ma\u0000de', publisher: 'Half \ud800 a letter' },
        CFItems: [
          { identifier: 'a\u0000', fullStatement: 'Add\u0000 \udfff', humanCodingScheme: '\u0007M.1' },
        ],
        CFAssociations: [link('a', 'isChildOf', 'f10', { sequenceNumber: 1e15 })],
      }),
      [
        'characters-removed made.json CFDocument.title “Made” → Made',
        'characters-removed made.json:1 CFItems.identifier “a” → a',
        'characters-removed made.json:1 CFItems.fullStatement “Add �” → Add �',
        'characters-removed made.json:1 CFItems.humanCodingScheme “M.1” → M.1',
        'characters-removed made.json CFDocument.publisher “Half � a letter” → Half � a letter',
      ],
    ],
    [
      'without any relation',
      made('f9', { CFAssociations: null }),
      [
        'file-without-rows made.json CFAssociations',
        'item-without-parent made.json:1 CFItems “M.1”',
        'item-without-parent made.json:2 CFItems “M.2”',
        'item-without-parent made.json:3 CFItems “M.10”',
      ],
    ],
  ])('%s goes in and says so', async (_, content, said) => {
    const preview = await importFiles(test.database, asFiles(content));
    expect(problemLines(preview)).toEqual(said);
    expect(preview.canApply).toBe(true);
  });
});

describe('the order of a tree', () => {
  it('is by number, then by code as people count', async () => {
    await importFiles(test.database, asFiles(made('o1')));
    expect(await orderOf('o1')).toEqual(['Add', 'Add to 10', 'Multiply']);
    const numbered = made('o2', {
      CFAssociations: [
        link('a', 'isChildOf', 'o2', { sequenceNumber: 3 }),
        link('b', 'isChildOf', 'o2', { sequenceNumber: 1 }),
        link('c', 'isChildOf', 'o2', { sequenceNumber: 2 }),
      ],
    });
    await importFiles(test.database, asFiles(numbered));
    expect(await orderOf('o2')).toEqual(['Multiply', 'Add to 10', 'Add']);
  });

  it('an item with two parents stands where it is met first', async () => {
    const associations = [...made('o3').CFAssociations, link('c', 'isChildOf', 'b')];
    const preview = await importFiles(test.database, asFiles(made('o3', { CFAssociations: associations })));
    expect(problemLines(preview)).toEqual([]);
    expect(await orderOf('o3')).toEqual(['Add', 'Add to 10', 'Multiply']);
  });

  it('a relation that closes a circle is left out and told', async () => {
    const associations = [
      ...made('o4').CFAssociations,
      link('a', 'isChildOf', 'c'),
      link('a', 'precedes', 'b'),
      link('b', 'precedes', 'a'),
      link('b', 'precedes', 'b'),
    ];
    const preview = await importFiles(test.database, asFiles(made('o4', { CFAssociations: associations })));
    expect(problemLines(preview)).toEqual([
      'association-circular made.json:4 CFAssociations “a” → c',
      'association-circular made.json:6 CFAssociations “b” → a',
      'association-circular made.json:7 CFAssociations “b” → b',
    ]);
    const kept = await test.database
      .selectFrom('standard_links as l')
      .innerJoin('frameworks as f', 'f.id', 'l.framework_id')
      .select(['l.origin', 'l.kind', 'l.destination'])
      .where('f.identifier', '=', 'o4')
      .where('l.kind', '=', 'precedes')
      .execute();
    expect(kept).toEqual([{ origin: 'a', kind: 'precedes', destination: 'b' }]);
  });
});

it('knows 1.1 by what 1.0 does not have', async () => {
  const items = [{ identifier: 'a', fullStatement: 'Add', subject: ['Mathematics'] }];
  const newer = await previewFiles(test.database, asFiles(made('v1', { CFItems: items })));
  const older = await previewFiles(test.database, asFiles(made('v1')));
  expect([newer.version, older.version]).toEqual(['1.1', '1.0']);
});

it('a reworded item is changed, one that is gone ends, one that is back is there again', async () => {
  await importFiles(test.database, asFiles(made('w1')));
  const fewer = made('w1', {
    CFItems: [
      { identifier: 'a', fullStatement: 'Add fluently', humanCodingScheme: 'M.1' },
      { identifier: 'b', fullStatement: 'Multiply', humanCodingScheme: 'M.2' },
    ],
    CFAssociations: [link('b', 'isChildOf', 'w1'), link('a', 'isChildOf', 'w1')],
  });
  const changed = await importFiles(test.database, asFiles(fewer));
  expect(changed.counts.standards).toEqual({ added: 0, changed: 2, ended: 1, unchanged: 0 });
  const back = await importFiles(test.database, asFiles(made('w1')));
  expect(back.counts.standards).toEqual({ added: 0, changed: 3, ended: 0, unchanged: 0 });
});
