import { student } from './person-spec.ts';

/** Algebra 1, 9A. */
export const students9A = [
  student('valentina', 'ready', { given: 'Valentina', family: 'Arias Beltré', speaks: 'es' }),
  student('leo', 'close', { given: 'Leo', family: 'Tran-Baker' }),
  student('isabela', 'ahead', { given: 'Isabela', family: 'Núñez Peña', speaks: 'es' }),
  student('malik', 'close', { given: 'Malik', family: 'Thompson' }),
  student('sadia', 'ready', { given: 'Sadia', family: 'Chowdhury', speaks: 'bn' }),
  student('yan', 'ready', { given: 'Yan', family: 'Zhang', speaks: 'zh-Hans' }),
  student('kevin', 'close', { given: 'Kevin', family: 'Zheng', speaks: 'zh-Hans' }),
  student('khadija', 'ready', { given: 'Khadija', family: 'Bah', speaks: 'fr' }),
  student('alejandro', 'close', { given: 'Alejandro', family: 'Mendoza Cruz', speaks: 'es' }),
  student('precious', 'ahead', { given: 'Precious', family: 'Owusu' }),
  student('aaron', 'ready', { given: 'Aaron', family: 'Goldberg' }),
  student('daniela', 'starting', { given: 'Daniela', family: 'Guerrero', speaks: 'es' }),
  student('mohammed', 'close', { given: 'Mohammed', family: 'Alam', speaks: 'bn' }),
  student('tashi', 'ready', { given: 'Tashi', family: 'Choden' }),
  student('grace', 'ahead', { given: 'Grace', family: 'Kim', speaks: 'ko' }),
  student('samuel', 'close', { given: 'Samuel', family: 'Étienne', speaks: 'ht' }),
  student('xiomara', 'ready', { given: 'Xiomara', family: 'Polanco', speaks: 'es' }),
  student('ibrahim', 'close', { given: 'Ibrahim', family: 'Sow', speaks: 'fr' }),
  student('anastasia', 'ready', { given: 'Anastasia', family: 'Melnyk', speaks: 'ru' }),
  student('jamal', 'starting', { given: 'Jamal', family: 'Edwards' }),
  student('lucia', 'close', { given: 'Lucía', family: 'Herrera Sosa', speaks: 'es' }),
  student('wen', 'ahead', { given: 'Wen', family: 'Huang', speaks: 'zh-Hans' }),
  student('noor', 'close', { given: 'Noor Fatima', family: 'Malik', called: 'Noor', speaks: 'ur' }),
  student('zuri', 'ready', { given: 'Zuri', family: 'Kamau' }),
] as const;
