/** The words of the default scale in the languages of the catalogues; a school with other words passes its own. */
const DEFAULT_NAMES: readonly string[] = [
  'Starting',
  'Getting there',
  'Mastery',
  'Beyond',
  'Comenzando',
  'En camino',
  'Dominio',
  'Más allá',
  'البداية',
  'في الطريق',
  'الإتقان',
  'ما بعد الإتقان',
  '起步',
  '接近掌握',
  '掌握',
  '超越',
];

const DIGIT = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]';

/** Percentages, levels by number, marks out of something, and letter marks. */
const TELLTALES: readonly RegExp[] = [
  new RegExp(`${DIGIT}\\s*[%٪％]`, 'u'),
  new RegExp(`${DIGIT}\\s*(percent|per cent|por ciento|في المئة|بالمئة|في المائة|بالمائة)`, 'iu'),
  new RegExp(`百分之|${DIGIT}\\s*分(?![钟之享])`, 'u'),
  new RegExp(`(level|nivel|المستوى|مستوى|水平|等级|级别)\\s*[:：]?\\s*${DIGIT}`, 'iu'),
  new RegExp(`第?${DIGIT}\\s*级`, 'u'),
  new RegExp(`(?<![\\p{L}])(got|gets|earned|scored|scores|sacó|obtuvo)\\s+(an?|un|una)?\\s*${DIGIT}`, 'iu'),
  new RegExp(
    `(?<![\\p{L}])(a|an|un)\\s+${DIGIT}(\\.${DIGIT}+)?\\s*(?=[.,;!?]|$|on\\b|for\\b|in\\b|en\\b)`,
    'iu',
  ),
  new RegExp(`${DIGIT}\\s*(out of|de un total de|sobre|من أصل)\\s*${DIGIT}`, 'iu'),
  /(?<![\p{L}])(?:got|gets|earned|received|sacó|obtuvo)\s+(?:an?|una?)\s+["“']?[A-F][+\-−]?(?![\p{L}])/u,
  /(?<![\p{L}])(?:grade|mark|nota|calificación)\s+(?:of|de)\s+["“']?[A-F\d]/iu,
];

const CUES =
  '[Ll]evel|[Nn]ivel|[Aa]t|is|are|reached|reaches|[Ee]n|[Ee]stá|[Aa]lcanzó|المستوى|مستوى|水平|等级|达到';

/**
 * Whether a text seems to carry a level or a percentage, which messages to families never do. A guess that
 * warns a teacher: it looks for percentages, "level 3", "3 out of 4", "got a B+", and for the words of the scale
 * (`names`) beside a word such as "level" or "is at", or in quotation marks. Ordinary use passes.
 *
 * Example: 'Ana is at Mastery' and 'She got 85%' do; 'Start from the story, then go beyond it' does not.
 */
export function carriesALevel(text: string, names: readonly string[] = DEFAULT_NAMES): boolean {
  return TELLTALES.some((each) => each.test(text)) || namesALevel(text, names);
}

function namesALevel(text: string, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  // A name is written as a name, with its capital, or else quoted; "is getting there" is ordinary English.
  const afterCue = new RegExp(
    `(?<![\\p{L}])(?:${CUES})\\s*[:：]?\\s*(?:the\\s+|el\\s+)?(?:${any})(?![\\p{L}])`,
    'u',
  );
  const afterCueAnywhere = new RegExp(
    `(?:水平|等级|达到)(?:了|是|为|：|:)?(?:${any})|(?:${any})(?:水平|等级)`,
    'u',
  );
  const quoted = new RegExp(`["“«「『]\\s*(?:${any})\\s*["”»」』]`, 'iu');
  const beforeLevel = new RegExp(`(?<![\\p{L}])(?:${any})\\s+level(?![\\p{L}])`, 'iu');
  return [afterCue, afterCueAnywhere, quoted, beforeLevel].some((each) => each.test(text));
}
