import type { Rights } from '#core/policy/guardianships.ts';
import type { Speech } from '#locales/translate.ts';

/** "sees, hears and writes back" */
export function sayRights({ maySee, mayHear, mayReply }: Rights, { t, list }: Speech): string {
  const may = [
    ...(maySee ? [t('guardians.sees')] : []),
    ...(mayHear ? [t('guardians.hears')] : []),
    ...(mayReply ? [t('guardians.replies')] : []),
  ];
  return may.length > 0 ? list(may) : t('guardians.no-rights');
}
