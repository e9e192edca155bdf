const given = [
  ...[
    'Amina',
    'Bao',
    'Carmen',
    'Dmitri',
    'Elif',
    'Farid',
    'Grace',
    'Hana',
    'Ibrahim',
    'Joaquín',
    'Kofi',
    'Leila',
  ],
  ...[
    'Mateo',
    'Nadia',
    'Oksana',
    'Priya',
    'Quang',
    'Rosa',
    'Samir',
    'Tenzin',
    'Uma',
    'Viktor',
    'Wei',
    'Yolanda',
  ],
];
const family = [
  ...[
    'Abebe',
    'Baptiste',
    'Castillo',
    'Das',
    'El-Amrani',
    'Fofana',
    'García',
    'Hossain',
    'Ivanova',
    'Jean',
    'Kim',
  ],
  ...[
    'Lama',
    'Mendoza',
    'Nguyen',
    'Okafor',
    'Popova',
    'Qureshi',
    'Rahman',
    'Sánchez',
    'Tran',
    'Usmanov',
    'Wong',
  ],
];

/** A made name: no two of the first five hundred are the same. */
export function nameOf(index: number): { given: string; family: string } {
  return {
    given: given[index % given.length] ?? '',
    // The two lengths share a factor: without the step each given name would meet half of the others.
    family: family[(index + Math.floor(index / given.length)) % family.length] ?? '',
  };
}
