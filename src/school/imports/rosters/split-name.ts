/** A name in its two parts; one of them is blank where only one word is known. */
export interface NameParts {
  givenName: string;
  familyName: string;
}

/** Words that begin a family name and are not a name by themselves. */
const particles = new Set(
  'da das de del della der di do dos du el ibn la las le los bin van von y al'.split(' '),
);

/** "Silva, Ana Luz" is Ana Luz and Silva. Without a comma the first word is the family name. */
export function splitLastFirst(text: string): NameParts {
  const comma = text.indexOf(',');
  if (comma >= 0) {
    return { familyName: text.slice(0, comma).trim(), givenName: text.slice(comma + 1).trim() };
  }
  const [familyName = '', ...given] = text.trim().split(/\s+/);
  return { familyName, givenName: given.join(' ') };
}

/** "Ana Luz Silva" is Ana Luz and Silva; "Ana de la Cruz" is Ana and de la Cruz. A comma says that it is not so. */
export function splitFirstLast(text: string): NameParts {
  if (text.includes(',')) return splitLastFirst(text);
  const words = text.trim().split(/\s+/);
  if (words.length === 1) return { givenName: words[0] ?? '', familyName: '' };
  let start = words.length - 1;
  while (start > 1 && particles.has(words[start - 1]?.toLowerCase() ?? '')) start -= 1;
  return { givenName: words.slice(0, start).join(' '), familyName: words.slice(start).join(' ') };
}
