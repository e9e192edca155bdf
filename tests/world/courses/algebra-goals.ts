import type { GoalSpec } from './course-spec.ts';

/** The seven goals of Algebra 1, in order. Urdu has no words yet, and One line, four ways has no Arabic. */
export const algebraGoals = [
  {
    key: 'expressions',
    kind: 'content',
    title: 'Rules with letters',
    statement: 'I can write a rule with letters for something that happens in real life.',
    said: {
      es: {
        title: 'Reglas con letras',
        statement: 'Puedo escribir una regla con letras para algo que pasa en la vida real.',
        reviewed: true,
      },
      ar: {
        title: 'قواعد بالحروف',
        statement: 'أستطيع أن أكتب قاعدة بالحروف لشيء يحدث في الحياة اليومية.',
        reviewed: false,
      },
      'zh-Hans': {
        title: '用字母写规则',
        statement: '我能用字母为生活中的一件事写出规则。',
        reviewed: false,
      },
    },
    rubric: [
      ['Replaces letters by given numbers', 'I can put a number in the place of a letter.'],
      [
        'Writes a rule with a letter when the words are given',
        'I can write a rule when someone tells me the story in steps.',
      ],
      [
        'Writes a rule for a real situation and says what each letter stands for',
        'I can write a rule and say what each letter stands for.',
      ],
      [
        'Writes two rules for one situation and shows that they say the same',
        'I can write the rule in two ways and show they match.',
      ],
    ],
  },
  {
    key: 'equations',
    kind: 'content',
    title: 'Balanced equations',
    statement: 'I can solve an equation and say why each step keeps it balanced.',
    said: {
      es: {
        title: 'Ecuaciones en equilibrio',
        statement: 'Puedo resolver una ecuación y decir por qué cada paso la mantiene en equilibrio.',
        reviewed: true,
      },
      ar: {
        title: 'معادلات متوازنة',
        statement: 'أستطيع أن أحلّ معادلة وأن أقول لماذا تبقى متوازنة بعد كل خطوة.',
        reviewed: false,
      },
      'zh-Hans': {
        title: '等式的平衡',
        statement: '我能解方程，并说明为什么每一步都保持平衡。',
        reviewed: false,
      },
    },
    rubric: [
      ['Finds a solution by trying numbers', 'I can try numbers until one fits.'],
      ['Solves with the same move on both sides', 'I can do the same thing to both sides.'],
      ['Solves and gives a reason for each move', 'I can solve it and say why each step is fair.'],
      ['Chooses a short way and says why it is still fair', 'I can find a shorter way and say why it works.'],
    ],
  },
  {
    key: 'slope',
    kind: 'content',
    title: 'What slope means',
    statement: 'I can say what the slope of a line tells us about its story.',
    before: {
      title: 'Meaning of slope',
      statement: 'I can interpret the slope of a line in the situation it models.',
      weeksAgo: 2,
    },
    said: {
      es: {
        title: 'Qué significa la pendiente',
        statement: 'Puedo decir qué nos cuenta la pendiente de una recta sobre su historia.',
        reviewed: true,
      },
      ar: {
        title: 'معنى الميل',
        statement: 'أستطيع أن أقول ماذا يخبرنا ميل الخط عن قصته.',
        reviewed: false,
      },
      'zh-Hans': {
        title: '斜率的意思',
        statement: '我能说出一条直线的斜率在故事里告诉我们什么。',
        reviewed: false,
      },
    },
    rubric: [
      ['Counts how far the line goes up', 'I can count how far the line goes up.'],
      ['Finds the slope as a number', 'I can find the slope as a number.'],
      [
        'Says what the slope means in the story, with its units',
        'I can say what the number means in the story, with units.',
      ],
      [
        'Uses the meaning to predict or to compare two stories',
        'I can use the meaning to say what will happen next.',
      ],
    ],
  },
  {
    key: 'fourWays',
    kind: 'content',
    title: 'One line, four ways',
    statement: 'I can show one line as a story, a table, a graph and an equation.',
    said: {
      es: {
        title: 'Una recta, cuatro formas',
        statement: 'Puedo mostrar una misma recta como historia, tabla, gráfica y ecuación.',
        reviewed: true,
      },
      'zh-Hans': {
        title: '一条线，四种样子',
        statement: '我能用故事、表格、图像和方程表示同一条直线。',
        reviewed: false,
      },
    },
    rubric: [
      ['Reads one of the four', 'I can read one of the four.'],
      ['Moves between two of them', 'I can go from one to another.'],
      ['Moves between all four, in any order', 'I can go between all four, in any order.'],
      [
        'Chooses the one that answers a question best and says why',
        'I can pick the best one for a question and say why.',
      ],
    ],
  },
  {
    key: 'crossing',
    kind: 'content',
    title: 'Where lines cross',
    statement: 'I can find where two lines cross and say what that point means.',
    said: {
      es: {
        title: 'Donde se cruzan dos rectas',
        statement: 'Puedo encontrar dónde se cruzan dos rectas y decir qué significa ese punto.',
        reviewed: true,
      },
      ar: {
        title: 'حيث يتقاطع خطان',
        statement: 'أستطيع أن أجد أين يتقاطع خطان وأن أقول ماذا تعني تلك النقطة.',
        reviewed: false,
      },
      'zh-Hans': {
        title: '两线相交处',
        statement: '我能找到两条直线相交的地方，并说出那个点的意思。',
        reviewed: false,
      },
    },
    rubric: [
      ['Points to where two lines cross on a graph', 'I can point to where the lines cross.'],
      ['Finds the point from a table or a graph', 'I can find the point from a table or a graph.'],
      [
        'Finds the point and says what it means in both stories',
        'I can find the point and say what it means.',
      ],
      ['Says what happens before and after the point', 'I can say what is true before and after the point.'],
    ],
  },
  {
    key: 'growth',
    kind: 'content',
    title: 'Adding or multiplying',
    statement: 'I can tell growing by adding from growing by multiplying.',
    said: {
      es: {
        title: 'Sumar o multiplicar',
        statement: 'Puedo distinguir lo que crece sumando de lo que crece multiplicando.',
        reviewed: true,
      },
      ar: {
        title: 'جمع أم ضرب',
        statement: 'أستطيع أن أميّز ما ينمو بالجمع مما ينمو بالضرب.',
        reviewed: false,
      },
    },
    rubric: [
      ['Continues a pattern by a few steps', 'I can keep a pattern going.'],
      ['Names the change from step to step', 'I can say what changes at each step.'],
      [
        'Says whether it grows by adding or by multiplying, with a reason',
        'I can say which kind of growing it is, and why.',
      ],
      ['Compares the two kinds over a long time', 'I can say which one wins in the end, and why.'],
    ],
  },
  {
    key: 'curves',
    kind: 'content',
    title: 'Curves',
    statement: 'I can sketch a curve and point out the places that matter.',
    said: {
      es: {
        title: 'Curvas',
        statement: 'Puedo dibujar una curva y señalar los lugares que importan.',
        reviewed: true,
      },
      ar: {
        title: 'منحنيات',
        statement: 'أستطيع أن أرسم منحنى وأن أشير إلى الأماكن المهمة فيه.',
        reviewed: false,
      },
      'zh-Hans': {
        title: '曲线',
        statement: '我能画出一条曲线，并指出重要的位置。',
        reviewed: false,
      },
    },
    rubric: [
      ['Plots points of a curve', 'I can plot points.'],
      ['Joins points to a fair curve', 'I can join the points to a curve.'],
      [
        'Sketches a curve and names its turning point and crossings',
        'I can sketch it and name the places that matter.',
      ],
      [
        'Says how a change in the rule moves the curve',
        'I can say how the curve moves when the rule changes.',
      ],
    ],
  },
] as const satisfies readonly GoalSpec[];

/** The eighth idea of the year, which asked what comes off. */
export const setAsideGoal = {
  key: 'spread',
  kind: 'content',
  title: 'Middle and spread',
  statement: 'I can find the middle and the spread of a set of numbers.',
  said: {},
  rubric: [
    ['Puts numbers in order', 'I can put the numbers in order.'],
    ['Finds the middle', 'I can find the middle.'],
    ['Finds the middle and the spread', 'I can find the middle and how spread out it is.'],
    ['Compares two sets by both', 'I can compare two sets by both.'],
  ],
} as const satisfies GoalSpec;

export const setAsideReason = 'Statistics in grade 10 gives it the time it needs.';
