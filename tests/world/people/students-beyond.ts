import { student } from './person-spec.ts';

/** Students of Ferry Point who take no algebra with Ms. Valdez: in English 9 or in Living Environment. */
export const studentsBeyond = [
  student('emilio', 'close', { given: 'Emilio', family: 'Vásquez', speaks: 'es' }),
  student('hawa', 'ready', { given: 'Hawa', family: 'Kamara' }),
  student('bibek', 'starting', { given: 'Bibek', family: 'Thapa' }),
  student('soledad', 'ready', { given: 'Soledad', family: 'Ramos', speaks: 'es' }),
  student('jorgeLuis', 'close', {
    given: 'Jorge Luis',
    family: 'Tavárez',
    called: 'Jorge Luis',
    speaks: 'es',
  }),
  student('priya', 'ahead', { given: 'Priya', family: 'Nair' }),
  student('stefan', 'close', { given: 'Stefan', family: 'Marković' }),
] as const;
