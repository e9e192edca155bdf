import type { GoalSpec } from './course-spec.ts';

/** The five goals of English 9; Joining words is a language goal and feeds none of the others. */
export const englishGoals = [
  {
    key: 'claims',
    kind: 'content',
    title: 'Claims with proof',
    statement: 'I can back up a claim with facts from the text.',
    said: {
      es: {
        title: 'Afirmaciones con pruebas',
        statement: 'Puedo respaldar una afirmación con hechos del texto.',
        reviewed: true,
      },
      ar: {
        title: 'رأي ودليل',
        statement: 'أستطيع أن أدعم رأيي بحقائق من النص.',
        reviewed: false,
      },
      'zh-Hans': { title: '有根据的观点', statement: '我能用文中的事实支持一个观点。', reviewed: false },
    },
    rubric: [
      ['States an opinion', 'I can say what I think.'],
      ['Adds a fact from the text', 'I can add a fact from the text.'],
      ['Adds facts and says how they prove the point', 'I can say how my facts prove my point.'],
      ['Answers someone who thinks otherwise', 'I can answer someone who does not agree.'],
    ],
  },
  {
    key: 'theme',
    kind: 'content',
    title: 'What it is really about',
    statement: 'I can say what a story is really about and show how I know.',
    said: {
      es: {
        title: 'De qué trata en el fondo',
        statement: 'Puedo decir de qué trata en el fondo una historia y mostrar cómo lo sé.',
        reviewed: true,
      },
      'zh-Hans': {
        title: '故事真正在讲什么',
        statement: '我能说出一个故事真正在讲什么，并说明我是怎么知道的。',
        reviewed: false,
      },
    },
    rubric: [
      ['Retells what happens', 'I can tell what happens.'],
      ['Names a theme in a word', 'I can name in a word what it is about.'],
      ['States a theme and shows where the story says so', 'I can say what it is about and show where.'],
      ['Shows how the theme grows through the story', 'I can show how the idea grows.'],
    ],
  },
  {
    key: 'twoWriters',
    kind: 'content',
    title: 'Two writers',
    statement: 'I can compare how two writers tell about the same thing.',
    said: {
      es: {
        title: 'Dos autores',
        statement: 'Puedo comparar cómo dos autores cuentan lo mismo.',
        reviewed: true,
      },
    },
    rubric: [
      ['Says what each text is about', 'I can say what each text is about.'],
      ['Names one thing they share or do not', 'I can name one thing that is the same or not.'],
      ['Compares how they tell it, with examples', 'I can compare how they tell it, with examples.'],
      ['Says why a writer chose that way', 'I can say why a writer chose that way.'],
    ],
  },
  {
    key: 'revising',
    kind: 'content',
    title: 'Clearer writing',
    statement: 'I can make my writing clearer after I hear from a reader.',
    said: {
      es: {
        title: 'Escribir más claro',
        statement: 'Puedo hacer más claro mi texto después de escuchar a un lector.',
        reviewed: true,
      },
      ar: {
        title: 'كتابة أوضح',
        statement: 'أستطيع أن أجعل كتابتي أوضح بعد أن أسمع رأي قارئ.',
        reviewed: false,
      },
      'zh-Hans': {
        title: '写得更清楚',
        statement: '听了读者的意见以后，我能把文章改得更清楚。',
        reviewed: false,
      },
    },
    rubric: [
      ['Fixes spelling or marks', 'I can fix small mistakes.'],
      [
        'Changes a sentence that a reader did not follow',
        'I can change a sentence my reader did not follow.',
      ],
      ['Adds, cuts or moves parts so that a reader follows', 'I can add, cut or move parts for my reader.'],
      ['Says what each change does for the reader', 'I can say what each change does.'],
    ],
  },
  {
    key: 'joining',
    kind: 'language',
    title: 'Joining words',
    statement: 'I can join my ideas with words such as because, although and so.',
    said: {
      es: {
        title: 'Palabras que unen',
        statement: 'Puedo unir mis ideas en inglés con palabras como because, although y so.',
        reviewed: true,
      },
      'zh-Hans': {
        title: '连接词',
        statement: '我能用 because、although、so 这样的英语词连接我的想法。',
        reviewed: false,
      },
    },
    rubric: [
      ['Joins with and', 'I can join with and.'],
      ['Joins with because when a frame is given', 'I can use because with a frame.'],
      ['Chooses the joining word that fits', 'I can choose the word that fits.'],
      ['Uses joining words to turn or to weigh an idea', 'I can turn an idea with although or however.'],
    ],
  },
] as const satisfies readonly GoalSpec[];
