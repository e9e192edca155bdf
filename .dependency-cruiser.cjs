// The import walls of ARCHITECTURE.md. What is not allowed here is a wall somebody walked through.
const audiences = ['teacher', 'student', 'family', 'leader', 'account'];
const wall = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const room = (...names) => `^src/(${names.join('|')})/`;

module.exports = {
  forbidden: [
    wall('no-cycles', {}, { circular: true }, 'A cycle is two modules that are one.'),
    wall(
      'core-is-pure',
      { path: room('core'), pathNot: '\\.test\\.tsx?$' },
      { pathNot: [room('core'), '^zod$', 'node_modules/zod'] },
      'core imports only itself and zod.',
    ),
    wall(
      'platform-knows-nobody',
      { path: room('platform'), pathNot: '\\.test\\.tsx?$' },
      { path: [room('core', 'school', 'web', 'locales', 'start', 'api'), '^tests/'] },
      'platform is useful to any application.',
    ),
    wall(
      'locales-know-platform',
      { path: room('locales'), pathNot: '\\.test\\.tsx?$' },
      { path: [room('core', 'school', 'web', 'start', 'api'), '^tests/'] },
      'locales import platform alone.',
    ),
    wall(
      'school-is-not-seen',
      { path: room('school'), pathNot: '\\.test\\.tsx?$' },
      { path: [room('web', 'start', 'api'), '^tests/'] },
      'A verb does not know who shows it.',
    ),
    ...audiences.map((name) =>
      wall(
        `${name}-alone`,
        { path: `^src/web/${name}/`, pathNot: '\\.test\\.tsx?$' },
        {
          path: [
            `^src/web/(${audiences.filter((other) => other !== name).join('|')})/`,
            room('start', 'api'),
            '^tests/',
          ],
        },
        'An audience never imports another.',
      ),
    ),
    wall(
      'blocks-only-types',
      { path: '^src/web/(blocks|ui)/', pathNot: '\\.test\\.tsx?$' },
      { path: [room('school'), '^src/platform/db/(connect|in-school)'], dependencyTypesNot: ['type-only'] },
      'Blocks know the shapes of the school, not its verbs.',
    ),
    wall(
      'blocks-know-no-audience',
      { path: '^src/web/(blocks|ui)/', pathNot: '\\.test\\.tsx?$' },
      { path: [`^src/web/(${audiences.join('|')})/`, room('start', 'api'), '^tests/'] },
      'Blocks are the same for everybody.',
    ),
    wall(
      'ui-knows-nothing',
      { path: '^src/web/ui/', pathNot: '\\.test\\.tsx?$' },
      { path: [room('core', 'school', 'locales'), '^src/web/blocks/'] },
      'ui does not know the domain.',
    ),
    wall(
      'client-is-the-browser',
      { path: '^src/web/client/', pathNot: '\\.test\\.tsx?$' },
      { path: '^src/(?!web/client/)' },
      'No server code in a browser bundle.',
    ),
    wall(
      'nobody-imports-start',
      { path: '^src/(?!start/)', pathNot: '\\.test\\.tsx?$' },
      { path: room('start') },
      'start is where everything meets.',
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.generated\\.ts$', 'node_modules'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
