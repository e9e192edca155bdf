/**
 * Words that do not belong in what a family reads about a child, per language: they count, compare or blame.
 * Lower case; matched as whole words where a language separates words, else anywhere.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'fail',
    'failed',
    'failing',
    'fails',
    'failure',
    'late',
    'overdue',
    'missing',
    'zero',
    'behind',
    'deficient',
    'deficiency',
    'remedial',
    'low',
    'lowest',
    'below',
    'weak',
    'lazy',
    'percent',
    'percentage',
    'grade',
    'grades',
    'gpa',
    'score',
    'scores',
    'points',
    'rank',
  ],
  es: [
    'reprobar',
    'reprobó',
    'reprobado',
    'reprobada',
    'suspenso',
    'suspendió',
    'fracaso',
    'fracasó',
    'tarde',
    'atrasado',
    'atrasada',
    'retrasado',
    'retrasada',
    'faltante',
    'faltantes',
    'cero',
    'deficiente',
    'remedial',
    'bajo',
    'baja',
    'débil',
    'flojo',
    'floja',
    'por ciento',
    'porcentaje',
    'calificación',
    'calificaciones',
    'nota',
    'notas',
    'puntos',
    'puntaje',
  ],
  ar: [
    'رسب',
    'رسوب',
    'راسب',
    'فشل',
    'فاشل',
    'تأخر',
    'مفقود',
    'صفر',
    'ضعيف',
    'متدن',
    'منخفض',
    'مقصر',
    'علاجي',
    'في المئة',
    'بالمئة',
    'نسبة مئوية',
    'درجات',
    'علامات',
    'نقاط',
  ],
  'zh-Hans': [
    '不及格',
    '失败',
    '迟到',
    '迟交',
    '逾期',
    '缺交',
    '未交',
    '零分',
    '落后',
    '较差',
    '很差',
    '偏低',
    '补救',
    '百分之',
    '百分比',
    '成绩',
    '分数',
    '得分',
    '排名',
    '懒',
  ],
};

/** Scripts whose words take prefixes or are not set apart by spaces. */
const MATCHED_ANYWHERE = new Set(['ar', 'zh-Hans']);

/**
 * The words not used towards families in a language; none are listed for a language that has no list yet.
 *
 * Example: `wordsNotUsed('en')` has 'late' and 'missing'.
 */
export function wordsNotUsed(language: string): readonly string[] {
  return WORDS[language] ?? [];
}

/**
 * Those of the words not used that a text contains, in the order of the list. It warns and does not forbid:
 * "zero" may be what a lesson is about.
 *
 * Example: 'Two labs are missing, and late.' has 'late' and 'missing'; 'She will translate later' has none.
 */
export function findWordsNotUsed(text: string, language: string): string[] {
  const lower = text.toLocaleLowerCase(language).normalize('NFC');
  return wordsNotUsed(language).filter((word) =>
    MATCHED_ANYWHERE.has(language)
      ? lower.includes(word)
      : new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(lower),
  );
}
